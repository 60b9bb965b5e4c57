package dev.plimsoll.rules.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkersTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final List<Path> CLASS_PATH = Stream.of(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();

    @TempDir
    Path folder;

    /** Writes down in which JVM it ran. */
    public static final class WhereAmI {
        public static void main(String[] arguments) throws IOException {
            System.out.println("this is no answer");
            Files.writeString(
                    Path.of(arguments[0]),
                    String.valueOf(ProcessHandle.current().pid()));
        }
    }

    public static final class Broken {
        public static void main(String[] arguments) {
            throw new IllegalStateException("broken\non two lines");
        }
    }

    public static final class Ending {
        public static void main(String[] arguments) {
            System.exit(3);
        }
    }

    /** Ends when it may. */
    public static final class Meeting {
        public static void main(String[] arguments) throws IOException, InterruptedException {
            while (!Files.exists(Path.of(arguments[0] + ".go"))) {
                Thread.sleep(10);
            }
            WhereAmI.main(arguments);
        }
    }

    public static final class Sleeping {
        public static void main(String[] arguments) throws InterruptedException {
            Thread.sleep(60_000);
        }
    }

    @Test
    void aProgramRunsInAnotherJvm() throws Exception {
        assertThat(where("first")).isNotEqualTo(ProcessHandle.current().pid());
    }

    @Test
    void theNextFindsTheJvmWarm() throws Exception {
        assertThat(where("first")).isEqualTo(where("second"));
    }

    @Test
    void whoIsPreparedIsTakenFirst() throws Exception {
        // A class path of its own, so that nobody else's is idle.
        List<Path> classPath =
                Stream.concat(CLASS_PATH.stream(), Stream.of(folder)).toList();
        Workers.prepare(classPath);
        ProcessHandle prepared = youngest();
        Path file = folder.resolve("prepared");
        try (Work work = Workers.begin(WhereAmI.class, classPath, file)) {
            assertThat(work.isDoneWithin(LONG)).isTrue();
        }

        assertThat(file).hasContent(String.valueOf(prepared.pid()));
    }

    @Test
    void twoAtOnceShareAJvmAndAThirdHasAnother() throws Exception {
        // A class path of its own, so that it is a JVM of its own.
        List<Path> classPath =
                Stream.concat(CLASS_PATH.stream(), Stream.of(folder)).toList();
        Path second = folder.resolve("second");
        Path third = folder.resolve("third");
        try (Work one = Workers.begin(Sleeping.class, classPath);
                Work two = Workers.begin(Meeting.class, classPath, second);
                Work three = Workers.begin(WhereAmI.class, classPath, third)) {
            assertThat(three.isDoneWithin(LONG)).isTrue();
            Files.createFile(folder.resolve("second.go"));
            assertThat(two.isDoneWithin(LONG)).isTrue();
            assertThat(one.isDoneWithin(Duration.ofMillis(1))).isFalse();
        }
        assertThat(second).content().isNotEqualTo(Files.readString(third));
    }

    @Test
    void whoFailsLeavesTheOtherAlone() throws Exception {
        List<Path> classPath =
                Stream.concat(CLASS_PATH.stream(), Stream.of(folder)).toList();
        Path file = folder.resolve("other");
        try (Work other = Workers.begin(Meeting.class, classPath, file)) {
            try (Work broken = Workers.begin(Broken.class, classPath)) {
                assertThatThrownBy(() -> broken.isDoneWithin(LONG)).isInstanceOf(WorkFailedException.class);
            }
            Files.createFile(folder.resolve("other.go"));
            assertThat(other.isDoneWithin(LONG)).isTrue();
        }
    }

    @Test
    void whatIsThrownIsTold() {
        assertThatThrownBy(() -> run(Broken.class))
                .isInstanceOf(WorkFailedException.class)
                .hasMessageStartingWith("java.lang.IllegalStateException: broken on two lines; its output is in ");
    }

    @Test
    void aJvmThatEndsIsTold() {
        assertThatThrownBy(() -> run(Ending.class))
                .isInstanceOf(WorkFailedException.class)
                .hasMessageStartingWith("it ended with exit code 3");
    }

    @Test
    void theOutputOfOneThatFailedIsThere() {
        assertThatThrownBy(() -> run(Broken.class))
                .extracting(
                        failure -> Path.of(String.valueOf(failure.getMessage()).replaceAll(".* is in ", "")))
                .satisfies(log -> assertThat(log).content().contains("at " + Broken.class.getName() + ".main"));
    }

    @Test
    void whoIsNotDoneInTimeIsEnded() throws Exception {
        // A class path of its own, so that it is a JVM of its own.
        List<Path> classPath =
                Stream.concat(CLASS_PATH.stream(), Stream.of(folder)).toList();
        ProcessHandle worker;
        try (Work work = Workers.begin(Sleeping.class, classPath)) {
            assertThat(work.isDoneWithin(Duration.ofMillis(10))).isFalse();
            worker = ProcessHandle.current()
                    .children()
                    .max(Comparator.comparing(
                            child -> child.info().startInstant().orElseThrow()))
                    .orElseThrow();
        }
        worker.onExit().get(LONG.toSeconds(), TimeUnit.SECONDS);
        assertThat(worker.isAlive()).isFalse();
    }

    private static ProcessHandle youngest() {
        return ProcessHandle.current()
                .children()
                .max(Comparator.comparing((ProcessHandle child) ->
                                child.info().startInstant().orElseThrow())
                        .thenComparing(ProcessHandle::pid))
                .orElseThrow();
    }

    private static void run(Class<?> program) throws Exception {
        try (Work work = Workers.begin(program, CLASS_PATH)) {
            work.isDoneWithin(LONG);
        }
    }

    private long where(String name) throws Exception {
        Path file = folder.resolve(name);
        try (Work work = Workers.begin(WhereAmI.class, CLASS_PATH, file)) {
            assertThat(work.isDoneWithin(LONG)).isTrue();
        }
        return Long.parseLong(Files.readString(file));
    }
}
