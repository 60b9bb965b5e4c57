package dev.plimsoll.enforcer.deployment;

import dev.plimsoll.enforcer.Rows;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists the uses of the emergency path for people to look at a second time. */
@Component
public final class GlassBook {

    private static final String OF_SERVICE = "(:service::text is null or service = :service)";

    private final JdbcClient jdbc;
    private final Clock clock;

    GlassBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many wait for another person to acknowledge them, of one service or, where the name is absent, of all. */
    public int unacknowledged(@Nullable String service) {
        return jdbc.sql("select count(*) from break_glass where acknowledged_at is null and " + OF_SERVICE)
                .param("service", storable(service), Types.VARCHAR)
                .query(Integer.class)
                .single();
    }

    /** One page of a list. */
    public GlassList page(GlassFilter filter) {
        Rows<Glass, GlassEnd> page = Rows.of(found(filter), filter.limit(), GlassEnd::of);
        return new GlassList(clock.instant(), unacknowledged(filter.service()), page.rows(), page.next());
    }

    /** All pages of a list from the one that the filter names to the last. */
    public List<Glass> all(GlassFilter filter) {
        List<Glass> all = new ArrayList<>();
        GlassFilter next = filter;
        while (true) {
            GlassList page = page(next);
            all.addAll(page.rows());
            if (page.next() == null) {
                return all;
            }
            next = next.after(page.next());
        }
    }

    private List<Glass> found(GlassFilter filter) {
        GlassEnd after = filter.after();
        return jdbc.sql("select * from break_glass where " + OF_SERVICE + """
                          and (:after::bigint is null or (acknowledged_at is not null, -id) > (:acknowledged, -:after))
                        order by acknowledged_at is not null, id desc limit :rows
                        """)
                .param("service", storable(filter.service()), Types.VARCHAR)
                .param("after", after == null ? null : after.id(), Types.BIGINT)
                .param("acknowledged", after != null && after.acknowledged())
                .param("rows", filter.limit() + 1)
                .query(Glass::row)
                .list();
    }

    /** No service has this character in its name, and PostgreSQL takes no text that has. */
    private static @Nullable String storable(@Nullable String service) {
        return service == null ? null : service.replace('\0', '?');
    }
}
