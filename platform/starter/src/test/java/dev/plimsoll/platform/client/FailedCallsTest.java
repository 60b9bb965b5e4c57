package dev.plimsoll.platform.client;

import static dev.plimsoll.platform.client.Shops.failure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.platform.client.ServiceCallFailedException.Reason;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A call that is late, not answered or not answered well fails with its reason. */
class FailedCallsTest {
    private static Shops shops;

    @BeforeAll
    static void start() {
        shops = new Shops();
    }

    @AfterAll
    static void stop() {
        shops.close();
    }

    @Test
    void aCallEndsWithItsDeadline() {
        Instant start = Instant.now();

        assertThat(failure(() -> shops.client().slow(5000)))
                .returns(Reason.LATE, ServiceCallFailedException::reason)
                .returns("payments", ServiceCallFailedException::service)
                .returns("Payments.slow", ServiceCallFailedException::method);
        assertThat(Duration.between(start, Instant.now())).isBetween(Duration.ofMillis(900), Duration.ofMillis(3000));
    }

    @Test
    void anAnswerThatBeginsAndDoesNotEndIsLateToo() {
        assertThat(failure(() -> shops.client().dripping()).reason()).isEqualTo(Reason.LATE);
    }

    @Test
    void theDeadlineOfTheRequestThatIsServedShortensTheCall() {
        HttpResponse<String> answer = shops.get("/slow", "X-Deadline", "200");

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.body()).contains("\"service\":\"payments\"");
        assertThat(shops.get("/headers", "X-Deadline", "700").body())
                .containsPattern("\"x-deadline\":\"[1-7]?[0-9]?[0-9]\"");
    }

    @Test
    void whatTheOtherServiceSaysIsKept() {
        assertThat(failure(() -> shops.client().problem()))
                .hasMessage("Payments.problem of service payments: it answered 404: No payment 17.")
                .satisfies(failed -> assertThat(failed.problem()).hasValueSatisfying(problem -> assertThat(problem)
                        .returns("Not Found", said -> said.getTitle())
                        .returns("No payment 17.", said -> said.getDetail())));
        assertThat(shops.get("/problem").body())
                .contains("\"status\":502", "The service payments did not do its part: No payment 17.");
    }

    @Test
    void anAnswerThatTheInterfaceDoesNotExpectIsAFailureToo() {
        assertThat(failure(() -> shops.client().unreadable()).reason()).isEqualTo(Reason.UNREADABLE);
    }

    @Test
    void aServiceThatIsNotThereIsUnreachable() {
        assertThat(failure(() -> shops.client(Payments.Absent.class).headers()))
                .returns(Reason.UNREACHABLE, ServiceCallFailedException::reason)
                .hasMessageContaining("Payments.headers of service absent");
    }
}
