import dev.plimsoll.migrator.build.ModuleFile;
import dev.plimsoll.migrator.worker.EngineProcess;
import dev.plimsoll.migrator.worker.GroupRan;
import dev.plimsoll.migrator.worker.Request;
import dev.plimsoll.migrator.worker.Understood;
import dev.plimsoll.standards.mend.MendOrder;
import dev.plimsoll.standards.migrate.MigrationOrder.Engine;
import dev.plimsoll.standards.migrate.Migrated.FileChange;
import dev.plimsoll.standards.migrate.RecipeCall;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs {@code MigrateToPlatform} over services as {@code migrate} does in one of its rounds, and writes into them what comes of it.
 *
 * <p>{@code Round FLEET OUT SERVICE...}: the modules of a service are those that the goal {@code describe} described. OUT gets one line of JSON for each.
 */
final class Round {
    private static final Request.Wanted WHOLE = new Request.Wanted(
            List.of(new RecipeCall("dev.plimsoll.MigrateToPlatform", Map.of("owner", "group:fleet"))), null, Set.of(), Set.of());

    public static void main(String[] args) throws Exception {
        List<Path> classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of).toList();
        MendOrder.Maven maven = new MendOrder.Maven(Path.of(System.getProperty("own")), List.of(), false);
        String policy = Files.readString(Path.of(System.getProperty("policy")));
        try (EngineProcess engine = EngineProcess.start(new Engine(classPath, 1000), Path.of(args[1] + ".log"))) {
            for (String service : List.of(args).subList(2, args.length)) {
                Path root = Path.of(args[0], service).toRealPath();
                Understood understood = engine.parse(new Request.Project(root, ModuleFile.below(root), policy, maven));
                List<GroupRan> groups = engine.run(WHOLE);
                for (GroupRan group : groups) {
                    write(root, group.changes());
                }
                String line = new JsonMapper().writeValueAsString(told(service, understood, groups)) + "\n";
                Files.writeString(Path.of(args[1]), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        }
    }

    private static void write(Path root, List<FileChange> changes) throws IOException {
        for (FileChange change : changes) {
            Path file = root.resolve(change.path());
            if (change.after() == null) {
                Files.delete(file);
                continue;
            }
            Files.createDirectories(file.getParent());
            Files.writeString(file, change.after());
        }
    }

    private static Map<String, Object> told(String service, Understood understood, List<GroupRan> groups) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("service", service);
        told.put("unread", Stream.of(understood.left(), understood.errors()).flatMap(List::stream).toList());
        told.put("groups", groups.stream().map(Round::told).toList());
        return told;
    }

    private static Map<String, Object> told(GroupRan group) {
        return Map.of(
                "name", group.name().replaceFirst(".*\\.", ""),
                "changed", group.changes().stream().map(FileChange::path).toList(),
                "left", group.left(),
                "errors", group.errors());
    }
}
