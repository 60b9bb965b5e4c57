package dev.plimsoll.migrator.build;

import dev.plimsoll.standards.mend.MendOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** What the plugin's goal {@code describe} leaves in each module. */
public final class ModuleFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ModuleFile() {}

    /** The modules below a folder, the outer ones first. */
    public static List<MendOrder.Module> below(Path folder) throws IOException {
        List<MendOrder.Module> modules = new ArrayList<>();
        for (Path file : files(folder)) {
            modules.add(JSON.readValue(file.toFile(), MendOrder.Module.class));
        }
        return List.copyOf(modules);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith(Path.of("target", "plimsoll", "module.json")))
                    .sorted()
                    .toList();
        }
    }
}
