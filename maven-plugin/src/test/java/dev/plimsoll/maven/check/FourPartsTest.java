package dev.plimsoll.maven.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.maven.Samples;
import dev.plimsoll.maven.report.Goals;
import dev.plimsoll.standards.Severity;
import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Standards;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.report.Finding;
import dev.plimsoll.standards.report.Suppression;
import org.apache.maven.shared.utils.logging.MessageUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class FourPartsTest {
    private static final Goals GOALS = new Goals("1.0");
    private static final Links LINKS = new Links("", "target/plimsoll/report.html", null, GOALS);

    @BeforeAll
    static void nobodyLooks() {
        MessageUtils.setColorEnabled(false);
    }

    @Test
    void saysWhatWhereWhyAndWhatToType() {
        assertThat(FourParts.of(finding("entity-has-version", 23), LINKS)).isEqualTo("""
                ERROR data/entity-has-version  src/main/java/com/acme/order/Order.java:23
                      Order has no optimistic-lock version
                      why  two people saving at once silently overwrite each other         target/plimsoll/report.html#entity-has-version
                      fix  mvn dev.plimsoll:plimsoll-maven-plugin:1.0:fix -Dstandard=entity-has-version""");
    }

    @Test
    void aPersonMendsWhatHasNoRecipe() {
        assertThat(FourParts.of(finding("no-hand-written-crypto", 1), LINKS))
                .endsWith("fix  by hand: " + GOALS.of("explain") + " -Dstandard=no-hand-written-crypto");
    }

    @Test
    void anEnforcerHasThePage() {
        Links links = new Links("", "report.html", "https://plimsoll.acme.com/", GOALS);

        assertThat(FourParts.of(finding("entity-has-version", 23), links))
                .contains("  https://plimsoll.acme.com/standards/entity-has-version\n");
    }

    @Test
    void aModuleOfAReactorIsInThePath() {
        Links links = new Links("services/orders", "report.html", null, GOALS);

        assertThat(FourParts.of(finding("entity-has-version", 23), links))
                .contains("  services/orders/src/main/java/com/acme/order/Order.java:23\n");
    }

    @Test
    void aFileAloneHasNoLine() {
        assertThat(FourParts.of(finding("entity-has-version", 0), LINKS)).contains("/Order.java\n");
    }

    @Test
    void aWaivedOneNamesWhoAllowedItUntilWhen() {
        Finding broken = finding("entity-has-version", 23);
        Suppression waiver = new Suppression.ByPolicy(Samples.waiver("orders"));
        Finding waived = new Finding(broken.standard(), broken.violation(), Severity.ERROR, null, waiver);

        assertThat(FourParts.of(waived, LINKS))
                .startsWith("WAIVED data/entity-has-version  src/")
                .contains("\n      waived until 2026-12-20 by OPS-12, approved by grace\n      why  ");
    }

    @Test
    void aKnownOneIsOneLine() {
        Finding broken = finding("entity-has-version", 23);
        Suppression baseline = new Suppression.InBaseline();
        Finding known = new Finding(broken.standard(), broken.violation(), Severity.WARNING, null, baseline);

        assertThat(FourParts.of(known, LINKS))
                .isEqualTo("KNOWN data/entity-has-version  src/main/java/com/acme/order/Order.java:23"
                        + "  Order has no optimistic-lock version (in the baseline)");
    }

    @Test
    void aNameAtTheBeginningStaysLarge() {
        assertThat(FourParts.phrase("Java 8 is gone.")).isEqualTo("Java 8 is gone");
        assertThat(FourParts.phrase("JUnit 4 is gone.")).isEqualTo("JUnit 4 is gone");
        assertThat(FourParts.phrase("Whoever reads, writes.")).isEqualTo("whoever reads, writes");
    }

    private static Finding finding(String id, int line) {
        Standard standard = Standards.find(id).orElseThrow();
        Violation violation = new Violation(
                id,
                "Order has no optimistic-lock version",
                "src/main/java/com/acme/order/Order.java",
                line,
                "com.acme.order.Order",
                "");
        return new Finding(standard, violation, Severity.ERROR, null);
    }
}
