package dev.plimsoll.enforcer.waiver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.Api;
import dev.plimsoll.enforcer.Api.Answer;
import dev.plimsoll.enforcer.OwnEnforcer;
import dev.plimsoll.enforcer.access.Role;
import dev.plimsoll.enforcer.catalogue.MovableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** An enforcer whose policy has one waiver, and those who ask for others and approve them. */
final class OwnWaivers implements AutoCloseable {

    private static final String JSON = "application/json";

    final OwnEnforcer enforcer;
    final MovableClock clock;
    final Api all;
    final Api ada;
    final Api grace;

    private OwnWaivers(OwnEnforcer enforcer) {
        this.enforcer = enforcer;
        this.clock = (MovableClock) enforcer.bean(Clock.class);
        this.all = enforcer.api();
        this.ada = all.as(enforcer.token("ada", Role.OWNER));
        this.grace = all.as(enforcer.token("grace", Role.APPROVER));
    }

    static OwnWaivers start(Path folder) throws IOException {
        Path policy = Files.writeString(folder.resolve("plimsoll.yml"), """
                governed:
                  - library: pkg:maven/com.acme/*
                waivers:
                  - {service: of-policy, reason: because, ticket: OPS-0, requester: ada, approver: grace,
                     from: 2026-06-01, until: 2026-08-01}
                """);
        return new OwnWaivers(OwnEnforcer.start(folder.resolve("database"), "--plimsoll.policy=" + policy));
    }

    String body(String service, String more) {
        String defaults = ", \"reason\": \"because\", \"ticket\": \"OPS-1\", \"until\": \""
                + clock.instant().plus(Duration.ofDays(20)) + "\"";
        for (String field : new String[] {"reason", "ticket", "until"}) {
            if (more.contains("\"" + field + "\"")) {
                defaults = defaults.replaceFirst(", \"" + field + "\": \"[^\"]*\"", "");
            }
        }
        return "{\"service\": \"" + service + "\"" + defaults + more + "}";
    }

    String requested(Api by, String service, String more) {
        Answer answer = by.post("/api/v1/waivers", JSON, body(service, more));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body().path("id").asString();
    }

    void approve(String id) {
        Answer answer = grace.post("/api/v1/waivers/" + id + "/approve", JSON, "");
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    }

    JsonNode one(String id) {
        return all.get("/api/v1/waivers/" + id).body();
    }

    String state(String id) {
        return one(id).path("state").asString();
    }

    @Override
    public void close() {
        enforcer.close();
    }
}
