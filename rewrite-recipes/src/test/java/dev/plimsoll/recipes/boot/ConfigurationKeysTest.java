package dev.plimsoll.recipes.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.recipes.Ground;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationKeysTest {
    private static final String PROPERTIES = "src/main/resources/application.properties";
    private static final String YAML = "src/main/resources/application.yml";
    private static final String SOURCE = "src/main/java/com/acme/Shop.java";
    private static final String ATTEMPTS = "spring.rabbitmq.template.retry.max-attempts";
    private static final String RETRIES = "spring.rabbitmq.template.retry.max-retries";
    private static final String ROW = ATTEMPTS + ": Spring Boot 4 reads " + RETRIES + " instead, with other values";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring.rabbitmq.template.retry.max-interval=3",
                "spring.kafka.retry.topic.attempts=3",
                "acme.retry.max-attempts=3",
                "acme.endpoint.shop.enabled=true",
                "management.prometheus.metrics.export.pushgateway.address=http://push:9091",
                "# spring.rabbitmq.template.retry.max-attempts=3"
            })
    void aKeyThatMeansTheSameIsLeftAsItIs(String setting) {
        Move move = move(Map.of(PROPERTIES, setting + "\n"));

        assertThat(move.files()).containsEntry(PROPERTIES, setting + "\n");
        assertThat(move.left()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"${ATTEMPTS}", "${ATTEMPTS:3}", "0", "-1", "three", "99999999999", ""})
    void attemptsThatAreNoPlainNumberAreLeftAndThatIsSaid(String value) {
        String setting = ATTEMPTS + "=" + value + "\n";
        Move move = move(Map.of(PROPERTIES, setting));

        assertThat(move.files()).containsEntry(PROPERTIES, setting);
        assertThat(move.left()).containsExactly(PROPERTIES + " " + ROW);
    }

    @Test
    void attemptsThatAreANumberInOnePartOfAFileOnlyAreLeftInAll() {
        String settings = ATTEMPTS + "=3\n#---\n" + ATTEMPTS + "=${ATTEMPTS}\n";

        assertThat(move(Map.of(PROPERTIES, settings)).files()).containsEntry(PROPERTIES, settings);
    }

    @Test
    void attemptsThatSomebodyElseReadsAreLeftAndThatIsSaid() {
        String source = """
                package com.acme;

                import org.springframework.beans.factory.annotation.Value;

                class Shop {
                    @Value("${spring.rabbitmq.template.retry.max-attempts:3}")
                    int attempts;
                }
                """;
        Move move = move(Map.of(PROPERTIES, ATTEMPTS + "=3\n", SOURCE, source));

        assertThat(move.files()).containsEntry(PROPERTIES, ATTEMPTS + "=3\n").containsEntry(SOURCE, source);
        assertThat(move.left()).containsExactlyInAnyOrder(PROPERTIES + " " + ROW, SOURCE + " " + ROW);
    }

    @Test
    void attemptsThatAnotherKeyTakesItsValueFromAreLeft() {
        String settings = ATTEMPTS + "=3\nacme.attempts=${" + ATTEMPTS + "}\n";

        assertThat(move(Map.of(PROPERTIES, settings)).files()).containsEntry(PROPERTIES, settings);
    }

    @ParameterizedTest
    @CsvSource({
        "spring.rabbitmq.template.retry.max-attempts=3, spring.rabbitmq.template.retry.max-retries=2",
        "spring.rabbitmq.template.retry.maxAttempts=1, spring.rabbitmq.template.retry.max-retries=0",
        "spring.rabbitmq.listener.simple.retry.max-attempts=10, spring.rabbitmq.listener.simple.retry.max-retries=9",
        "spring.rabbitmq.listener.direct.retry.max-attempts=2, spring.rabbitmq.listener.direct.retry.max-retries=1",
        "management.endpoint.health.enabled=true, management.endpoint.health.access=unrestricted",
        "management.endpoint.shop.enabled=FALSE, management.endpoint.shop.access=none",
        "management.endpoints.enabled-by-default=false, management.endpoints.access.default=none",
        "management.metrics.export.prometheus.pushgateway.base-url=http://push:9091/,"
                + " management.prometheus.metrics.export.pushgateway.address=push:9091",
        "spring.kafka.streams.cache-max-size-buffering=7KB, spring.kafka.streams.state-store-cache-max-size=7KB"
    })
    void aValueMovesWithItsKey(String before, String after) {
        Move move = move(Map.of(PROPERTIES, before + "\n"));

        assertThat(move.files()).containsEntry(PROPERTIES, after + "\n");
        assertThat(move.left()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "management.endpoint.health.enabled=${HEALTH}",
                "management.metrics.export.prometheus.pushgateway.base-url=https://push:9091",
                "management.metrics.export.prometheus.pushgateway.base-url=http://push:9091/gateway"
            })
    void aValueThatHasNoCounterpartStaysWithItsKey(String setting) {
        Move move = move(Map.of(PROPERTIES, setting + "\n"));

        assertThat(move.files()).containsEntry(PROPERTIES, setting + "\n");
        assertThat(move.left()).singleElement().asString().contains("with other values");
    }

    @Test
    void theKeysOfSpringBoot1CountAttemptsToo() {
        Map<String, String> files = Map.of(PROPERTIES, "spring.rabbitmq.listener.retry.max-attempts=4\n");

        assertThat(move(Ground.BOOT_1_5, files).files())
                .containsEntry(PROPERTIES, "spring.rabbitmq.listener.simple.retry.max-retries=3\n");
    }

    @Test
    void inYamlAValueKeepsItsQuotesAndItsComment() {
        Move move = move(Map.of(YAML, """
                spring:
                  rabbitmq:
                    template:
                      retry:
                        enabled: true
                        max-attempts: "3" # then give up
                    listener:
                      simple.retry.max-attempts: 5
                """));

        assertThat(move.files()).containsEntry(YAML, """
                spring:
                  rabbitmq:
                    template:
                      retry:
                        enabled: true
                        max-retries: "2" # then give up
                    listener:
                      simple.retry.max-retries: 4
                """);
        assertThat(move.left()).isEmpty();
    }

    @Test
    void inYamlAttemptsThatAreNoPlainNumberAreLeft() {
        String yaml = "spring.rabbitmq.template.retry.max-attempts: ${ATTEMPTS:3}\n";
        Move move = move(Map.of(YAML, yaml));

        assertThat(move.files()).containsEntry(YAML, yaml);
        assertThat(move.left()).containsExactly(YAML + " " + ROW);
    }

    @Test
    void aSettingInASourceMovesWithItsValue() {
        String source = """
                package com.acme;

                class Shop {
                    String[] settings = {"%s", "--%s"};
                }
                """;
        Move move = move(Map.of(SOURCE, source.formatted(ATTEMPTS + "=3", "management.endpoint.health.enabled=true")));

        assertThat(move.files())
                .containsEntry(
                        SOURCE, source.formatted(RETRIES + "=2", "management.endpoint.health.access=unrestricted"));
        assertThat(move.left()).isEmpty();
    }

    @Test
    void retriesWithoutANumberAreSaidToBeMore() {
        String settings = "spring.rabbitmq.listener.simple.retry.enabled=true\n";
        Move move = move(Map.of(PROPERTIES, settings));

        assertThat(move.files()).containsEntry(PROPERTIES, settings);
        assertThat(move.left()).singleElement().asString().contains("four times");
    }

    @Test
    void nothingIsSaidOfRetriesThatAreSwitchedOffOrCounted() {
        assertThat(move(Map.of(PROPERTIES, "spring.rabbitmq.template.retry.enabled=false\n"))
                        .left())
                .isEmpty();
        assertThat(move(Map.of(
                                PROPERTIES,
                                "spring.rabbitmq.template.retry.enabled=true\n",
                                "config/application-live.properties",
                                ATTEMPTS + "=3\n"))
                        .left())
                .isEmpty();
    }

    @Test
    void onSpringBoot4NothingIsSaidOfItsDefaults() {
        Map<String, String> files = Map.of(PROPERTIES, "spring.rabbitmq.template.retry.enabled=true\n");

        assertThat(move(Ground.BOOT_4, files).left()).isEmpty();
    }

    private static Move move(Map<String, String> files) {
        return move(Ground.BOOT_2_7, files);
    }

    private static Move move(Ground ground, Map<String, String> files) {
        Map<String, String> all = new LinkedHashMap<>(files);
        all.put(
                "pom.xml",
                ShopPom.pom(
                        ground.version(), ShopPom.dependency("org.springframework.boot", "spring-boot-starter-web")));
        return Move.of("dev.plimsoll.ToSpringBoot4", ground, all);
    }
}
