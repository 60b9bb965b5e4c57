package dev.plimsoll.rules.worker;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The JVMs beside this one, each for two programs at the same time.
 *
 * <p>A build's own JVM compiles what runs often, which pays after minutes; a check takes seconds. A JVM that never begins
 * with that reads the same classes in a third of the time. The next module of the build finds it warm.
 */
public final class Workers {
    private static final List<String> FLAGS = Stream.of(
                    // Room for what one pass makes: nearly all that a collection meets is still in use.
                    Stream.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:InitialRAMPercentage=6.25"),
                    // The flags that open javac to Error Prone; the newest JDKs still know them all.
                    Stream.of("api", "file", "main", "model", "parser", "processing", "tree", "util")
                            .map(name -> "--add-exports=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED"),
                    Stream.of("code", "comp")
                            .map(name -> "--add-opens=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED"))
            .flatMap(flags -> flags)
            .toList();

    private static final List<WorkerProcess> STARTED = new ArrayList<>();

    private Workers() {}

    /**
     * Begins with a program in a JVM beside this one.
     *
     * @param program a class with a {@code main}, which waits for nothing of this JVM
     * @param classPath where it is found
     * @param arguments without tabs and line ends
     */
    public static Work begin(Class<?> program, List<Path> classPath, Path... arguments) throws IOException {
        String request = Stream.concat(
                        Stream.of(program.getName()), Stream.of(arguments).map(Path::toString))
                .collect(Collectors.joining("\t"));
        synchronized (STARTED) {
            WorkerProcess worker = free(command(classPath));
            return new Work(worker, worker.ask(request));
        }
    }

    /** Lets one be ready for what is begun next; its start is half of the wait for a short program. */
    public static void prepare(List<Path> classPath) throws IOException {
        synchronized (STARTED) {
            free(command(classPath));
        }
    }

    private static WorkerProcess free(List<String> command) throws IOException {
        for (Iterator<WorkerProcess> started = STARTED.iterator(); started.hasNext(); ) {
            WorkerProcess worker = started.next();
            if (worker.isLosingPatience()) {
                started.remove();
                worker.forget();
            } else if (worker.isFreeFor(command)) {
                return worker;
            }
        }
        WorkerProcess worker = WorkerProcess.start(command);
        STARTED.add(worker);
        return worker;
    }

    private static List<String> command(List<Path> classPath) {
        return Stream.of(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString()),
                        FLAGS.stream(),
                        Stream.of(
                                "-cp",
                                classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                                Worker.class.getName()))
                .flatMap(part -> part)
                .toList();
    }
}
