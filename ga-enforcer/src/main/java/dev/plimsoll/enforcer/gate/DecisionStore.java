package dev.plimsoll.enforcer.gate;

import dev.plimsoll.enforcer.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The decisions that were given, with what they were made from, and whose services they are about. */
@Repository
class DecisionStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DecisionStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** An answer; {@code again} where it was given before under the same key. */
    record Given(Decision decision, boolean again) {}

    /** A decision as it is stored. */
    record Stored(Decision decision, Inputs inputs) {}

    /** Whose a service is; the tier is absent where nobody said. */
    record Owner(String team, @Nullable String tier) {}

    /** Of two that arrive under one key at once, both get the first one's answer. */
    Given add(Question question, Asker asker, Gatekeeper.Made made) {
        Decision decision = made.decision();
        Exemption exemption = decision.exemption();
        int added = jdbc.sql("""
                        insert into decision (id, evaluated_at, service, environment, point, digest, intent, exemption,
                                              asked_by, idempotency_key, verdict, reason,
                                              policy_version, catalogue_version, request, inputs, response)
                        values (:id, :at, :service, :environment, :point, :digest, :intent, :exemption,
                                :by, :key, :verdict, :reason,
                                :policyVersion, :catalogueVersion, :request::json, :inputs::json, :response::json)
                        on conflict (asked_by, idempotency_key) do nothing
                        """)
                .param("id", UUID.fromString(decision.id()))
                .param("at", Timestamp.from(decision.evaluatedAt()))
                .param("service", question.service())
                .param("environment", question.environment())
                .param("point", question.point())
                .param("digest", question.digest(), Types.VARCHAR)
                .param("intent", question.intent())
                .param(
                        "exemption",
                        exemption != null && exemption.granted()
                                ? exemption.kind().name()
                                : null,
                        Types.VARCHAR)
                .param("by", asker.name())
                .param("key", asker.key(), Types.VARCHAR)
                .param("verdict", decision.decision().name())
                .param("reason", made.reason())
                .param("policyVersion", decision.policyVersion())
                .param("catalogueVersion", decision.catalogueVersion())
                .param("request", json.writeValueAsString(question))
                .param("inputs", json.writeValueAsString(made.inputs()))
                .param("response", json.writeValueAsString(decision))
                .update();
        return added == 1 ? new Given(decision, false) : given(question, asker).orElseThrow();
    }

    /** @throws Refusal where another question was asked under the key */
    Optional<Given> given(Question question, Asker asker) {
        if (asker.key() == null) {
            return Optional.empty();
        }
        return jdbc.sql("select request, response from decision where asked_by = :by and idempotency_key = :key")
                .param("by", asker.name())
                .param("key", asker.key())
                .query((row, number) -> given(question, row))
                .optional();
    }

    private Given given(Question question, ResultSet row) throws SQLException {
        if (!json.readValue(row.getString("request"), Question.class).equals(question)) {
            throw Refusal.conflict(
                    "Another question was asked under this `Idempotency-Key`", "send a new key with a new question");
        }
        return new Given(json.readValue(row.getString("response"), Decision.class), true);
    }

    Optional<String> find(String id) {
        return uuid(id).flatMap(known -> jdbc.sql("select response from decision where id = :id")
                .param("id", known)
                .query(String.class)
                .optional());
    }

    Optional<Stored> stored(String id) {
        return uuid(id).flatMap(
                        known -> jdbc.sql("select response, inputs from decision where id = :id and inputs is not null")
                                .param("id", known)
                                .query((row, number) -> new Stored(
                                        json.readValue(row.getString("response"), Decision.class),
                                        json.readValue(row.getString("inputs"), Inputs.class)))
                                .optional());
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** When the gate last let a deploy through by its rules; neither a rollback nor an opened glass is one. */
    Optional<Instant> lastDeploy(Deploy deploy, Instant at) {
        return jdbc.sql("""
                        select max(evaluated_at) from decision
                        where digest = :digest and environment = :environment and service = :service
                          and evaluated_at <= :at and point in ('deploy', 'admission')
                          and intent = 'DEPLOY' and verdict <> 'DENY' and exemption is null
                        """)
                .param("digest", deploy.digest())
                .param("environment", deploy.environment())
                .param("service", deploy.service())
                .param("at", Timestamp.from(at))
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    Optional<Owner> ownerOf(String service) {
        return jdbc.sql("select team, tier from service where name = :service")
                .param("service", service)
                .query(Owner.class)
                .optional();
    }
}
