package dev.plimsoll.dashboard.service;

import dev.plimsoll.dashboard.layout.Library;
import dev.plimsoll.dashboard.layout.Moment;
import dev.plimsoll.dashboard.layout.Tag;
import dev.plimsoll.enforcer.fleet.ServiceDetail.Component;
import dev.plimsoll.enforcer.gate.Status;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is inside: the governed components, worst first, and the rest by name. */
record Bill(List<Row> governed, List<Row> rest) {

    static Bill of(List<Component> components, Instant now) {
        return new Bill(
                components.stream()
                        .filter(component -> component.status() != null)
                        .sorted(Comparator.comparing(Bill::status).thenComparing(Component::purl))
                        .map(component -> Row.of(component, now))
                        .toList(),
                components.stream()
                        .filter(component -> component.status() == null)
                        .sorted(Comparator.comparing(Component::purl))
                        .map(component -> Row.of(component, now))
                        .toList());
    }

    private static Status status(Component component) {
        return Status.valueOf(Objects.requireNonNull(component.status()));
    }

    /** One component. */
    record Row(
            Library library,
            String version,
            @Nullable Tag status,
            @Nullable String floor,
            @Nullable String latest,
            @Nullable Moment deadline,
            @Nullable Moment behindSince) {
        static Row of(Component component, Instant now) {
            return new Row(
                    Library.of(component.purl()),
                    component.version(),
                    component.status() == null ? null : Tag.of(Bill.status(component)),
                    component.floor(),
                    component.latest(),
                    Moment.ofNullable(component.deadline(), now),
                    Moment.ofNullable(component.behindSince(), now));
        }
    }
}
