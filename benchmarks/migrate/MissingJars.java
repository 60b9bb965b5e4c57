import dev.plimsoll.migrator.build.ModuleFile;
import dev.plimsoll.migrator.worker.EngineProcess;
import dev.plimsoll.migrator.worker.Request;
import dev.plimsoll.migrator.worker.Understood;
import dev.plimsoll.standards.mend.MendOrder;
import dev.plimsoll.standards.migrate.MigrationOrder.Engine;
import dev.plimsoll.standards.policy.Policies;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Parses a project whose modules were described, first with all its libraries, then without each of them in turn. */
public final class MissingJars {
    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]).toRealPath();
        List<Path> classPath =
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of).toList();
        List<MendOrder.Module> modules = ModuleFile.below(root);
        try (EngineProcess engine = EngineProcess.start(new Engine(classPath, 320), Files.createTempFile("engine", ".log"))) {
            print("nothing missing", engine.parse(without(root, modules, null)));
            for (Path jar : modules.stream().flatMap(module -> module.classPath().stream()).distinct().sorted().toList()) {
                print(jar.getFileName().toString(), engine.parse(without(root, modules, jar)));
            }
        }
    }

    private static void print(String missing, Understood understood) {
        System.out.printf("%s\t%.3f %% typed, %d imports unknown%n", missing, understood.typeCoverage() * 100, understood.unknownImports().size());
    }

    private static Request.Project without(Path root, List<MendOrder.Module> modules, Path jar) {
        List<MendOrder.Module> left = modules.stream()
                .map(module -> new MendOrder.Module(
                        module.folder(),
                        module.sources(),
                        module.resources(),
                        module.classPath().stream().filter(path -> !path.equals(jar)).toList()))
                .toList();
        return new Request.Project(root, left, Policies.defaultText(), MendOrder.Maven.usual());
    }
}
