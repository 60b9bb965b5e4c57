package dev.plimsoll.enforcer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.Api;
import dev.plimsoll.enforcer.EnforcerApplication;
import dev.plimsoll.enforcer.catalogue.Catalogue;
import dev.plimsoll.enforcer.catalogue.Release;
import dev.plimsoll.enforcer.policy.PolicyInForce;
import dev.plimsoll.standards.policy.LineRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Over HTTP, from the imported catalogue and an edited policy file, the answers are the oracle's. */
@SpringBootTest(classes = EnforcerApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
final class ThousandQuestionsTest {

    private static final long SEED = 20261122L;
    private static final String TOKEN = "the-first-token-of-a-thousand-questions";
    private static final int GROUPS = 20;
    private static final int QUESTIONS = 50;
    private static final Catalogue CATALOGUE = RealReleases.catalogue();
    private static final List<String> LIBRARIES =
            CATALOGUE.releases().keySet().stream().sorted().toList();
    private static final List<Integer> GRACES = List.of(0, 1, 7, 14, 30, 90);

    @TempDir
    static Path folder;

    private final Random random = new Random(SEED);

    @LocalServerPort
    int port;

    @Autowired
    PolicyInForce policy;

    record Rule(LineRule lines, int keep, int days) {}

    record Asked(String library, Rule rule, String version, Instant at) {
        BruteForce.Answer expected() {
            return BruteForce.answer(new BruteForce.Question(
                    RealReleases.known(CATALOGUE.of(library)),
                    Agreement.lines(rule.lines()),
                    rule.keep(),
                    Duration.ofDays(rule.days()),
                    version,
                    at));
        }
    }

    record Told(Asked asked, BruteForce.Answer answer) {}

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws IOException {
        Files.writeString(folder.resolve("plimsoll.yml"), "governed: []\n");
        registry.add("plimsoll.policy", () -> folder.resolve("plimsoll.yml"));
        registry.add("plimsoll.access.first-token", () -> TOKEN);
        registry.add("plimsoll.database.folder", () -> folder.resolve("postgres"));
    }

    @Test
    void theAnswersAreTheOracles() throws IOException {
        LoggerFactory.getLogger(getClass()).info("Asking with seed {}", SEED);
        Api api = new Api(port).as(TOKEN);
        api.post("/api/v1/releases:import", "text/csv", RealReleases.CSV);
        List<Told> told = new ArrayList<>();
        for (int group = 0; group < GROUPS; group++) {
            List<Rule> rules = LIBRARIES.stream().map(library -> rule()).toList();
            enforce(rules);
            for (int i = 0; i < QUESTIONS; i++) {
                Asked asked = question(rules);
                told.add(new Told(asked, ask(api, asked)));
            }
        }
        assertThat(told).hasSize(1000);
        assertThat(told.parallelStream()
                        .filter(one -> !one.answer().equals(one.asked().expected())))
                .isEmpty();
        assertThat(told)
                .extracting(one -> one.answer().status())
                .contains("BEHIND", "IN_GRACE", "COMPLIANT", "AHEAD", "UNKNOWN");
    }

    private Rule rule() {
        return new Rule(
                LineRule.values()[random.nextInt(3)], 1 + random.nextInt(5), GRACES.get(random.nextInt(GRACES.size())));
    }

    /** Half of the instants lie exactly where a grace ends; most versions were new then. */
    private Asked question(List<Rule> rules) {
        int number = random.nextInt(LIBRARIES.size());
        String library = LIBRARIES.get(number);
        List<Release> releases = CATALOGUE.of(library);
        int position = random.nextInt(releases.size());
        Instant released = releases.get(position).gaAt();
        Instant at = random.nextBoolean()
                ? released.plus(Duration.ofDays(rules.get(number).days())).minusSeconds(random.nextInt(2))
                : released.plus(Duration.ofHours(random.nextInt(24 * 200)));
        int near = Math.floorMod(position + (int) (random.nextGaussian() * 6), releases.size());
        return new Asked(library, rules.get(number), releases.get(near).version(), at);
    }

    private void enforce(List<Rule> rules) throws IOException {
        StringBuilder yaml = new StringBuilder("governed:\n");
        for (int i = 0; i < rules.size(); i++) {
            yaml.append("""
                      - library: %s
                        lines: %s
                        keep: %d
                        grace: %dd
                    """.formatted(
                            LIBRARIES.get(i),
                            rules.get(i).lines().name().toLowerCase(Locale.ROOT),
                            rules.get(i).keep(),
                            rules.get(i).days()));
        }
        Files.writeString(folder.resolve("plimsoll.yml"), yaml);
        policy.reload();
    }

    private static BruteForce.Answer ask(Api api, Asked asked) {
        Api.Answer answer = api.decide("""
                {"service": "asked", "components": ["%s@%s"], "at": "%s", "dryRun": true}
                """.formatted(asked.library(), asked.version(), asked.at()));
        assertThat(answer.status()).as(answer.detail()).isEqualTo(200);
        JsonNode finding = answer.body().at("/findings/0");
        return new BruteForce.Answer(
                finding.path("status").asString(),
                finding.path("floor").isNull() ? null : finding.path("floor").asString(),
                instant(finding.path("behindSince")),
                instant(finding.path("deadline")));
    }

    private static @Nullable Instant instant(JsonNode node) {
        return node.isNull() ? null : Instant.parse(node.asString());
    }
}
