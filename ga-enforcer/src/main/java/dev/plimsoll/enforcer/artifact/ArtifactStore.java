package dev.plimsoll.enforcer.artifact;

import static java.util.stream.Collectors.joining;

import dev.plimsoll.enforcer.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The artifacts in the database; what was once told about a digest stays. */
@Repository
public class ArtifactStore {

    private static final String NO_TEAM = "unassigned";

    private final JdbcClient jdbc;
    private final Clock clock;

    ArtifactStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The artifact that has this digest. */
    public Optional<Artifact> find(String digest) {
        return jdbc.sql("""
                        select a.digest, a.service, a.published_at, a.component_set, c.purls, c.managed_by
                        from artifact a left join component_set c on c.sha256 = a.component_set
                        where a.digest = :digest
                        """)
                .param("digest", digest)
                .query(ArtifactStore::artifact)
                .optional();
    }

    /** What is kept under a name, see {@link Artifact#contentsId}. */
    public Contents contents(String id) {
        return jdbc.sql("select purls, managed_by from component_set where sha256 = :id")
                .param("id", id)
                .query((row, number) -> Objects.requireNonNull(Contents.of(row)))
                .single();
    }

    /** True where the SBOM is new; publishing the same again counts as published now. */
    @Transactional
    public boolean publish(Publication publication, Contents contents) {
        touch(publication);
        String sha256 = sha256(contents);
        String known = jdbc.sql("select coalesce(component_set, '') from artifact where digest = :digest")
                .param("digest", publication.digest())
                .query(String.class)
                .single();
        if (known.equals(sha256)) {
            return false;
        }
        if (!known.isEmpty()) {
            throw Refusal.conflict(
                    publication.digest() + " already has another SBOM",
                    "build again to get another digest: what is inside an artifact does not change");
        }
        jdbc.sql("""
                        insert into component_set (sha256, purls, managed_by) values (:sha256, :purls, :managedBy)
                        on conflict do nothing
                        """)
                .param("sha256", sha256)
                .param("purls", contents.purls().toArray(String[]::new))
                .param("managedBy", contents.managers())
                .update();
        jdbc.sql("update artifact set component_set = :sha256 where digest = :digest")
                .param("sha256", sha256)
                .param("digest", publication.digest())
                .update();
        return true;
    }

    /** Makes sure that service and artifact exist, and locks the artifact. */
    void touch(Publication publication) {
        jdbc.sql("""
                        insert into service (name, team, tier) values (:service, coalesce(:team, :none), :tier)
                        on conflict (name) do update
                        set team = case when :owns or service.team = :none then coalesce(:team, service.team)
                                        else service.team end,
                            tier = case when :owns or service.tier is null then coalesce(:tier, service.tier)
                                        else service.tier end
                        """)
                .param("owns", publication.moves())
                .param("service", publication.service())
                .param("team", publication.team(), Types.VARCHAR)
                .param("tier", publication.tier(), Types.VARCHAR)
                .param("none", NO_TEAM)
                .update();
        String owner = jdbc.sql("""
                        insert into artifact (digest, service, published_at) values (:digest, :service, :now)
                        on conflict (digest) do update set published_at = excluded.published_at
                        returning service
                        """)
                .param("digest", publication.digest())
                .param("service", publication.service())
                .param("now", Timestamp.from(clock.instant()))
                .query(String.class)
                .single();
        if (!owner.equals(publication.service())) {
            throw Refusal.conflict(
                    publication.digest() + " belongs to the service " + owner,
                    "publish it as ?service=" + owner + ", or build an artifact of your own");
        }
    }

    private static Artifact artifact(ResultSet row, int number) throws SQLException {
        return new Artifact(
                row.getString("digest"),
                row.getString("service"),
                row.getString("component_set"),
                Contents.of(row),
                row.getTimestamp("published_at").toInstant());
    }

    /** An empty line, which nothing is named by, is between the two lists: no other contents make the same text. */
    private static String sha256(Contents contents) {
        Stream<String> text = contents.managedBy().isEmpty()
                ? contents.purls().stream()
                : Stream.of(contents.purls().stream(), Stream.of(""), Stream.of(contents.managers()))
                        .flatMap(lines -> lines);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(text.collect(joining("\n")).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
