package dev.plimsoll.migrator.worker;

import dev.plimsoll.migrator.Parsed;
import dev.plimsoll.migrator.Ran;
import dev.plimsoll.standards.mend.MendOrder;
import dev.plimsoll.standards.migrate.Migrated.FileChange;
import dev.plimsoll.standards.policy.Policies;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The program of the engine's JVM: a line of JSON is a question, a line of JSON the answer; it ends with its input. */
final class EngineWorker {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<Optional<Path>, Groups> known = new HashMap<>();
    private @Nullable Parsed parsed;

    private EngineWorker() {}

    public static void main(String[] none) throws IOException {
        PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        // What recipes print goes into the log, and is no answer.
        System.setOut(System.err);
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        EngineWorker worker = new EngineWorker();
        for (String line = requests.readLine(); line != null; line = requests.readLine()) {
            answers.println(JSON.writeValueAsString(worker.answer(JSON.readValue(line, Request.class))));
        }
    }

    private Answer answer(Request request) throws IOException {
        try {
            if (request.parse() != null) {
                return Answer.of(parse(request.parse()));
            }
            return request.run() == null ? Answer.refused("nothing is asked") : Answer.of(run(request.run()));
        } catch (IllegalArgumentException e) {
            return Answer.refused(String.valueOf(e.getMessage()));
        }
    }

    private Understood parse(Request.Project project) {
        long start = System.nanoTime();
        // The trees of the last project have to go before those of the next come.
        parsed = null;
        MendOrder order = new MendOrder(
                project.root(),
                project.modules(),
                Set.of(),
                Map.of(),
                Policies.read("plimsoll.yml", project.policy()),
                project.maven());
        Parsed now = Parsed.of(order, System.err::println);
        parsed = now;
        return new Understood(
                now.files(), now.typeCoverage(), now.unknownImports(), now.left(), now.errors(), millisSince(start));
    }

    private List<GroupRan> run(Request.Wanted wanted) throws IOException {
        Parsed project = parsed;
        List<Groups.Group> groups = known(wanted.file()).of(wanted);
        if (project == null) {
            return groups.stream()
                    .map(group -> new GroupRan(group.name(), List.of(), List.of(), List.of(), 0, 0))
                    .toList();
        }
        long start = System.nanoTime();
        List<Ran> ran = project.run(groups.stream().map(Groups.Group::recipe).toList());
        long millis = millisSince(start);
        List<GroupRan> told = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            told.add(told(groups.get(i), ran.get(i), i == 0 ? millis : 0));
        }
        return List.copyOf(told);
    }

    private Groups known(@Nullable Path file) throws IOException {
        Optional<Path> key = Optional.ofNullable(file);
        Groups found = known.get(key);
        if (found == null) {
            found = new Groups(EngineWorker.class.getClassLoader(), file);
            known.put(key, found);
        }
        return found;
    }

    private static GroupRan told(Groups.Group group, Ran ran, long millis) {
        List<FileChange> changes = ran.changes().stream()
                .map(file -> new FileChange(file.path(), file.after(), file.diff(), file.recipes()))
                .toList();
        return new GroupRan(
                group.name(), changes, ran.left(), ran.errors(), ran.saved().toSeconds(), millis);
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
