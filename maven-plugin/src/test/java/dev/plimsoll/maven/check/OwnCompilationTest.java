package dev.plimsoll.maven.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.javac.PlimsollPlugin;
import dev.plimsoll.maven.Samples;
import dev.plimsoll.maven.module.Artifacts;
import dev.plimsoll.maven.module.BomReader;
import dev.plimsoll.maven.module.Library;
import dev.plimsoll.maven.module.MavenModule;
import dev.plimsoll.rules.place.Sources;
import dev.plimsoll.rules.source.SourceCheck;
import dev.plimsoll.rules.source.SourceFindings;
import dev.plimsoll.standards.policy.Vocabulary;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By javac as a build calls it: with our plugin on its processor path, and nothing else of ours. */
class OwnCompilationTest {
    private static final List<Path> TOOL = Stream.of(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();
    private static final String LEAK = """
            package a;

            class Main {
                static final java.util.logging.Logger LOG = java.util.logging.Logger.getLogger("a");

                void run(String email) {
                    LOG.info(email);
                }
            }
            """;

    @TempDir
    Path folder;

    private Path main;

    @BeforeEach
    void aSourceWithAFinding() throws IOException {
        main = write("src/main/java/a/Main.java", LEAK);
        write("src/main/java/a/Other.java", "package a; class Other {}");
    }

    @Test
    void whatItFoundIsWhatThePassFinds() throws Exception {
        compile(own());

        Sources sources = new Sources(folder, module().sources(), module().generated());
        SourceCheck.Result own = SourceCheck.of(own().find(files()).orElseThrow(), sources);
        Files.delete(own().folder().resolve("findings.json"));
        SourceCheck.Result pass = check(sources);

        assertThat(own.violations()).hasSize(1).isEqualTo(pass.violations());
        assertThat(module().reports().resolve("work/source-pass.json")).exists();
    }

    @Test
    void whatItFoundSparesThePass() throws Exception {
        compile(own());

        Sources sources = new Sources(folder, module().sources(), module().generated());
        assertThat(check(sources).violations()).hasSize(1);

        assertThat(module().reports().resolve("work")).doesNotExist();
    }

    @Test
    void theNextBuildThatCompilesNothingHasItStill() throws IOException {
        compile(own());

        own().prepare();

        assertThat(found()).isPresent();
    }

    @Test
    void itDoesNotHoldForASourceThatIsNewGoneOrOther() throws IOException {
        compile(own());

        Files.writeString(main, LEAK + "\n");
        assertThat(found()).isEmpty();
        Files.writeString(main, LEAK);
        assertThat(found()).isPresent();
        Path added = write("src/main/java/a/Third.java", "package a; class Third {}");
        assertThat(found()).isEmpty();
        Files.delete(added);
        assertThat(found()).isPresent();
        Files.delete(folder.resolve("src/main/java/a/Other.java"));
        assertThat(found()).isEmpty();
    }

    /** It knows the other sources by their classes, which have no annotation of source retention. */
    @Test
    void aCompilationOfSomeSourcesAloneDoesNotHold() throws IOException {
        compile(own());
        assertThat(found()).isPresent();

        compile(own(), List.of(main));

        assertThat(found()).isEmpty();
    }

    @Test
    void itDoesNotHoldForOtherWordsOtherChecksOrAnotherClassPath() throws IOException {
        Path library = write("lib/a.txt", "1");
        Library lib = new Library("org.lib", "a", "1", "jar", "", "compile", false, library.getParent(), List.of());
        OwnCompilation own = new OwnCompilation(module(lib), toolbox(TOOL), Vocabulary.OWN);
        compile(own);

        assertThat(own.find(files())).isPresent();
        Vocabulary words = Vocabulary.OWN.with("pii", Set.of("a.Secret"));
        assertThat(new OwnCompilation(module(lib), toolbox(TOOL), words).find(files()))
                .isEmpty();
        List<Path> fewer = TOOL.subList(1, TOOL.size());
        assertThat(new OwnCompilation(module(lib), toolbox(fewer), Vocabulary.OWN).find(files()))
                .isEmpty();
        assertThat(own().find(files())).isEmpty();
        Files.writeString(library, "12");
        assertThat(own.find(files())).isEmpty();
    }

    @Test
    void whatProcessorsWroteIsNobodysToMend() throws IOException {
        Path made = write("target/generated-sources/annotations/a/Made.java", LEAK.replace("class Main", "class Made"));
        compile(own());
        Files.delete(made);

        assertThat(found().orElseThrow().findings())
                .extracting(SourceFindings.SourceFinding::file)
                .containsExactly(main.toString());
    }

    @Test
    void checksThatCannotBeLoadedFailNoCompilationAndSayWhyInALog() throws IOException {
        OwnCompilation broken = new OwnCompilation(module(), toolbox(List.of(folder)), Vocabulary.OWN);

        compile(broken);

        assertThat(broken.find(files())).isEmpty();
        assertThat(broken.folder().resolve("javac.log")).content().contains("ClassNotFoundException");
    }

    private OwnCompilation own() {
        return new OwnCompilation(module(), toolbox(TOOL), Vocabulary.OWN);
    }

    private Optional<SourceFindings> found() throws IOException {
        return own().find(files());
    }

    private MavenModule module(Library... libraries) {
        return Samples.module(folder, libraries);
    }

    /** Those that a pass would read. */
    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("src"))) {
            return files.map(Path::toString)
                    .filter(file -> file.endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private void compile(OwnCompilation own) throws IOException {
        List<Path> files = new ArrayList<>(files().stream().map(Path::of).toList());
        Path made = module().compiler().generated().resolve("a/Made.java");
        if (Files.exists(made)) {
            files.add(made);
        }
        compile(own, files);
    }

    private void compile(OwnCompilation own, List<Path> files) throws IOException {
        own.prepare();
        String door = PlimsollPlugin.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        List<String> options = List.of(
                "-XDcompilePolicy=simple",
                "-Xplugin:Plimsoll " + own.folder().toUri(),
                "--processor-path=" + door,
                "-proc:none",
                "-d",
                Files.createDirectories(folder.resolve("target/classes")).toString());
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter output = new StringWriter();
        try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null)) {
            assertThat(javac.getTask(output, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                            .call())
                    .as("%s", output)
                    .isTrue();
        }
    }

    private static Toolbox toolbox(List<Path> classPath) {
        RepositorySystem system = (RepositorySystem) Proxy.newProxyInstance(
                OwnCompilationTest.class.getClassLoader(),
                new Class<?>[] {RepositorySystem.class},
                (proxy, method, arguments) -> {
                    throw new AssertionError(method);
                });
        Artifacts artifacts = new Artifacts(system, new DefaultRepositorySystemSession(), List.of());
        return new Toolbox(
                "1.0", classPath, artifacts, new BomReader(artifacts, new Properties(), new SystemStreamLog()));
    }

    private SourceCheck.Result check(Sources sources) throws IOException, InterruptedException {
        try (SourceEngine engine = new SourceEngine(module(), toolbox(TOOL), Vocabulary.OWN)) {
            engine.start();
            return engine.result(sources);
        }
    }

    private Path write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }
}
