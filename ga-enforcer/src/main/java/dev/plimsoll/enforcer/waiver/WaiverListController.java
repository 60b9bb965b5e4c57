package dev.plimsoll.enforcer.waiver;

import dev.plimsoll.enforcer.Refusal;
import dev.plimsoll.enforcer.Rows;
import dev.plimsoll.enforcer.access.MayCall;
import dev.plimsoll.enforcer.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists waivers, those of the policy among them. */
@RestController
@MayCall(Role.VIEWER)
final class WaiverListController {

    private static final String CSV = "text/csv;charset=UTF-8";

    private final WaiverBook book;

    WaiverListController(WaiverBook book) {
        this.book = book;
    }

    /** The parameters of a list; absent ones do not filter. */
    record Asked(
            @Nullable State state,
            @Nullable String service,
            @Nullable String team,
            @Nullable Integer expiringWithin) {

        WaiverFilter filter(@Nullable String after, int limit) {
            return new WaiverFilter(state, service, team, expiringWithin, after, limit);
        }
    }

    @GetMapping("/api/v1/waivers")
    WaiverPage list(
            Asked asked,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") int limit) {
        return book.page(asked.filter(after, limit));
    }

    /** All that match, not one page of them. */
    @GetMapping(path = "/api/v1/waivers", produces = CSV)
    String csvByAccept(Asked asked) {
        return csv(asked);
    }

    /** The same where no header can be set. */
    @GetMapping(path = "/api/v1/waivers.csv", produces = CSV)
    String csv(Asked asked) {
        return new WaiverCsv().add(book.all(asked.filter(null, Rows.MOST))).toString();
    }

    @GetMapping("/api/v1/waivers/{id}")
    ListedWaiver one(@PathVariable String id) {
        return book.find(id)
                .orElseThrow(
                        () -> Refusal.notFound("No waiver has the id " + id, "check it against GET /api/v1/waivers"));
    }
}
