package dev.plimsoll.enforcer.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.OwnEnforcer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.springframework.util.FileSystemUtils;

/** Whatever CI and the cluster say, what is current is what the plain definition says. */
@SuppressWarnings("NullAway.Init")
final class CurrentRunAgainstPlainModelProperties {

    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");

    private static Path folder;
    private static OwnEnforcer enforcer;

    /** @param back how many words ago the word was said first that is said again; 0 is a new one */
    record Said(Source source, String digest, boolean ended, int minutesLater, int back) {}

    @BeforeContainer
    static void start() throws IOException {
        folder = Files.createTempDirectory("what-is-current");
        enforcer = OwnEnforcer.start(folder);
    }

    @AfterContainer
    static void stop() throws IOException {
        enforcer.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    @Property(seed = "1", tries = 300, edgeCases = EdgeCasesMode.NONE)
    void generatedHistories(@ForAll("histories") List<Said> history) {
        PlainModel model = new PlainModel();
        for (Word word : words(history, UUID.randomUUID().toString())) {
            if (word.ended() && !model.knows(word.placement().digest())) {
                continue;
            }
            enforcer.bean(RunStore.class).hear(word);
            model.hear(word);
            assertAgreement(model, word);
        }
    }

    private static void assertAgreement(PlainModel model, Word last) {
        Placement placement = last.placement();
        Deployments deployments = enforcer.bean(Deployments.class);
        assertThat(deployments.running(placement.environment()))
                .as("after %s", last)
                .extracting(Running::digest)
                .isEqualTo(model.current().stream().toList());
        assertThat(deployments.confirmedRun(placement.service(), placement.environment(), placement.digest()))
                .as("after %s", last)
                .isEqualTo(model.confirmedRun(placement.digest()));
    }

    private static List<Word> words(List<Said> history, String environment) {
        List<Word> words = new ArrayList<>();
        Instant at = START;
        for (Said said : history) {
            at = at.plus(Duration.ofMinutes(said.minutesLater()));
            words.add(
                    said.back() > 0 && said.back() <= words.size()
                            ? words.get(words.size() - said.back())
                            : new Word(
                                    new Placement("billing", environment, said.digest()),
                                    said.source(),
                                    at,
                                    said.ended(),
                                    "anybody"));
        }
        return words;
    }

    @Provide
    Arbitrary<List<Said>> histories() {
        Arbitrary<Boolean> ended = Arbitraries.frequency(Tuple.of(3, false), Tuple.of(1, true));
        Arbitrary<Integer> minutes = Arbitraries.of(1, 5, 60, 60 * 20, 60 * 30);
        Arbitrary<Integer> back = Arbitraries.of(0, 0, 0, 0, 0, 1, 2, 4);
        return Combinators.combine(
                        Arbitraries.of(Source.class),
                        Arbitraries.of("sha256:aaaaaaaa", "sha256:bbbbbbbb", "sha256:cccccccc"),
                        ended,
                        minutes,
                        back)
                .as(Said::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(14);
    }
}
