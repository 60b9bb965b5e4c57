package dev.plimsoll.platform.events;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What became of a batch while a transport delivers it. */
final class Delivery {
    private final List<Long> delivered = new ArrayList<>();
    private final Map<StoredEvent, Throwable> failed = new LinkedHashMap<>();
    private final Set<Aggregate> held = new HashSet<>();
    private @Nullable TransportDown down;

    void delivered(StoredEvent event) {
        delivered.add(event.seq());
    }

    /** It alone could not be told; what follows of its aggregate has to wait for it. */
    void failed(StoredEvent event, Throwable cause) {
        failed.put(event, cause);
        held.add(event.aggregate());
    }

    boolean isHeld(Aggregate aggregate) {
        return held.contains(aggregate);
    }

    /** Nothing can be told at present, through no fault of the events. */
    void down(TransportDown why) {
        down = why;
    }

    List<Long> delivered() {
        return delivered;
    }

    Map<StoredEvent, Throwable> failed() {
        return failed;
    }

    @Nullable
    TransportDown down() {
        return down;
    }
}
