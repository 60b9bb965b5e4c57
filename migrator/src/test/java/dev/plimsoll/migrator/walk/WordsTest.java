package dev.plimsoll.migrator.walk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "dev.plimsoll.recipes.structure.TimeComesFromAClockFix, Time comes from a clock",
        "dev.plimsoll.recipes.data.EntityHasUuidIdFix, Entity has uuid id",
        "dev.plimsoll.ToSpringBoot4, To Spring Boot 4",
        "dev.plimsoll.ToJUnit5, To JUnit 5",
        "dev.plimsoll.ToSlf4j, To Slf4j",
        "'dev.plimsoll.recipes.UpgradeLibrary{library=org.acme:rpc}', Upgrade Library"
    })
    void aRecipesNameIsTheTitleOfItsCommit(String recipe, String title) {
        assertThat(Words.title(recipe)).isEqualTo(title);
    }
}
