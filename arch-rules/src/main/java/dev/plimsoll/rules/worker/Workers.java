package dev.plimsoll.rules.worker;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The JVMs beside this one, as many as are busy at the same time.
 *
 * <p>A build's own JVM compiles what runs often, which pays after minutes; a check takes seconds. A JVM that never begins
 * with that reads the same classes in a third of the time. The next module of the build finds it warm.
 */
public final class Workers {
    private static final List<String> FLAGS = Stream.of(
                    Stream.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"),
                    // The flags that open javac to Error Prone; the newest JDKs still know them all.
                    Stream.of("api", "file", "main", "model", "parser", "processing", "tree", "util")
                            .map(name -> "--add-exports=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED"),
                    Stream.of("code", "comp")
                            .map(name -> "--add-opens=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED"))
            .flatMap(flags -> flags)
            .toList();

    private static final Deque<WorkerProcess> IDLE = new ArrayDeque<>();

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
        WorkerProcess worker = idle(command(classPath));
        return new Work(worker, worker.ask(request));
    }

    /** Lets one be ready for what is begun next; its start is half of the wait for a short program. */
    public static void prepare(List<Path> classPath) throws IOException {
        giveBack(idle(command(classPath)));
    }

    private static WorkerProcess idle(List<String> command) throws IOException {
        synchronized (IDLE) {
            for (Iterator<WorkerProcess> idle = IDLE.iterator(); idle.hasNext(); ) {
                WorkerProcess worker = idle.next();
                if (worker.isLosingPatience()) {
                    idle.remove();
                    worker.end();
                } else if (worker.command().equals(command)) {
                    idle.remove();
                    return worker;
                }
            }
        }
        return WorkerProcess.start(command);
    }

    static void giveBack(WorkerProcess worker) {
        synchronized (IDLE) {
            IDLE.push(worker);
        }
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
