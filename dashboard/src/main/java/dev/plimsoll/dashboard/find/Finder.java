package dev.plimsoll.dashboard.find;

import dev.plimsoll.dashboard.layout.Address;
import dev.plimsoll.enforcer.fleet.Fleet;
import dev.plimsoll.enforcer.fleet.FleetFilter;
import dev.plimsoll.enforcer.fleet.Page;
import dev.plimsoll.enforcer.fleet.ServiceRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Services and standards whose name contains a text. */
@Component
final class Finder {

    private static final int MOST = 50;
    private static final int CHUNK = 500;

    private final Fleet fleet;

    Finder(Fleet fleet) {
        this.fleet = fleet;
    }

    List<Hit> find(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        List<Hit> hits = new ArrayList<>();
        fleet.standards().stream()
                .filter(standard -> contains(standard.id(), wanted) || contains(standard.title(), wanted))
                .forEach(standard -> hits.add(
                        new Hit("Standard", standard.id(), standard.title(), Address.ofStandard(standard.id()))));
        @Nullable String after = null;
        do {
            Page<ServiceRow> page = fleet.services(new FleetFilter(null, null, null, null, after, CHUNK));
            page.rows().stream()
                    .filter(row -> contains(row.service(), wanted))
                    .forEach(row ->
                            hits.add(new Hit("Service", row.service(), row.team(), Address.ofService(row.service()))));
            after = page.next();
        } while (after != null && hits.size() < MOST);
        return hits.stream().limit(MOST).toList();
    }

    private static boolean contains(String text, String wanted) {
        return text.toLowerCase(Locale.ROOT).contains(wanted);
    }

    /** Something that was found. */
    record Hit(String kind, String name, String about, String path) {}
}
