package dev.plimsoll.platform.events;

import dev.plimsoll.platform.DomainEvent;
import dev.plimsoll.platform.OwnService;
import dev.plimsoll.platform.events.counting.Counting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;

/** A process of its own that writes counters, and writes down what its listener hears. */
final class KilledProcess {
    private KilledProcess() {}

    /** Hears so many events, and waits in the last of them to be killed. */
    static final class Journal {
        private final Path file;
        private int left;

        Journal(Path file, int atMost) {
            this.file = file;
            this.left = atMost;
        }

        @EventListener
        void hear(DomainEvent event) throws InterruptedException {
            try {
                String line = event.aggregate() + " " + event.version() + "\n";
                Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            left--;
            if (left == 0) {
                Thread.sleep(Long.MAX_VALUE);
            }
        }
    }

    static class Application extends Counting.Application {
        @Bean
        Journal journal(@Value("${journal}") Path file, @Value("${journal.at-most:1000000}") int atMost) {
            return new Journal(file, atMost);
        }
    }

    /** Expects the database's URL, the journal, how often to write, and how many events to hear at most. */
    public static void main(String[] arguments) throws Exception {
        Counting counting = new Counting(OwnService.startOn(
                arguments[0],
                Application.class,
                "journal=" + arguments[1],
                "journal.at-most=" + arguments[3],
                "plimsoll.events.poll=50ms",
                "plimsoll.events.batch=20"));
        List<UUID> ids = counting.create(5);
        for (int i = 5; i < Integer.parseInt(arguments[2]); i++) {
            counting.add(ids.get(i % 5));
        }
        System.out.println("COMMITTED");
        Thread.sleep(Long.MAX_VALUE);
    }
}
