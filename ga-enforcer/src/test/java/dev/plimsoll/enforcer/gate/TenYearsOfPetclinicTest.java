package dev.plimsoll.enforcer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.gate.PetclinicHistory.Day;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Ten years of a real service, judged day by day; {@code -Dplimsoll.write=true} writes the two files. */
final class TenYearsOfPetclinicTest {

    private static final Path SVG = Path.of("../docs/ten-years-of-petclinic.svg");
    private static final Path TABLE = Path.of("../docs/ten-years-of-petclinic.md");

    @Test
    void theCheckedInFilesAreWhatTheGateComputes() throws IOException {
        PetclinicPicture picture = new PetclinicPicture(PetclinicHistory.days());
        if (Boolean.getBoolean("plimsoll.write")) {
            Files.writeString(SVG, picture.svg());
            Files.writeString(TABLE, picture.markdown());
        }
        assertThat(SVG).content().isEqualTo(picture.svg());
        assertThat(TABLE).content().isEqualTo(picture.markdown());
    }

    @Test
    void everyFiftiethDayIsTheOracles() throws IOException {
        List<BruteForce.Known> releases =
                RealReleases.known(RealReleases.catalogue().of(RealReleases.SPRING_BOOT));
        TreeMap<Instant, String> versions = PetclinicHistory.versions();
        int number = 0;
        for (Map.Entry<LocalDate, Day> day : PetclinicHistory.days().entrySet()) {
            if (number++ % 50 == 0) {
                Instant end = PetclinicHistory.endOf(day.getKey());
                String version = versions.floorEntry(end).getValue();
                String status = BruteForce.answer(new BruteForce.Question(
                                releases, BruteForce.Lines.MINOR, 3, Duration.ofDays(14), version, end))
                        .status();
                assertThat(day.getValue()).as("%s on %s", version, end).isEqualTo(Day.of(Status.valueOf(status)));
            }
        }
    }
}
