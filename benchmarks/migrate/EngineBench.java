import dev.plimsoll.migrator.build.ModuleFile;
import dev.plimsoll.migrator.worker.EngineProcess;
import dev.plimsoll.migrator.worker.GroupRan;
import dev.plimsoll.migrator.worker.Request;
import dev.plimsoll.migrator.worker.Understood;
import dev.plimsoll.standards.mend.MendOrder;
import dev.plimsoll.standards.migrate.MigrationOrder.Engine;
import dev.plimsoll.standards.migrate.RecipeCall;
import dev.plimsoll.standards.policy.Policies;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Times the engine over a project whose modules were described: the first time in a fresh JVM, then warm. */
public final class EngineBench {
    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]).toRealPath();
        int megabytes = Integer.parseInt(arguments[2]);
        List<Path> classPath =
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of).toList();
        List<MendOrder.Module> modules = ModuleFile.below(root);
        Request.Project project = new Request.Project(root, modules, Policies.defaultText(), MendOrder.Maven.usual());
        Request.Wanted wanted = new Request.Wanted(
                Stream.of(arguments[1].split(",")).map(name -> new RecipeCall(name, Map.of())).toList(), null, Set.of(), Set.of());
        try (EngineProcess engine = EngineProcess.start(new Engine(classPath, megabytes), Files.createTempFile("engine", ".log"))) {
            engine.run(wanted);
            for (int round = 0; round < 4; round++) {
                long start = System.nanoTime();
                Understood understood = engine.parse(project);
                long parsed = System.nanoTime();
                List<GroupRan> ran = engine.run(wanted);
                long end = System.nanoTime();
                System.out.printf(
                        "%s: %d files, %.2f %% typed, parsing %.1f s, recipes %.1f s, together %.1f s, %d files changed, peak memory %s%n",
                        round == 0 ? "first" : "warm",
                        understood.files(),
                        understood.typeCoverage() * 100,
                        (parsed - start) / 1e9,
                        (end - parsed) / 1e9,
                        (end - start) / 1e9,
                        ran.stream().mapToInt(group -> group.changes().size()).sum(),
                        peak());
            }
        }
    }

    /** The most that the engine's process has held, as Linux counts it. */
    private static String peak() throws Exception {
        ProcessHandle engine = ProcessHandle.current().children().findFirst().orElseThrow();
        return Files.readAllLines(Path.of("/proc/" + engine.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .map(line -> line.replaceAll("\\D+", ""))
                .map(kilobytes -> Long.parseLong(kilobytes) / 1024 + " MB")
                .findFirst()
                .orElse("unknown");
    }
}
