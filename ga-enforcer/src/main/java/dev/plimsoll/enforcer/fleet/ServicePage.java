package dev.plimsoll.enforcer.fleet;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import dev.plimsoll.enforcer.catalogue.Purl;
import dev.plimsoll.enforcer.fleet.FleetStore.Fared;
import dev.plimsoll.enforcer.fleet.FleetStore.Found;
import dev.plimsoll.enforcer.fleet.FleetStore.Known;
import dev.plimsoll.enforcer.fleet.ServiceDetail.Broken;
import dev.plimsoll.enforcer.fleet.ServiceDetail.Component;
import dev.plimsoll.enforcer.fleet.ServiceDetail.StandardState;
import dev.plimsoll.enforcer.gate.Finding;
import dev.plimsoll.enforcer.gate.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts together what is known of one service. */
final class ServicePage {

    private final FleetStore store;
    private final Judged judged;
    private final Snapshot snapshot;

    ServicePage(FleetStore store, Judged judged, Snapshot snapshot) {
        this.store = store;
        this.judged = judged;
        this.snapshot = snapshot;
    }

    ServiceDetail detail() {
        return new ServiceDetail(
                judged.row(snapshot),
                judged.newest().digest(),
                judged.decision(),
                judged.effects(snapshot),
                standards(),
                components(),
                store.decisionsOf(judged.newest().service()));
    }

    private List<StandardState> standards() {
        Long report = judged.newest().report();
        Map<String, Fared> fared = store.fared().stream()
                .filter(one -> one.service().equals(judged.newest().service()))
                .collect(toMap(Fared::standard, one -> one));
        Map<String, List<Broken>> broken = report == null
                ? Map.of()
                : store.violationsOf(report).stream()
                        .collect(groupingBy(Found::standard, mapping(Found::broken, toList())));
        return store.standards().stream()
                .map(standard ->
                        state(standard, fared.get(standard.id()), broken.getOrDefault(standard.id(), List.of())))
                .toList();
    }

    private static StandardState state(Known standard, @Nullable Fared fared, List<Broken> broken) {
        return new StandardState(
                standard.id(),
                standard.title(),
                standard.topic(),
                standard.severity(),
                fared == null ? "UNCHECKED" : fared.state(),
                fared == null ? null : fared.reason(),
                broken);
    }

    private List<Component> components() {
        Map<String, Finding> findings = judged.decision().findings().stream()
                .filter(finding -> finding.version() != null)
                .collect(
                        toMap(finding -> finding.library() + "@" + finding.version(), finding -> finding, (a, b) -> a));
        List<String> purls = Objects.requireNonNullElse(judged.newest().purls(), List.of());
        return purls.stream().map(purl -> component(purl, findings)).toList();
    }

    private static Component component(String text, Map<String, Finding> findings) {
        Purl purl;
        try {
            purl = Purl.parse(text);
        } catch (IllegalArgumentException malformed) {
            return new Component(text, text, "", "UNKNOWN", null, null, null, null);
        }
        String version = Objects.requireNonNullElse(purl.version(), "");
        Finding finding = findings.get(purl.library() + "@" + version);
        if (finding == null) {
            return new Component(text, purl.name(), version, null, null, null, null, null);
        }
        return new Component(
                text,
                purl.name(),
                version,
                finding.status().name(),
                finding.floor(),
                finding.latest(),
                finding.deadline(),
                finding.behindSince());
    }
}
