package dev.plimsoll.platform.personal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.platform.OwnService;
import dev.plimsoll.platform.crypto.Keys;
import dev.plimsoll.platform.personal.Mapped.People;
import dev.plimsoll.platform.personal.Mapped.Person;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A task that is no request hides what its transactions read. */
@ExtendWith(OutputCaptureExtension.class)
class MaskedTransactionsTest {
    private static final Logger log = LoggerFactory.getLogger(MaskedTransactionsTest.class);
    private static ConfigurableApplicationContext service;
    private static People people;

    @BeforeAll
    static void start() {
        service = OwnService.start(MaskingRequestsTest.Application.class, Keys.property());
        people = service.getBean(People.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aTransactionInBetweenDoesNotUncoverTheOuterOne(CapturedOutput output) {
        UUID outer = person();
        UUID inner = person();
        PlatformTransactionManager transactions = service.getBean(PlatformTransactionManager.class);
        TransactionTemplate another = new TransactionTemplate(transactions);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            String first = email(outer);
            String second = another.execute(nested -> email(inner));
            log.info("Outer {}, inner {}", first, second);
        });

        assertThat(output).contains("Outer ***, inner ***");
    }

    private static UUID person() {
        return people.save(new Person("Ada Lovelace", "ada-" + UUID.randomUUID() + "@example.com"))
                .getId();
    }

    private static String email(UUID id) {
        return people.findById(id).orElseThrow().email;
    }
}
