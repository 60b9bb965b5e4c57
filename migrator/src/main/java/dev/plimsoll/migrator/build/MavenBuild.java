package dev.plimsoll.migrator.build;

import dev.plimsoll.standards.mend.MendOrder;
import dev.plimsoll.standards.migrate.MigrationException;
import dev.plimsoll.standards.migrate.MigrationOrder.Builds;
import dev.plimsoll.standards.migrate.Proof;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The build of one repository, by the Maven and the JDK that were ordered. */
public final class MavenBuild {
    private final Builds builds;
    private final Path folder;
    private final Path logs;
    private int number;

    /**
     * A build.
     *
     * @param folder where the repository lies
     * @param logs where each run leaves its log
     */
    public MavenBuild(Builds builds, Path folder, Path logs) {
        this.builds = builds;
        this.folder = folder;
        this.logs = logs;
    }

    /**
     * Builds from scratch with all tests, and checks the standards.
     *
     * @param name what the log is called
     */
    public Proof prove(String name) throws IOException, InterruptedException {
        List<String> goals = new ArrayList<>(List.of("clean"));
        goals.addAll(builds.goals());
        goals.add(goal("describe"));
        goals.add(goal("check"));
        Run run = run(name, goals);
        if (!run.isSuccess() && run.failedAt(goal("check"))) {
            // What cannot be checked may be well built all the same.
            goals.remove(goals.size() - 1);
            run = run(name + "-without-check", goals);
        }
        return new Evidence(folder).of(run);
    }

    /** Builds from scratch with all tests, and no more: enough to tell good from bad. */
    public Proof tryOut(String name) throws IOException, InterruptedException {
        List<String> goals = new ArrayList<>(List.of("clean"));
        goals.addAll(builds.goals());
        return new Evidence(folder).of(run(name, goals));
    }

    /** What the last {@link #prove} said of the modules. */
    public List<MendOrder.Module> modules() throws IOException {
        return ModuleFile.below(folder);
    }

    private String goal(String name) {
        return builds.plugin() + ":" + name;
    }

    private Run run(String name, List<String> goals) throws IOException, InterruptedException {
        Path log = logs.resolve("%02d-%s.log".formatted(++number, name));
        Files.createDirectories(logs);
        long start = System.nanoTime();
        Process maven = process(goals)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        maven.getOutputStream().close();
        if (!maven.waitFor(builds.minutes(), TimeUnit.MINUTES)) {
            end(maven);
            throw new MigrationException(
                    "The build of " + folder.getFileName() + " took longer than " + builds.minutes()
                            + " minutes and was ended; see " + log + ", or give it more with -Dplimsoll.buildMinutes");
        }
        return new Run(maven.exitValue() == 0, Duration.ofNanos(System.nanoTime() - start), log);
    }

    private ProcessBuilder process(List<String> goals) {
        List<String> command = new ArrayList<>();
        command.add(builds.maven().toString());
        command.addAll(List.of(
                "-B",
                "-ntp",
                "-Dstyle.color=never",
                // All that can be said of it is wanted, not the first failure.
                "-fae",
                "-Dmaven.test.failure.ignore=true",
                "-Dplimsoll.failOnViolation=false",
                "-Dmaven.repo.local=" + builds.localRepository()));
        if (builds.settings() != null) {
            command.addAll(List.of("-s", builds.settings().toString()));
        }
        if (builds.offline()) {
            command.add("-o");
        }
        command.addAll(builds.arguments());
        command.addAll(goals);
        ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
        Surroundings.clean(process.environment());
        process.environment().put("JAVA_HOME", builds.javaHome().toString());
        return process;
    }

    private static void end(Process maven) {
        Stream.concat(maven.descendants(), Stream.of(maven.toHandle())).forEach(ProcessHandle::destroyForcibly);
    }
}
