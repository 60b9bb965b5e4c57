package dev.plimsoll.enforcer.gate;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
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

    void add(Question question, Decision decision) {
        jdbc.sql("""
                        insert into decision (id, evaluated_at, service, environment, point, digest, verdict, reason,
                                              policy_version, catalogue_version, request, response)
                        values (:id, :at, :service, :environment, :point, :digest, :verdict, :reason,
                                :policyVersion, :catalogueVersion, :request::json, :response::json)
                        """)
                .param("id", UUID.fromString(decision.id()))
                .param("at", Timestamp.from(decision.evaluatedAt()))
                .param("service", question.service())
                .param("environment", question.environment())
                .param("point", question.point())
                .param("digest", question.digest(), Types.VARCHAR)
                .param("verdict", decision.decision().name())
                .param("reason", reason(decision))
                .param("policyVersion", decision.policyVersion())
                .param("catalogueVersion", decision.catalogueVersion())
                .param("request", json.writeValueAsString(question))
                .param("response", json.writeValueAsString(decision))
                .update();
    }

    Optional<String> find(String id) {
        try {
            return jdbc.sql("select response from decision where id = :id")
                    .param("id", UUID.fromString(id))
                    .query(String.class)
                    .optional();
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    Optional<String> teamOf(String service) {
        return jdbc.sql("select team from service where name = :service")
                .param("service", service)
                .query(String.class)
                .optional();
    }

    private static String reason(Decision decision) {
        return decision.findings().isEmpty() ? "" : decision.findings().get(0).message();
    }
}
