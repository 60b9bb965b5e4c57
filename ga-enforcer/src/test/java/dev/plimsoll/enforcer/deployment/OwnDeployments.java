package dev.plimsoll.enforcer.deployment;

import dev.plimsoll.enforcer.Api;
import dev.plimsoll.enforcer.Api.Answer;
import dev.plimsoll.enforcer.OwnEnforcer;
import dev.plimsoll.enforcer.access.Role;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;

/** An enforcer, and a pipeline and a cluster that say what runs. */
final class OwnDeployments implements AutoCloseable {

    static final String A = "sha256:aaaaaaaa";
    static final String B = "sha256:bbbbbbbb";

    final OwnEnforcer enforcer;
    final Api ci;
    final Api cluster;

    private OwnDeployments(OwnEnforcer enforcer) {
        this.enforcer = enforcer;
        this.ci = enforcer.api().as(enforcer.token("pipeline", Role.CI));
        this.cluster = enforcer.api().as(enforcer.token("agent", Role.CLUSTER));
    }

    static OwnDeployments start(Path folder) {
        return new OwnDeployments(OwnEnforcer.start(folder));
    }

    static Instant at(String time) {
        return Instant.parse("2026-06-20T" + time + ":00Z");
    }

    static Answer runs(Api api, String service, String digest, String time) {
        return say(api, service, digest, "\"at\": \"" + at(time) + "\"");
    }

    static Answer say(Api api, String service, String digest, String more) {
        return tell(
                api,
                "{\"service\": \"%s\", \"environment\": \"prod\", \"digest\": \"%s\", %s}"
                        .formatted(service, digest, more));
    }

    static Answer tell(Api api, String json) {
        return api.post("/api/v1/deployments", "application/json", json);
    }

    Answer list(String query) {
        return enforcer.api().get("/api/v1/deployments?" + query);
    }

    List<String> history(String service) {
        return StreamSupport.stream(
                        list("service=" + service).body().path("rows").spliterator(), false)
                .map(row -> row.path("digest").asString() + " "
                        + row.path("confirmedAt")
                                .asString(row.path("deployedAt").asString())
                        + (row.path("current").asBoolean() ? " current" : ""))
                .toList();
    }

    @Override
    public void close() {
        enforcer.close();
    }
}
