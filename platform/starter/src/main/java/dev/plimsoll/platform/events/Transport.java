package dev.plimsoll.platform.events;

import java.util.List;

/** How events leave this process. */
sealed interface Transport permits LocalTransport, KafkaTransport {
    /**
     * Delivers what it can, each aggregate's events in their order.
     *
     * @param due oldest first
     */
    void deliver(List<StoredEvent> due, Delivery delivery);
}
