package dev.plimsoll.enforcer.catalogue;

import static java.util.stream.Collectors.joining;

import dev.plimsoll.enforcer.Refusal;
import dev.plimsoll.enforcer.Rows;
import dev.plimsoll.enforcer.access.MayCall;
import dev.plimsoll.enforcer.access.Role;
import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes releases in and lists them. */
@RestController
@MayCall(Role.PLATFORM)
final class ReleasesController {

    private static final int MOST_BAD_LINES = 20;

    private final CatalogueStore store;
    private final ReleaseStore releases;
    private final CatalogueInMemory memory;
    private final Clock clock;

    ReleasesController(CatalogueStore store, ReleaseStore releases, CatalogueInMemory memory, Clock clock) {
        this.store = store;
        this.releases = releases;
        this.memory = memory;
        this.clock = clock;
    }

    record Answer(KnownRelease release, boolean changed, long catalogueVersion) {}

    @PostMapping("/api/v1/releases")
    ResponseEntity<Answer> promote(@Valid @RequestBody Promotion promotion) {
        promotion.check(clock.instant());
        ReleaseStore.Outcome outcome = releases.promote(promotion);
        return ResponseEntity.status(outcome.changed() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(answer(outcome));
    }

    @PostMapping("/api/v1/releases/withdraw")
    Answer withdraw(@Valid @RequestBody Withdrawal withdrawal) {
        return answer(releases.withdraw(withdrawal));
    }

    private Answer answer(ReleaseStore.Outcome outcome) {
        memory.follow();
        return new Answer(outcome.release(), outcome.changed(), memory.current().version());
    }

    @MayCall(Role.VIEWER)
    @GetMapping("/api/v1/releases")
    Rows<KnownRelease, String> list(
            @RequestParam(required = false) @Nullable String library,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") int limit) {
        Rows.checked(limit);
        return Rows.of(releases.page(ReleaseVersion.library(library), after, limit), limit, KnownRelease::version);
    }

    record Imported(int rows, int changed, long candidates, long catalogueVersion) {}

    @PostMapping(
            path = "/api/v1/releases:import",
            consumes = {"text/csv", MediaType.TEXT_PLAIN_VALUE})
    Imported importCsv(@RequestBody(required = false) byte @Nullable [] body) {
        if (body == null) {
            throw Refusal.badRequest("The body is empty", "send the CSV, as in `curl --data-binary @releases.csv`");
        }
        List<ImportedRelease> read = read(new String(body, StandardCharsets.UTF_8));
        int changed = store.add(read);
        memory.reload();
        long candidates = read.stream()
                .filter(row -> row.release().state() == Release.State.CANDIDATE)
                .count();
        return new Imported(read.size(), changed, candidates, memory.current().version());
    }

    private static List<ImportedRelease> read(String text) {
        try {
            return ReleaseCsv.read(text);
        } catch (CsvException bad) {
            String shown = bad.lines().stream()
                    .limit(MOST_BAD_LINES)
                    .map(line -> "line " + line.number() + ": " + line.what())
                    .collect(joining("; "));
            int more = bad.lines().size() - MOST_BAD_LINES;
            throw Refusal.badRequest(
                    "The CSV has bad lines: " + shown + (more > 0 ? "; and " + more + " more lines" : ""),
                    "correct these lines and send the whole file again, nothing was written");
        }
    }
}
