package dev.plimsoll.platform.events;

import dev.plimsoll.platform.DomainEvent;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;

/** Tells the listeners in this process; one that throws is asked again. */
final class LocalTransport implements Transport {
    private final ApplicationEventPublisher listeners;

    LocalTransport(ApplicationEventPublisher listeners) {
        this.listeners = listeners;
    }

    @Override
    public void deliver(List<StoredEvent> due, Delivery delivery) {
        for (StoredEvent event : due) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            if (!delivery.isHeld(event.aggregate())) {
                deliver(event, delivery);
            }
        }
    }

    /** Whatever a listener throws is its own failure, an Error too: the events of others go on. */
    private void deliver(StoredEvent event, Delivery delivery) {
        try {
            listeners.publishEvent(new DomainEvent(
                    event.id(),
                    event.type(),
                    event.aggregate().id(),
                    event.version(),
                    event.at(),
                    Json.read(event.data())));
            delivery.delivered(event);
        } catch (Throwable e) {
            delivery.failed(event, e);
        }
    }
}
