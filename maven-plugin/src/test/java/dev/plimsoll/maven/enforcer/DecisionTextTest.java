package dev.plimsoll.maven.enforcer;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.maven.shared.utils.logging.MessageUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class DecisionTextTest {

    @BeforeAll
    static void nobodyLooks() {
        MessageUtils.setColorEnabled(false);
    }

    @Test
    void aDenialSaysWhatMustMoveToWhat() throws EnforcerException {
        assertThat(text("""
                {"id":"d1","decision":"DENY","summary":{"compliant":38},"findings":[
                 {"status":"BEHIND","library":"pkg:maven/com.acme/core","version":"3.1.0","floor":"3.2.1","latest":"3.2.4",
                  "behindSince":"2026-11-22T09:00:00Z","message":"core 3.1.0 is behind since 2026-11-22."},
                 {"status":"IN_GRACE","library":"pkg:maven/com.acme/web","version":"2.0","floor":"1.9","latest":"2.1",
                  "deadline":"2026-12-01T10:30:00Z","message":"","fix":"Move to 2.1 or later."},
                 {"status":"COMPLIANT","library":"pkg:maven/com.acme/log","version":"1","message":"fine"}]}""")).isEqualTo("""
                DENY  orders may not be deployed to prod
                      BEHIND     com.acme:core  3.1.0 -> 3.2.1  behind since 2026-11-22 09:00 UTC
                                 core 3.1.0 is behind since 2026-11-22.
                      IN_GRACE   com.acme:web  2.0  deadline 2026-12-01 10:30 UTC
                                 Move to 2.1 or later.
                      COMPLIANT  38 governed libraries are up to date
                      mend       mvn fix""");
    }

    @Test
    void anAllowSaysUntilWhen() throws EnforcerException {
        assertThat(text("""
                {"id":"d2","decision":"ALLOW","validUntil":"2026-11-23T08:00:00Z","summary":{"compliant":1},"findings":[]}""")).startsWith("ALLOW  orders may be deployed to prod until 2026-11-23 08:00 UTC\n");
    }

    @Test
    void inGraceNothingIsATargetThatIsNone() throws EnforcerException {
        assertThat(text("""
                {"id":"d4","decision":"ALLOW","findings":[
                 {"status":"IN_GRACE","library":"pkg:maven/com.acme/web","version":"2.0","latest":null,"fix":null,
                  "deadline":"2026-12-01T10:30:00Z"}]}""")).endsWith("\n      IN_GRACE   com.acme:web  2.0  deadline 2026-12-01 10:30 UTC");
    }

    @Test
    void anExemptionStandsRightUnderTheVerdictAndDenialsBeforeWhatIsFine() throws EnforcerException {
        assertThat(text("""
                {"id":"d5","decision":"ALLOW_WITH_WARNINGS","summary":{"compliant":2},
                 "exemption":{"kind":"ROLLBACK","granted":true,"message":"It ran here until 2026-11-20."},"findings":[
                 {"status":"WAIVED","library":"pkg:maven/com.acme/web","version":"2.0","message":"",
                  "waiver":"MONEY-1412 until 2026-12-20, approved by grace"},
                 {"rule":"standards","status":"UNMET","library":"pii-is-never-logged","version":null,
                  "message":"It has not been shown to hold.","fix":"Run check and publish."},
                 {"status":"BEHIND","library":"pkg:maven/com.acme/core","version":"3.1.0","floor":"3.2.1"}]}""")).isEqualTo("""
                ALLOW_WITH_WARNINGS  orders may be deployed, with warnings, to prod
                      It ran here until 2026-11-20.
                      BEHIND     com.acme:core  3.1.0 -> 3.2.1
                      UNMET      pii-is-never-logged
                                 It has not been shown to hold.
                                 Run check and publish.
                      WAIVED     com.acme:web  2.0
                                 waiver MONEY-1412 until 2026-12-20, approved by grace
                      COMPLIANT  2 governed libraries are up to date
                      mend       mvn fix""");
    }

    @Test
    void anEnforcerWithoutItsDatabaseSaysSo() throws EnforcerException {
        assertThat(text("{\"id\":\"d3\",\"decision\":\"ALLOW_WITH_WARNINGS\",\"degraded\":true}"))
                .contains("judged by what it remembered");
    }

    private static String text(String json) throws EnforcerException {
        return String.join("\n", DecisionText.of(Decision.read(json), "orders", "prod", "mvn fix"));
    }
}
