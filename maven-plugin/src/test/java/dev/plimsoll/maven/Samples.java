package dev.plimsoll.maven;

import dev.plimsoll.maven.module.Bom;
import dev.plimsoll.maven.module.Compiler;
import dev.plimsoll.maven.module.Library;
import dev.plimsoll.maven.module.MavenModule;
import dev.plimsoll.maven.module.OwnVersions;
import dev.plimsoll.maven.module.Packing;
import dev.plimsoll.standards.policy.GateRule;
import dev.plimsoll.standards.policy.Waiver;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Modules for tests. */
public final class Samples {
    private Samples() {}

    /** A module in a folder with the usual layout. */
    public static MavenModule module(Path folder, Library... libraries) {
        Path target = folder.resolve("target");
        return new MavenModule(
                new MavenModule.Coordinates("com.acme", "orders", "1.0.0", "jar"),
                folder,
                folder,
                folder,
                folder,
                folder.resolve("pom.xml"),
                target,
                target.resolve("generated-sources"),
                target.resolve("classes"),
                List.of(folder.resolve("src/main/java")),
                List.of(),
                List.of(),
                List.of(libraries),
                List.of(),
                OwnVersions.NONE,
                false,
                Packing.NONE,
                List.of(),
                new Compiler("17", "UTF-8", true, List.of(), target.resolve("generated-sources/annotations")));
    }

    /** A waiver of {@code entity-has-version} for one service, from 2026-12-01 to 2026-12-20. */
    public static Waiver waiver(String service) {
        return new Waiver(
                new Waiver.Scope(service, null, null, null, "entity-has-version", null, GateRule.STANDARDS),
                "It is <archived> in spring.",
                "OPS-12",
                "ada",
                "grace",
                Instant.parse("2026-12-01T00:00:00Z"),
                Instant.parse("2026-12-20T00:00:00Z"));
    }

    /** The module with these versions in its POM, deployed or not. */
    public static MavenModule with(MavenModule module, OwnVersions versions, boolean deployable) {
        return changed(
                module,
                module.repository(),
                module.boms(),
                new Own(versions, deployable, module.packing(), module.foundations()));
    }

    /** A deployable module that packs so, on these foundations. */
    public static MavenModule deployed(MavenModule module, Packing packing, String... foundations) {
        return changed(
                module,
                module.repository(),
                module.boms(),
                new Own(module.versions(), true, packing, List.of(foundations)));
    }

    /** The module with these BOMs and parents from elsewhere. */
    public static MavenModule standingOn(MavenModule module, Bom... boms) {
        return changed(module, module.repository(), List.of(boms), Own.of(module));
    }

    /** The module somewhere below the root of a repository. */
    public static MavenModule inRepository(MavenModule module, Path repository) {
        return changed(module, repository, module.boms(), Own.of(module));
    }

    private record Own(OwnVersions versions, boolean deployable, Packing packing, List<String> foundations) {
        static Own of(MavenModule module) {
            return new Own(module.versions(), module.deployable(), module.packing(), module.foundations());
        }
    }

    private static MavenModule changed(MavenModule module, Path repository, List<Bom> boms, Own own) {
        return new MavenModule(
                module.coordinates(),
                module.folder(),
                module.reactor(),
                repository,
                module.policyRoot(),
                module.pom(),
                module.target(),
                module.generated(),
                module.classes(),
                module.sources(),
                module.testSources(),
                module.resources(),
                module.libraries(),
                boms,
                own.versions(),
                own.deployable(),
                own.packing(),
                own.foundations(),
                module.compiler());
    }

    /** A library without a file. */
    public static Library library(String artifact, String scope, String... trail) {
        return new Library("org.lib", artifact, "1.2", "jar", "", scope, false, null, List.of(trail));
    }
}
