package dev.plimsoll.rules;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.plimsoll.rules.place.Sources;
import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Runs the rules on classes over one module: one import, shared by all rules. */
public final class ArchitectureCheck {
    private final Sources sources;
    private final List<Violation> violations = new ArrayList<>();

    private ArchitectureCheck(Sources sources) {
        this.sources = sources;
    }

    /** What was found, and in how many classes was looked. */
    public record Result(List<Violation> violations, int classes) {
        public Result {
            violations = List.copyOf(violations);
        }
    }

    /**
     * Imports the classes once and evaluates every rule.
     *
     * @param classPath where superclasses and annotations of libraries are read from
     * @throws RuleFailedException when a rule breaks
     */
    public static Result run(Path classes, List<Path> classPath, Sources sources) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader libraries = new URLClassLoader(urls(classPath), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(libraries);
            return ArchConfiguration.withThreadLocalScope(configuration -> {
                configuration.setResolveMissingDependenciesFromClassPath(true);
                return new ArchitectureCheck(sources).evaluate(new ClassFileImporter().importPath(classes));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Result evaluate(JavaClasses classes) {
        for (ArchitectureRule rule : Detectors.architecture()) {
            evaluate(rule, classes);
        }
        return new Result(violations.stream().sorted(Violation.ORDER).distinct().toList(), classes.size());
    }

    private void evaluate(ArchitectureRule rule, JavaClasses classes) {
        try {
            rule.rule()
                    .allowEmptyShould(true)
                    .evaluate(classes)
                    .handleViolations((Collection<Object> objects, String message) ->
                            objects.forEach(object -> add(Standard.idOf(rule.getClass()), message, object)));
        } catch (RuntimeException e) {
            throw new RuleFailedException(rule.getClass(), e);
        }
    }

    private void add(String standard, String message, Object object) {
        Culprit culprit = Culprit.of(object);
        sources.place(culprit.owner(), culprit.element(), culprit.line())
                .map(place -> new Violation(
                        standard, message, place.file(), place.line(), culprit.element(), culprit.target()))
                .ifPresent(violations::add);
    }

    private static URL[] urls(List<Path> classPath) throws MalformedURLException {
        URL[] urls = new URL[classPath.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = classPath.get(i).toUri().toURL();
        }
        return urls;
    }

    /** What an event points at, as far as bytecode knows it. */
    private record Culprit(JavaClass owner, String element, String target, int line) {

        static Culprit of(Object object) {
            if (object instanceof JavaClass type) {
                return new Culprit(type, type.getName(), "", 0);
            }
            if (object instanceof JavaMember member) {
                return new Culprit(
                        member.getOwner(),
                        signature(member),
                        "",
                        member.getSourceCodeLocation().getLineNumber());
            }
            if (object instanceof Dependency dependency) {
                JavaClass origin = dependency.getOriginClass();
                int line = dependency.getSourceCodeLocation().getLineNumber();
                return new Culprit(
                        origin, origin.getName(), dependency.getTargetClass().getName(), line);
            }
            throw new IllegalArgumentException("No place is known for a " + object.getClass());
        }

        private static String signature(JavaMember member) {
            return member.getFullName()
                    .replaceFirst(
                            "^"
                                    + java.util.regex.Pattern.quote(
                                            member.getOwner().getName()) + "\\.",
                            java.util.regex.Matcher.quoteReplacement(
                                    member.getOwner().getName() + "#"));
        }
    }
}
