package dev.plimsoll.enforcer.catalogue;

import dev.plimsoll.enforcer.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes releases in. */
@RestController
final class ReleasesController {

    private final CatalogueStore store;
    private final CatalogueInMemory memory;

    ReleasesController(CatalogueStore store, CatalogueInMemory memory) {
        this.store = store;
        this.memory = memory;
    }

    record Imported(int rows, int changed, long candidates, long catalogueVersion) {}

    @PostMapping(
            path = "/api/v1/releases:import",
            consumes = {"text/csv", MediaType.TEXT_PLAIN_VALUE})
    Imported importCsv(@RequestBody(required = false) byte @Nullable [] body) {
        if (body == null) {
            throw Refusal.badRequest("The body is empty", "send the CSV, as in `curl --data-binary @releases.csv`");
        }
        List<Release> releases = ReleaseCsv.read(new String(body, StandardCharsets.UTF_8));
        int changed = store.add(releases);
        memory.reload();
        long candidates = releases.stream()
                .filter(release -> release.state() == Release.State.CANDIDATE)
                .count();
        return new Imported(
                releases.size(), changed, candidates, memory.current().version());
    }
}
