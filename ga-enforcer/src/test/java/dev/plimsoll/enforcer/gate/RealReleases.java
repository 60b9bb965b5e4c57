package dev.plimsoll.enforcer.gate;

import dev.plimsoll.enforcer.catalogue.Catalogue;
import dev.plimsoll.enforcer.catalogue.Release;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** The releases of ten real libraries. */
final class RealReleases {

    static final Path CSV = Path.of("../examples/data/releases.csv");
    static final String SPRING_BOOT = "pkg:maven/org.springframework.boot/spring-boot";

    private RealReleases() {}

    static Catalogue catalogue() {
        try {
            return Catalogue.of(
                    1,
                    Files.readAllLines(CSV).stream()
                            .skip(1)
                            .map(RealReleases::release)
                            .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Release release(String line) {
        String[] cells = line.split(",");
        return Release.of(cells[0], cells[1], Instant.parse(cells[2]));
    }

    /** The releases as the oracle takes them. */
    static List<BruteForce.Known> known(List<Release> releases) {
        return releases.stream()
                .map(release -> new BruteForce.Known(release.version(), release.gaAt()))
                .toList();
    }
}
