package dev.plimsoll.migrator;

import dev.plimsoll.standards.delivery.CatalogInfo;
import dev.plimsoll.standards.mend.MendOrder;
import dev.plimsoll.standards.mend.MendOrder.Module;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Parser;
import org.openrewrite.SourceFile;
import org.openrewrite.java.JavaParser;
import org.openrewrite.java.style.Autodetect;
import org.openrewrite.maven.MavenParser;
import org.openrewrite.properties.PropertiesParser;
import org.openrewrite.text.PlainTextParser;
import org.openrewrite.xml.XmlParser;
import org.openrewrite.yaml.YamlParser;

/** Parses what a project consists of: its POMs together, the sources of each module against that module's class path. */
final class SourceSet {
    private static final List<Format> FORMATS = List.of(
            new Format(List.of(".properties"), () -> PropertiesParser.builder().build()),
            new Format(List.of(".yml", ".yaml"), () -> YamlParser.builder().build()),
            new Format(List.of(".xml"), () -> XmlParser.builder().build()),
            new Format(List.of(".sql", ".factories", ".imports"), () -> PlainTextParser.builder()
                    .build()));

    private record Format(List<String> endings, Supplier<Parser> parser) {}

    private final MendOrder order;
    private final ExecutionContext context;
    private final Consumer<String> progress;

    SourceSet(MendOrder order, ExecutionContext context, Consumer<String> progress) {
        this.order = order;
        this.context = context;
        this.progress = progress;
    }

    /** Every file once, its path relative to the order's root. */
    List<SourceFile> parse() {
        List<SourceFile> sources = new ArrayList<>(poms());
        for (Module module : order.modules()) {
            progress.accept("parsing " + order.root().relativize(module.folder()) + " "
                    + files(module.sources(), ".java").size() + " Java files");
            sources.addAll(java(module));
            sources.addAll(resources(module));
        }
        sources.addAll(run(PlainTextParser.builder().build(), catalogueFiles()));
        return sources;
    }

    /** The same files with what was written into them since: POMs and Java sources as their parsers would read them now. */
    List<SourceFile> again(List<SourceFile> files) {
        List<SourceFile> read = new ArrayList<>(pomsAgain(files));
        for (Module module : order.modules()) {
            read.addAll(inTheirStyle(again(parser(module), files, file -> isJavaOf(module, file))));
        }
        return with(read, files);
    }

    /** The same files, of which the POMs are those that their parser would read now. */
    List<SourceFile> withPomsAnew(List<SourceFile> files) {
        return with(pomsAgain(files), files);
    }

    private List<SourceFile> pomsAgain(List<SourceFile> files) {
        return again(MavenParser.builder().build(), files, this::isPom);
    }

    private static List<SourceFile> with(List<SourceFile> read, List<SourceFile> files) {
        Map<Path, SourceFile> fresh = new HashMap<>();
        read.forEach(file -> fresh.put(file.getSourcePath(), file));
        return files.stream()
                .map(file -> fresh.getOrDefault(file.getSourcePath(), file))
                .toList();
    }

    private List<SourceFile> again(Parser parser, List<SourceFile> files, Predicate<SourceFile> which) {
        List<Parser.Input> inputs = files.stream()
                .filter(which)
                .map(file -> Parser.Input.fromString(file.getSourcePath(), Ran.text(file)))
                .toList();
        return inputs.isEmpty()
                ? List.of()
                : parser.parseInputs(inputs, null, context).toList();
    }

    /** By their names, as a recipe on texts leaves texts. */
    private boolean isPom(SourceFile file) {
        Path folder = order.root().resolve(file.getSourcePath()).getParent();
        return file.getSourcePath().endsWith("pom.xml")
                && order.modules().stream().anyMatch(module -> module.folder().equals(folder));
    }

    private boolean isJavaOf(Module module, SourceFile file) {
        Path path = order.root().resolve(file.getSourcePath());
        return path.toString().endsWith(".java") && module.sources().stream().anyMatch(path::startsWith);
    }

    /** What has none of these endings no recipe sees. */
    private List<SourceFile> resources(Module module) {
        List<SourceFile> sources = new ArrayList<>();
        for (Format format : FORMATS) {
            List<Path> files = format.endings().stream()
                    .flatMap(ending -> files(module.resources(), ending).stream())
                    .toList();
            sources.addAll(run(format.parser().get(), files));
        }
        return sources;
    }

    /** What the service catalogue knows, beside the modules and above them. */
    private List<Path> catalogueFiles() {
        return order.modules().stream()
                .flatMap(module -> Stream.iterate(
                        module.folder(), above -> above != null && above.startsWith(order.root()), Path::getParent))
                .flatMap(CatalogInfo::in)
                .distinct()
                .filter(Files::isRegularFile)
                .toList();
    }

    private List<SourceFile> poms() {
        List<Path> poms = order.modules().stream()
                .map(module -> module.folder().resolve("pom.xml"))
                .filter(Files::isRegularFile)
                .toList();
        return run(MavenParser.builder().build(), poms);
    }

    private List<SourceFile> java(Module module) {
        return inTheirStyle(run(parser(module), files(module.sources(), ".java")));
    }

    private static JavaParser parser(Module module) {
        return JavaParser.fromJavaVersion()
                .classpath(module.classPath())
                .logCompilationWarningsAndErrors(false)
                .build();
    }

    /** What is added is written as the rest is: its indentation, its way with imports. */
    private static List<SourceFile> inTheirStyle(List<SourceFile> sources) {
        Autodetect.Detector detector = Autodetect.detector();
        sources.forEach(detector::sample);
        Autodetect style = detector.build();
        return sources.stream()
                .<SourceFile>map(
                        source -> source.withMarkers(source.getMarkers().add(style)))
                .toList();
    }

    private List<SourceFile> run(Parser parser, Collection<Path> files) {
        return files.isEmpty()
                ? List.of()
                : parser.parse(files, order.root(), context).toList();
    }

    private static List<Path> files(List<Path> folders, String suffix) {
        return folders.stream()
                .filter(Files::isDirectory)
                .flatMap(SourceSet::walk)
                .filter(file -> file.toString().endsWith(suffix))
                .sorted()
                .toList();
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
