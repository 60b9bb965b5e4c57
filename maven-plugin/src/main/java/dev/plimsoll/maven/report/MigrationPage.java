package dev.plimsoll.maven.report;

import dev.plimsoll.standards.migrate.Migrated;
import dev.plimsoll.standards.migrate.Migrated.FileChange;
import dev.plimsoll.standards.migrate.Migrated.Group;
import dev.plimsoll.standards.migrate.Proof;
import dev.plimsoll.standards.migrate.Proof.Place;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What became of a migrated repository as one self-contained page. */
public final class MigrationPage {
    private final Migrated migrated;
    private final StringBuilder html = new StringBuilder();

    private MigrationPage(Migrated migrated) {
        this.migrated = migrated;
    }

    /** The page. */
    public static String write(Migrated migrated) {
        return new MigrationPage(migrated).page();
    }

    private String page() {
        html.append("""
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s, migrated</title>
                <style>
                %s</style>
                </head>
                <body>
                """.formatted(Html.escape(migrated.repository()), HtmlReport.style()));
        header();
        html.append("<main>\n");
        proofs();
        migrated.groups().forEach(this::group);
        html.append("""
                </main>
                <footer>%s at %s, campaign %s</footer>
                </body>
                </html>
                """.formatted(
                Html.escape(migrated.repository()),
                migrated.base().substring(0, Math.min(10, migrated.base().length())),
                Html.escape(migrated.campaign())));
        return html.toString();
    }

    private void header() {
        html.append("""
                <header>
                <p class="mark" aria-hidden="true"></p>
                <h1>%s</h1>
                <p class="verdict">%s</p>
                <ul class="counts">
                """.formatted(Html.escape(name()), Html.escape(verdict())));
        long files = migrated.groups().stream()
                .flatMap(group -> group.changes().stream().map(FileChange::path))
                .distinct()
                .count();
        count("kept", (int) files, files == 1 ? "file changed" : "files changed");
        count(
                "waived",
                migrated.groups().stream()
                        .mapToInt(group -> group.left().size())
                        .sum(),
                "places left alone");
        count(
                "error",
                (int) migrated.groups().stream()
                        .filter(group -> !group.trouble().isEmpty())
                        .count(),
                "recipes left out");
        html.append("<li class=\"known\"><b>").append(hours()).append("</b> of work spared</li>\n</ul>\n</header>\n");
    }

    private String name() {
        return migrated.repository()
                .replaceFirst("[/\\\\]+$", "")
                .replaceFirst("\\.git$", "")
                .replaceFirst(".*[/\\\\:]", "");
    }

    private String verdict() {
        String reason = migrated.reason().isEmpty() ? "" : ": " + migrated.reason();
        return migrated.state().name().toLowerCase(Locale.ROOT).replace('_', ' ') + reason;
    }

    private String hours() {
        Duration all = migrated.groups().stream().map(Group::saved).reduce(Duration.ZERO, Duration::plus);
        return all.toMinutes() < 60
                ? all.toMinutes() + " min"
                : String.format(Locale.ROOT, "%.1f h", all.toMinutes() / 60.0);
    }

    private void count(String kind, int number, String label) {
        html.append("<li class=\"%s\"><b>%d</b> %s</li>\n".formatted(kind, number, label));
    }

    private void proofs() {
        html.append("""
                <section class="kept">
                <h2>Proved by its own build</h2>
                <table>
                <thead><tr><th></th><th>builds</th><th>tests passed</th><th>failed</th><th>skipped</th><th>places that break a standard</th><th>took</th></tr></thead>
                <tbody>
                """);
        row("before", migrated.before());
        row("after", migrated.after());
        html.append(String.format(
                Locale.ROOT,
                "</tbody>\n</table>\n<p>%d files parsed, %.2f %% of the names in them have a type. Parsing took %.1f s, the recipes %.1f s.</p>\n",
                migrated.files(),
                migrated.typeCoverage() * 100,
                seconds(migrated.timing().parsing()),
                seconds(migrated.timing().recipes())));
        errors(migrated.before());
        standards();
        html.append("</section>\n");
    }

