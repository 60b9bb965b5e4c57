package dev.plimsoll.platform.gdpr;

import dev.plimsoll.platform.data.BackgroundLoop;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes requests from a topic, each at least once: a message is done when its request is written down. */
final class GdprTopic extends BackgroundLoop {
    private static final Logger LOG = LoggerFactory.getLogger(GdprTopic.class);
    private static final Duration WAIT = Duration.ofSeconds(1);

    private final TopicSettings settings;
    private final GdprRequests requests;
    private final ErasureRun run;
    private volatile @Nullable KafkaConsumer<byte[], byte[]> reading;

    GdprTopic(TopicSettings settings, GdprRequests requests, ErasureRun run) {
        super("plimsoll-gdpr-topic");
        this.settings = settings;
        this.requests = requests;
        this.run = run;
    }

    /** A new consumer after each failure, which begins again at the first message that is not done. */
    @Override
    protected void loop() {
        while (isRunning()) {
            try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings.consumer())) {
                reading = consumer;
                consumer.subscribe(java.util.List.of(settings.topic()));
                while (isRunning()) {
                    take(consumer.poll(WAIT));
                    consumer.commitSync();
                }
            } catch (WakeupException e) {
                LOG.debug("Reading {} ends.", settings.topic());
            } catch (RuntimeException e) {
                LOG.warn("Topic {} cannot be read ({}); it is tried again.", settings.topic(), Cause.of(e));
                pause();
            } finally {
                reading = null;
            }
        }
    }

    private void take(ConsumerRecords<byte[], byte[]> messages) {
        for (ConsumerRecord<byte[], byte[]> message : messages) {
            Optional<Asked> asked = message.value() == null ? Optional.empty() : GdprMessage.read(message.value());
            if (asked.isEmpty()) {
                LOG.warn(
                        "The message at {}-{}, offset {}, is no request and is skipped. Write"
                                + " {\"id\": \"...\", \"request\": \"erase\", \"subject\": \"...\", \"requestedBy\": \"...\"}.",
                        message.topic(),
                        message.partition(),
                        message.offset());
            } else {
                take(asked.get());
            }
        }
    }

    /** No export: it would put personal data on a topic, from which nothing can be taken back. */
    private void take(Asked asked) {
        if (asked.kind() == Request.Kind.EXPORT) {
            requests.refuse(asked);
            LOG.warn("Export {} was asked for by topic and is refused. Ask GET /gdpr/subjects/{id}.", asked.id());
            return;
        }
        requests.erase(asked);
        run.awake();
    }

    private void pause() {
        for (int i = 0; i < 10 && isRunning(); i++) {
            try {
                Thread.sleep(WAIT.toMillis() / 10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    protected void awake() {
        KafkaConsumer<byte[], byte[]> open = reading;
        if (open != null) {
            open.wakeup();
        }
    }
}
