package dev.plimsoll.enforcer.deployment;

import dev.plimsoll.enforcer.Rows;
import org.jspecify.annotations.Nullable;

/** Which runs to list; what is absent does not matter. */
record RunFilter(
        @Nullable String service,
        @Nullable String environment,
        boolean current,
        @Nullable Long after,
        int limit) {

    RunFilter {
        limit = Rows.checked(limit);
        service = service == null ? null : Placement.name("service", service);
        environment = environment == null ? null : Placement.name("environment", environment);
    }

    String conditions() {
        return (service == null ? "" : " and d.service = :service")
                + (environment == null ? "" : " and d.environment = :environment")
                + (current ? " and d.is_current" : "")
                + (after == null
                        ? ""
                        : " and (d.began_at, d.id) < (select began_at, id from deployment where id = :after)");
    }
}
