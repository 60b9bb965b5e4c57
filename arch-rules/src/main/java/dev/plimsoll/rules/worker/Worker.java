package dev.plimsoll.rules.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;

/**
 * Runs one program after the other in one JVM: a line of the input names its class and its arguments, with tabs between them.
 *
 * <p>The answer is a line too: {@link #DONE}, or what was thrown. It ends with its input, or when nobody asks any more.
 */
final class Worker {
    static final String DONE = "done";
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private static volatile long idleSince = System.nanoTime();

    private Worker() {}

    public static void main(String[] none) throws IOException {
        PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        // What is printed by others goes into the log, and is no answer.
        System.setOut(System.err);
        Thread watch = new Thread(Worker::endWhenForgotten, "idle");
        watch.setDaemon(true);
        watch.start();
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = requests.readLine(); line != null; line = requests.readLine()) {
            idleSince = Long.MAX_VALUE;
            answers.println(answer(line.split("\t")));
            idleSince = System.nanoTime();
        }
    }

    private static String answer(String[] request) {
        try {
            Class.forName(request[0]).getMethod("main", String[].class).invoke(null, (Object)
                    Arrays.copyOfRange(request, 1, request.length));
            return DONE;
        } catch (InvocationTargetException e) {
            return told(Objects.requireNonNull(e.getCause()));
        } catch (ReflectiveOperationException e) {
            return told(e);
        }
    }

    private static String told(Throwable failure) {
        failure.printStackTrace();
        return failure.toString().replaceAll("\\s+", " ");
    }

    private static void endWhenForgotten() {
        while (idleSince == Long.MAX_VALUE || System.nanoTime() - idleSince < PATIENCE.toNanos()) {
            try {
                Thread.sleep(1000);
            } catch (InterruptedException e) {
                return;
            }
        }
        System.exit(0);
    }
}
