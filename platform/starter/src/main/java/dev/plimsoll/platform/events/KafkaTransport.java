package dev.plimsoll.platform.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;

/** Tells a topic of Kafka. */
final class KafkaTransport implements Transport, DisposableBean {
    private final KafkaTopic topic;
    private @Nullable Producer<String, byte[]> producer;

    KafkaTransport(KafkaTopic topic) {
        this.topic = topic;
    }

    /**
     * Delivers in rounds with one event of each aggregate.
     *
     * <p>Were two of one aggregate on their way at once, the second could arrive although the first failed.
     */
    @Override
    public void deliver(List<StoredEvent> due, Delivery delivery) {
        List<StoredEvent> rest = due;
        try {
            while (!rest.isEmpty() && delivery.down() == null) {
                rest = round(producer(), rest, delivery);
            }
        } catch (KafkaException e) {
            delivery.down(topic.down(e));
        }
    }

    private List<StoredEvent> round(Producer<String, byte[]> broker, List<StoredEvent> due, Delivery delivery) {
        Map<StoredEvent, Future<?>> sent = new LinkedHashMap<>();
        Set<Aggregate> busy = new HashSet<>();
        List<StoredEvent> later = new ArrayList<>();
        boolean reachable = true;
        for (StoredEvent event : due) {
            if (!busy.add(event.aggregate())) {
                later.add(event);
            } else if (reachable) {
                Future<?> receipt = broker.send(topic.message(event));
                sent.put(event, receipt);
                reachable = !receipt.isDone()
                        || failure(receipt).filter(e -> !isOwnFault(e)).isEmpty();
            }
        }
        broker.flush();
        sent.forEach((event, receipt) -> note(event, failure(receipt), delivery));
        later.removeIf(event -> delivery.isHeld(event.aggregate()));
        return later;
    }

    private void note(StoredEvent event, Optional<Throwable> failure, Delivery delivery) {
        if (failure.isEmpty()) {
            delivery.delivered(event);
        } else if (isOwnFault(failure.get())) {
            delivery.failed(event, failure.get());
        } else {
            delivery.down(topic.down(failure.get()));
        }
    }

    /** What no broker would take from anybody; all else is the broker's, and another event would fare no better. */
    private static boolean isOwnFault(Throwable failure) {
        return failure instanceof RecordTooLargeException
                || failure instanceof InvalidRecordException
                || failure instanceof SerializationException;
    }

    private static Optional<Throwable> failure(Future<?> receipt) {
        try {
            receipt.get();
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.of(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    /** Late, as a broker whose name is not known yet is a broker that is down, and no reason not to start. */
    private Producer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(topic.producer());
        }
        return producer;
    }

    @Override
    public void destroy() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(5));
        }
    }
}
