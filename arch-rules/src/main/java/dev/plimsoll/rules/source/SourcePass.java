package dev.plimsoll.rules.source;

import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.scanner.ScannerSupplier;
import dev.plimsoll.rules.Detectors;
import dev.plimsoll.rules.source.SourceFindings.SourceFinding;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import tools.jackson.databind.json.JsonMapper;

/** Compiles sources with our checks alone and keeps nothing of it but what they report. */
public final class SourcePass {
    private static final Pattern REPORT = Pattern.compile("^\\[Plimsoll(\\w+)] (.*)");
    private static final JsonMapper JSON = new JsonMapper();

    private SourcePass() {}

    /** Reads a {@link Compilation} from the first file and writes {@link SourceFindings} to the second, both JSON. */
    public static void main(String[] arguments) throws IOException {
        Compilation compilation = JSON.readValue(Path.of(arguments[0]).toFile(), Compilation.class);
        Files.writeString(Path.of(arguments[1]), JSON.writeValueAsString(run(compilation)));
    }

    /**
     * Runs in this JVM, which needs the javac packages opened: over the files that may hold a finding, or over all when
     * these do not compile against the classes of the others.
     */
    public static SourceFindings run(Compilation compilation) throws IOException {
        Optional<Compilation> suspects = Suspects.of(compilation, Detectors.traces(compilation.words()));
        if (suspects.isPresent()) {
            SourceFindings found = compile(suspects.get());
            if (found.problem() == null && found.crash() == null) {
                return found.placed();
            }
        }
        return compile(compilation).placed();
    }

    private static SourceFindings compile(Compilation compilation) throws IOException {
        // Its requirements lie on the class path here, where a module cannot see them.
        List<String> sources = compilation.files().stream()
                .filter(file -> !Path.of(file).endsWith("module-info.java"))
                .toList();
        if (sources.isEmpty()) {
            return new SourceFindings(List.of(), null, null);
        }
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        Path output = Files.createTempDirectory("plimsoll-pass");
        StringWriter said = new StringWriter();
        boolean done;
        try (StandardJavaFileManager files = ToolProvider.getSystemJavaCompiler()
                .getStandardFileManager(diagnostics, Locale.ROOT, Charset.forName(compilation.encoding()))) {
            JavaCompiler javac =
                    new BaseErrorProneJavaCompiler(ScannerSupplier.fromBugCheckerClasses(Detectors.source()));
            Iterable<? extends JavaFileObject> read = files.getJavaFileObjectsFromStrings(sources);
            CompilationTask task;
            try {
                task = javac.getTask(said, files, diagnostics, options(compilation, output), null, read);
            } catch (IllegalArgumentException e) {
                // An option that this JDK does not know, as the release of a later one.
                return new SourceFindings(
                        List.of(), String.valueOf(e.getMessage()).replaceFirst("^error: ", ""), null);
            }
            done = task.call();
        } finally {
            delete(output);
        }
        SourceFindings found = findings(diagnostics.getDiagnostics(), output);
        // Whose check of Error Prone lies on the processor path has it loaded here too, without its settings.
        return done || found.problem() != null || found.crash() != null
                ? found
                : new SourceFindings(List.of(), "javac broke off: " + cause(said.toString()), null);
    }

    /** The last cause of a stack trace. */
    private static String cause(String trace) {
        return trace.lines()
                .filter(line -> !line.startsWith("\t"))
                .filter(line -> line.contains("Exception") || line.contains("Error"))
                .reduce((first, last) -> last)
                .map(line -> line.replaceFirst("^Caused by: ", ""))
                .orElse("it said nothing");
    }

    private static List<String> options(Compilation compilation, Path output) {
        List<String> options = new ArrayList<>(List.of(
                "-XDcompilePolicy=simple",
                "--should-stop=ifError=FLOW",
                "--should-stop=ifNoError=FLOW",
                "-Xmaxwarns",
                "1000000",
                "-d",
                output.toString(),
                "-classpath",
                String.join(File.pathSeparator, compilation.classPath())));
        if (!compilation.processing()) {
            options.add("-proc:none");
        } else if (Runtime.version().feature() >= 23) {
            options.add("-proc:full");
        }
        if (compilation.processing() && !compilation.processorPath().isEmpty()) {
            options.addAll(List.of("-processorpath", String.join(File.pathSeparator, compilation.processorPath())));
        }
        options.addAll(Words.options(compilation.words()));
        if (compilation.release() != null) {
            options.addAll(List.of("-source", compilation.release(), "-target", compilation.release()));
        }
        return options;
    }

    /** What annotation processors wrote into the output during the pass is nobody's to mend. */
    private static SourceFindings findings(List<Diagnostic<? extends JavaFileObject>> diagnostics, Path output) {
        String crash = first(diagnostics.stream().filter(SourcePass::isCrash)).orElse(null);
        String problem = first(diagnostics.stream()
                        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR && !isCrash(diagnostic)))
                .orElse(null);
        List<SourceFinding> findings = diagnostics.stream()
                .flatMap(SourcePass::finding)
                .filter(finding -> !Path.of(finding.file()).startsWith(output))
                .distinct()
                .toList();
        return new SourceFindings(findings, problem, crash);
    }

    private static Stream<SourceFinding> finding(Diagnostic<? extends JavaFileObject> diagnostic) {
        Matcher report = REPORT.matcher(
                diagnostic.getMessage(Locale.ROOT).lines().findFirst().orElse(""));
        JavaFileObject file = diagnostic.getSource();
        return report.matches() && file != null
                ? Stream.of(new SourceFinding(
                        report.group(1), file.getName(), (int) diagnostic.getLineNumber(), report.group(2)))
                : Stream.empty();
    }

    private static boolean isCrash(Diagnostic<?> diagnostic) {
        return "compiler.err.error.prone.crash".equals(diagnostic.getCode());
    }

    private static Optional<String> first(Stream<Diagnostic<? extends JavaFileObject>> diagnostics) {
        return diagnostics.findFirst().map(diagnostic -> {
            JavaFileObject file = diagnostic.getSource();
            String place = file == null ? "" : file.getName() + ":" + diagnostic.getLineNumber() + ": ";
            return place + words(diagnostic);
        });
    }

    /** The first two lines in one: the second names the symbol that cannot be found, or the type that is not the other. */
    private static String words(Diagnostic<?> diagnostic) {
        return diagnostic
                .getMessage(Locale.ROOT)
                .lines()
                .limit(2)
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .collect(Collectors.joining(", "));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
