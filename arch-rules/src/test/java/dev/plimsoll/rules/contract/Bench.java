package dev.plimsoll.rules.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.rules.ArchitectureCheck;
import dev.plimsoll.rules.Detectors;
import dev.plimsoll.rules.OneRule;
import dev.plimsoll.rules.ProjectCheck;
import dev.plimsoll.rules.place.Sources;
import dev.plimsoll.rules.source.Compilation;
import dev.plimsoll.rules.source.SourceFindings;
import dev.plimsoll.rules.source.SourcePass;
import dev.plimsoll.rules.source.Words;
import dev.plimsoll.standards.Example;
import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.policy.Vocabulary;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Runs every detector over one example, as a build would over a project that holds nothing else. */
public final class Bench {
    private final Path folder;
    private final Vocabulary vocabulary;

    /** {@code folder} is empty and the bench's own. */
    public Bench(Path folder) {
        this(folder, Vocabulary.OWN);
    }

    /** For a company that has words of its own. */
    public Bench(Path folder, Vocabulary vocabulary) {
        this.folder = folder;
        this.vocabulary = vocabulary;
    }

    /** What every detector finds; the example must compile, and no detector may break on it. */
    public List<Violation> check(Example example) throws IOException {
        return check(example.language(), example.code());
    }

    /** As {@link #check(Example)}, for code that is in no page. */
    public List<Violation> check(String language, String code) throws IOException {
        return language.equals("xml") ? project(code) : java(code);
    }

    private List<Violation> project(String pom) throws IOException {
        for (Map.Entry<String, String> file : PomExample.files(pom).entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        return ProjectCheck.run(PomExample.facts(folder), PomExample.policy(pom));
    }

    /** What the checks on sources alone find in Java code, for tests that have many snippets. */
    public List<Violation> checkSource(String code) throws IOException {
        return source(write(code), sources());
    }

    /** What the rule of one standard on classes finds in Java code, for tests that have many snippets. */
    public List<Violation> checkClasses(String standard, String code) throws IOException {
        return new OneRule(standard, vocabulary, sources()).check(compile(code), classPath());
    }

    /** What the rule of one standard finds in classes that are there. */
    List<Violation> checkCompiled(String standard, Path classes) throws IOException {
        return new OneRule(standard, vocabulary, sources()).check(classes, classPath());
    }

    /** Java code as classes, in the folder that is returned. */
    public Path compile(String code) throws IOException {
        return compile(write(code));
    }

    /** Whether code can be compiled for a Java; then its classes lie in {@code target/classes}. */
    boolean compiles(String code, int java) throws IOException {
        return javac(write(code), List.of("--release", String.valueOf(java)), new StringWriter());
    }

    private List<Violation> java(String code) throws IOException {
        List<Path> files = write(code);
        Sources sources = sources();
        return Stream.concat(classes(files, sources).stream(), source(files, sources).stream())
                .sorted(Violation.ORDER)
                .toList();
    }

    private List<Violation> classes(List<Path> files, Sources sources) throws IOException {
        return ArchitectureCheck.run(compile(files), classPath(), vocabulary, sources)
                .violations();
    }

    private List<Path> write(String code) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> unit : Units.of(code).entrySet()) {
            Path file = root().resolve(unit.getKey());
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, unit.getValue()));
        }
        return files;
    }

    private Sources sources() {
        return new Sources(folder, List.of(root()), folder.resolve("target"));
    }

    private Path root() {
        return folder.resolve("src/main/java");
    }

    private Path compile(List<Path> files) throws IOException {
        StringWriter output = new StringWriter();
        assertThat(javac(files, List.of(), output))
                .as("the example compiles:\n%s", output)
                .isTrue();
        return classes();
    }

    private boolean javac(List<Path> files, List<String> more, StringWriter output) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null)) {
            List<String> options = Stream.concat(
                            Stream.of(
                                    "-g",
                                    "-parameters",
                                    "-proc:none",
                                    "-d",
                                    classes().toString()),
                            more.stream())
                    .toList();
            return javac.getTask(output, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
        }
    }

    private Path classes() throws IOException {
        return Files.createDirectories(folder.resolve("target/classes"));
    }

    private List<Violation> source(List<Path> files, Sources sources) throws IOException {
        SourceFindings found = SourcePass.run(new Compilation(
                files.stream().map(Path::toString).toList(),
                classes().toString(),
                classPath().stream().map(Path::toString).toList(),
                List.of(),
                false,
                "17",
                "UTF-8",
                Words.of(vocabulary)));
        assertThat(found.crash()).as("no check breaks").isNull();
        assertThat(found.problem()).as("the pass over the sources compiles").isNull();
        Map<String, String> ids =
                Detectors.source().stream().collect(Collectors.toMap(Class::getSimpleName, Standard::idOf));
        return found.findings().stream()
                .map(finding -> {
                    Path file = Path.of(finding.file());
                    String id = ids.getOrDefault(finding.check(), "none of ours: " + finding.check());
                    String element = sources.elementAt(file, finding.line());
                    return new Violation(id, finding.message(), sources.relative(file), finding.line(), element, "");
                })
                .toList();
    }

    private static List<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }
}
