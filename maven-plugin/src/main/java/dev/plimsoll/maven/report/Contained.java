package dev.plimsoll.maven.report;

import dev.plimsoll.maven.module.Library;
import dev.plimsoll.maven.module.ManagedVersions;
import dev.plimsoll.maven.module.MavenModule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a module runs with, as the gate is asked about it. */
public final class Contained {
    private Contained() {}

    /** Package URLs of its libraries and BOMs, each with the BOMs and parents that give it exactly its version. */
    public static Map<String, List<String>> in(MavenModule module, List<ManagedVersions> managed) {
        Map<String, List<String>> contained = new TreeMap<>();
        managed.forEach(versions -> contained.put(Purl.of(versions.bom()), List.of()));
        module.libraries().stream()
                .filter(Library::atRunTime)
                .forEach(library -> contained.put(
                        Purl.bare(library),
                        managed.stream()
                                .filter(versions -> versions.manage(library))
                                .map(versions -> Purl.of(versions.bom()))
                                .toList()));
        return contained;
    }
}
