package dev.plimsoll.enforcer.catalogue;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The catalogue as it was at any of its versions. */
@Repository
public class PastCatalogues {

    private final JdbcClient jdbc;
    private final GrantedWaivers waivers;

    PastCatalogues(JdbcClient jdbc, GrantedWaivers waivers) {
        this.jdbc = jdbc;
        this.waivers = waivers;
    }

    /** @param stale the polled libraries that had not been looked up for too long then */
    public Catalogue at(long version, Collection<String> stale) {
        List<Release> releases = jdbc.sql("""
                        select distinct on (library, version) library, version, ga_at, state, withdrawn_at
                        from release_history
                        where catalogue_version <= :version
                        order by library, version, catalogue_version desc
                        """)
                .param("version", version)
                .query(KnownRelease::release)
                .list();
        Map<String, Instant> checked =
                stale.stream().collect(Collectors.toMap(Function.identity(), library -> Instant.EPOCH));
        return Catalogue.of(version, releases, checked)
                .with(NoticeRows.at(jdbc, version))
                .withWaivers(waivers.at(version));
    }
}
