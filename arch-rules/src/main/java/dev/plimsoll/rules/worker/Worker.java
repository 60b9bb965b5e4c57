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
 * Runs programs in one JVM, each in a thread of its own: a line of the input has a number, a class and its arguments, with
 * tabs between them.
 *
 * <p>The answer is a line too: the number, and {@link #DONE} or what was thrown. It ends with its input, or when nobody asks
 * any more.
 */
final class Worker {
    static final String DONE = "done";
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Object LOCK = new Object();
    private static int running;
    private static long idleSince = System.nanoTime();

    private Worker() {}

    public static void main(String[] none) throws IOException {
        PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        // What is printed by others goes into the log, and is no answer.
        System.setOut(System.err);
        begin(Worker::endWhenForgotten, "idle");
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = requests.readLine(); line != null; line = requests.readLine()) {
            String[] request = line.split("\t");
            count(1);
            begin(
                    () -> {
                        String answer = request[0] + "\t" + answer(request);
                        count(-1);
                        answers.println(answer);
                    },
                    request[1]);
        }
    }

    private static void begin(Runnable program, String name) {
        Thread thread = new Thread(program, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void count(int more) {
        synchronized (LOCK) {
            running += more;
            idleSince = System.nanoTime();
        }
    }

    private static String answer(String[] request) {
        try {
            Class.forName(request[1]).getMethod("main", String[].class).invoke(null, (Object)
                    Arrays.copyOfRange(request, 2, request.length));
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
        while (!isForgotten()) {
            try {
                Thread.sleep(1000);
            } catch (InterruptedException e) {
                return;
            }
        }
        System.exit(0);
    }

    private static boolean isForgotten() {
        synchronized (LOCK) {
            return running == 0 && System.nanoTime() - idleSince > PATIENCE.toNanos();
        }
    }
}