    private void row(String name, @Nullable Proof proof) {
        if (proof == null) {
            html.append("<tr><th>").append(name).append("</th><td colspan=\"6\">not built</td></tr>\n");
            return;
        }
        html.append(String.format(
                Locale.ROOT,
                "<tr><th>%s</th><td>%s</td><td>%d</td><td>%d</td><td>%d</td><td>%d</td><td>%.0f s</td></tr>\n",
                name,
                proof.compiles() ? "yes" : "no",
                proof.passed().size(),
                proof.failed().size(),
                proof.skipped(),
                proof.places(),
                seconds(proof.took())));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private void errors(@Nullable Proof proof) {
        if (proof != null && !proof.isGreen()) {
            list("Before any change Maven said", proof.errors());
            list("Failing before any change", proof.failed().stream().sorted().toList());
        }
    }

    private void standards() {
        Proof before = migrated.before();
        Proof after = migrated.after();
        if (before == null || after == null) {
            return;
        }
        Map<String, List<Place>> all = new TreeMap<>(before.broken());
        after.broken().forEach(all::putIfAbsent);
        String rows = all.keySet().stream()
                .filter(id -> Stream.of(before, after)
                        .anyMatch(proof ->
                                !proof.broken().getOrDefault(id, List.of()).isEmpty()))
                .map(id -> "<tr><td>%s</td><td>%s</td><td>%s</td></tr>\n"
                        .formatted(id, places(before, id), places(after, id)))
                .collect(Collectors.joining());
        html.append(
                        "<details open><summary>Standards</summary>\n<table>\n<thead><tr><th>standard</th><th>places before</th><th>after</th></tr></thead>\n<tbody>\n")
                .append(rows)
                .append("</tbody>\n</table>\n</details>\n");
        List<String> left = new TreeMap<>(after.broken())
                .entrySet().stream()
                        .flatMap(
                                standard -> standard.getValue().stream().map(place -> standard.getKey() + ", " + place))
                        .toList();
        if (!left.isEmpty()) {
            html.append("<details><summary>%s still to mend by hand</summary>\n<ol class=\"places\">\n"
                    .formatted(left.size() == 1 ? "1 place" : left.size() + " places"));
            items(left);
            html.append("</ol>\n</details>\n");
        }
    }

    private static String places(Proof proof, String standard) {
        List<Place> places = proof.broken().get(standard);
        return places == null ? "not checked" : String.valueOf(places.size());
    }

    private void group(Group group) {
        String kind = !group.trouble().isEmpty() ? "error" : group.changes().isEmpty() ? "notrun" : "kept";
        html.append("<section class=\"%s\">\n<p class=\"path\"><span class=\"badge\">%s</span> %s</p>\n<h2>%s</h2>\n"
                .formatted(
                        kind,
                        badge(group),
                        group.commit() == null ? "" : "commit " + group.commit().substring(0, 10),
                        Html.escape(group.recipe())));
        list("Left out, because", group.trouble());
        list("Left alone", group.left());
        group.changes().forEach(this::change);
        html.append("</section>\n");
    }

    private static String badge(Group group) {
        if (!group.trouble().isEmpty()) {
            return "left out";
        }
        return group.changes().isEmpty() ? "nothing to change" : group.changes().size() + " files";
    }

    private void list(String title, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        html.append("<p class=\"why\">").append(title).append(":</p>\n<ol class=\"places\">\n");
        items(lines);
        html.append("</ol>\n");
    }

    private void items(List<String> lines) {
        lines.forEach(line -> html.append("<li>").append(Html.escape(line)).append("</li>\n"));
    }

    private void change(FileChange change) {
        html.append(
                "<details><summary><code class=\"where\">%s</code></summary>\n<pre><code>%s</code></pre>\n</details>\n"
                        .formatted(Html.escape(change.path()), Html.escape(change.diff())));
    }
}
