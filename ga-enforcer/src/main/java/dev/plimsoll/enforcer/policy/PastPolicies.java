package dev.plimsoll.enforcer.policy;

import dev.plimsoll.standards.policy.Policies;
import dev.plimsoll.standards.policy.Policy;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every policy that was ever in force. */
@Repository
public class PastPolicies {

    private final JdbcClient jdbc;

    PastPolicies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of the policy with just this text, absent where it was never in force. */
    public Optional<Long> versionOf(String text) {
        return jdbc.sql("select version from policy where sha256 = :sha256")
                .param("sha256", new PolicyText("", text).sha256())
                .query(Long.class)
                .optional();
    }

    /** @param version counts the policies that were in force, from 1 */
    public Policy at(long version) {
        String text = jdbc.sql("select text from policy where version = :version")
                .param("version", version)
                .query(String.class)
                .single();
        return Policies.read("policy " + version, text);
    }
}
