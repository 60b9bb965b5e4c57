package dev.plimsoll.rules;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.plimsoll.rules.place.Sources;
import dev.plimsoll.standards.CodeWaiver;
import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.policy.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Runs the rules on classes over one module: one import, shared by all rules. */
public final class ArchitectureCheck {
    private final List<ArchitectureRule> rules;
    private final Vocabulary vocabulary;
    private final Sources sources;
    private final List<Found> found = new ArrayList<>();

    ArchitectureCheck(List<ArchitectureRule> rules, Vocabulary vocabulary, Sources sources) {
        this.rules = rules;
        this.vocabulary = vocabulary;
        this.sources = sources;
    }

    /**
     * What was found, what the code waives, and in how many classes was looked.
     *
     * @param waivers those that are well formed, whether they hold or not
     */
    public record Result(List<Violation> violations, List<CodeWaiver> waivers, int classes) {
        public Result {
            violations = List.copyOf(violations);
            waivers = List.copyOf(waivers);
        }
    }

    /**
     * Imports the classes once and evaluates every rule.
     *
     * @param classPath where superclasses and annotations of libraries are read from
     * @throws RuleFailedException when a rule breaks
     */
    public static Result run(Path classes, List<Path> classPath, Vocabulary vocabulary, Sources sources) {
        try (Libraries libraries = new Libraries(classPath)) {
            return OwnConfiguration.run(
                    libraries, () -> new ArchitectureCheck(Detectors.architecture(), vocabulary, sources)
                            .evaluate(new ClassFileImporter().importPath(classes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Result evaluate(JavaClasses classes) {
        rules.forEach(rule -> evaluate(rule, classes));
        sources.read(found.stream()
                .map(Found::culprit)
                .filter(culprit -> culprit.line() == 0)
                .map(Culprit::owner));
        return new Result(
                found.stream()
                        .flatMap(one -> one.in(sources).stream())
                        .sorted(Violation.ORDER)
                        .distinct()
                        .toList(),
                CodeWaivers.of(classes, sources),
                classes.size());
    }

    private void evaluate(ArchitectureRule rule, JavaClasses classes) {
        try {
            rule.rule(vocabulary)
                    .allowEmptyShould(true)
                    .evaluate(classes)
                    .handleViolations((Collection<Object> objects, String message) -> objects.forEach(object ->
                            found.add(new Found(Standard.idOf(rule.getClass()), message, Culprit.of(object)))));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            throw new RuleFailedException(rule.getClass(), e);
        }
    }

    /** A member as findings name it. */
    static String signature(JavaMember member) {
        String owner = member.getOwner().getName();
        return owner + "#" + member.getFullName().substring(owner.length() + 1);
    }

    /** What a rule said of what it points at. */
    private record Found(String standard, String message, Culprit culprit) {

        Optional<Violation> in(Sources sources) {
            return sources.place(culprit.owner(), culprit.element(), culprit.line())
                    .map(place -> new Violation(
                            standard, message, place.file(), place.line(), culprit.element(), culprit.target()));
        }
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
                String target =
                        dependency.getTargetClass().getBaseComponentType().getName();
                return new Culprit(origin, origin.getName(), target, line);
            }
            throw new IllegalArgumentException("No place is known for a " + object.getClass());
        }
    }
}
