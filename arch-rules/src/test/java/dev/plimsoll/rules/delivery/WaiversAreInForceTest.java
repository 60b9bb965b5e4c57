package dev.plimsoll.rules.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.rules.contract.Bench;
import dev.plimsoll.standards.Violation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WaiversAreInForceTest {
    private static final String GOOD =
            "@Waived(standard = \"entity-has-version\", until = \"2027-01-31\", reason = \"R\")";

    @TempDir
    Path folder;

    @Test
    void aStandardADayAndAReasonAreEnoughWhateverTheDay() throws IOException {
        assertThat(on(GOOD)).isEmpty();
        assertThat(on("@Waived(standard = \"data/entity-has-version\", until = \"1999-01-31\", reason = \"R\")"))
                .isEmpty();
    }

    @Test
    void anotherAnnotationOfThatNameIsNoWaiver() throws IOException {
        assertThat(findings("""
                package a;
                class Fee {
                    @interface Waived { int percent(); }
                    @Waived(percent = 10) int fee;
                }
                """)).isEmpty();
    }

    @Test
    void whatIsNoDayIsTold() throws IOException {
        assertThat(on("@Waived(standard = \"entity-has-version\", until = \"31.01.2027\", reason = \"R\")"))
                .containsExactly(
                        "The waiver on Order ends on `31.01.2027`, which is no day; write until = \"2027-01-31\"");
    }

    @Test
    void aDayThatTheCalendarDoesNotHaveIsNone() throws IOException {
        assertThat(on("@Waived(standard = \"entity-has-version\", until = \"2027-02-29\", reason = \"R\")"))
                .hasSize(1);
    }

    @Test
    void aStandardThatDoesNotExistIsToldWithTheOneThatIsMeant() throws IOException {
        assertThat(on("@Waived(standard = \"entity-has-versoin\", until = \"2027-01-31\", reason = \"R\")"))
                .containsExactly("The waiver on Order names `entity-has-versoin`, which is no standard;"
                        + " did you mean `entity-has-version`?");
    }

    @Test
    void aBlankReasonIsNone() throws IOException {
        assertThat(on("@Waived(standard = \"entity-has-version\", until = \"2027-01-31\", reason = \" \")"))
                .containsExactly("The waiver on Order gives no reason; write one");
    }

    @Test
    void aWaiverOfWaiversIsRefused() throws IOException {
        assertThat(on("@Waived(standard = \"waivers-are-in-force\", until = \"2027-01-31\", reason = \"R\")"))
                .containsExactly("The waiver on Order waives the standard of waivers itself; remove it");
    }

    @Test
    void oneThatACompanyHasItselfOwesTheSame() throws IOException {
        assertThat(findings("""
                package a;
                class Order {
                    @interface Waived { String standard(); String until() default ""; String reason() default ""; }
                    @Waived(standard = "entity-has-version") int total;
                }
                """))
                .containsExactlyInAnyOrder(
                        "The waiver on Order.total has no last day; write until = \"2027-01-31\"",
                        "The waiver on Order.total gives no reason; write one");
    }

    @Test
    void aConstructorIsCalledAsItsType() throws IOException {
        assertThat(findings("package a;\nclass Order {\n@dev.plimsoll.platform.Waived("
                        + "standard = \"entity-has-version\", until = \"\", reason = \"R\") Order() {}\n}\n"))
                .containsExactly("The waiver on Order has no last day; write until = \"2027-01-31\"");
    }

    @Test
    void eachOfSeveralIsLookedAt() throws IOException {
        assertThat(on(GOOD + "\n" + GOOD.replace("\"R\"", "\"\""))).hasSize(1);
    }

    @Test
    void oneOnARecordsComponentIsToldOnce() throws IOException {
        assertThat(findings("package a;\nimport dev.plimsoll.platform.Waived;\nrecord Order("
                        + GOOD.replace("\"R\"", "\"\"") + " int total) {}\n"))
                .containsExactly("The waiver on Order.total gives no reason; write one");
    }

    private List<String> on(String waiver) throws IOException {
        return findings("package a;\nimport dev.plimsoll.platform.Waived;\n" + waiver + "\nclass Order {}\n");
    }

    private List<String> findings(String code) throws IOException {
        return new Bench(folder)
                .checkClasses("waivers-are-in-force", code).stream()
                        .map(Violation::message)
                        .toList();
    }
}
