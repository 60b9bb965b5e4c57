package dev.plimsoll.standards.policy;

import static dev.plimsoll.standards.policy.PolicyReader.ordered;

import dev.plimsoll.standards.policy.Node.Mapping;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the part of the policy that only the deploy gate looks at. */
final class GatePolicyReader {

    private static final Set<String> HOLD = ordered("from", "to", "why");
    private static final Set<String> NOTICE = ordered("library", "affected", "fixed", "given", "within", "why");
    private static final Set<String> RULE =
            ordered("rule", "mode", "enforceFrom", "environments", "points", "teams", "tiers", "services");
    private static final Set<String> REPORTS = ordered("environments", "within", "trustCode");
    private static final Set<String> STATUSES =
            ordered("WITHDRAWN", "BEHIND", "UNMET", "AHEAD", "UNKNOWN", "IN_GRACE", "WAIVED");
    private static final Pattern ENDS = Pattern.compile("[\\[\\](),]+");
    private static final Pattern SEMVER_END = Pattern.compile("\\d+(\\.\\d+(\\.\\d+([-+].+)?)?)?");
    private static final Set<String> POINTS = ordered("build", "deploy", "admission", "background");

    private final Section root;
    private final List<Governed> governed;
    private final Problems problems;

    GatePolicyReader(Section root, List<Governed> governed, Problems problems) {
        this.root = root;
        this.governed = governed;
        this.problems = problems;
    }

    GatePolicy gate() {
        return new GatePolicy(
                root.mappings("holds", "from").stream()
                        .flatMap(entry -> hold(new Section(entry, HOLD, problems)).stream())
                        .toList(),
                root.mappings("notices", "library").stream()
                        .flatMap(entry -> notice(new Section(entry, NOTICE, problems)).stream())
                        .toList(),
                rules(root.mappings("rules", "rule")),
                table(),
                root.parsed("horizon", Values::duration, GatePolicy.DEFAULT_HORIZON),
                reports(new Section(root.mapping("reports"), REPORTS, problems)),
                new WaiverReader(problems).waivers(root.mappings("waivers", "service")));
    }

    private static ReportDemand reports(Section section) {
        return new ReportDemand(
                section.has("environments")
                        ? Set.copyOf(section.each("environments", Values::name))
                        : ReportDemand.DEFAULT.environments(),
                section.parsed("within", Values::duration, ReportDemand.DEFAULT.within()),
                section.parsed("trustCode", Values::yesOrNo, ReportDemand.DEFAULT.trustCode()));
    }

    private Optional<Hold> hold(Section section) {
        Optional<Instant> from =
                section.demanded("from", Values::instant, "write when the hold begins: `from: 2026-12-20`");
        Optional<Instant> to = section.demanded("to", Values::instant, "write when the hold is over: `to: 2027-01-05`");
        String why = section.required("why", "write why: `why: Christmas`");
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (!from.get().isBefore(to.get())) {
            problems.add(section.placeOf("to"), "the hold ends before it has begun", "write a later `to`");
            return Optional.empty();
        }
        return Optional.of(new Hold(from.get(), to.get(), why));
    }

    private Optional<Notice> notice(Section section) {
        String library = PolicyReader.library(section);
        checkGoverned(section, library);
        Optional<String> affected = section.demanded(
                "affected", Values::range, "write which versions are affected: `affected: \"[2.0,2.15.0)\"`");
        affected.ifPresent(range -> checkSemVer(section, library, range));
        if (!section.has("fixed")) {
            section.required("fixed", "write which versions mend it: `fixed: [2.15.0]`");
        }
        List<String> fixed = section.each("fixed", Values::name);
        Optional<Instant> given =
                section.demanded("given", Values::instant, "write when it was given: `given: 2021-12-10T08:00:00Z`");
        Duration within = section.parsed("within", Values::duration, Notice.DEFAULT_WITHIN);
        String why = section.required("why", "write one sentence that says why, it is shown to whoever is refused");
        return library.isEmpty() || affected.isEmpty() || given.isEmpty() || fixed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Notice(library, affected.get(), fixed, given.get(), within, why));
    }

    /** Ends that have no place in npm's order would contain nothing, and the notice would reach nobody. */
    private void checkSemVer(Section section, String library, String range) {
        if (library.startsWith("pkg:npm/")
                && ENDS.splitAsStream(range)
                        .anyMatch(end ->
                                !end.isEmpty() && !SEMVER_END.matcher(end).matches())) {
            problems.add(
                    section.placeOf("affected"),
                    "an end of `" + range + "` is no SemVer version as npm demands it",
                    "write the range with numbers, as in `[1.0.0,2.0.0)`");
        }
    }

    private void checkGoverned(Section section, String library) {
        if (!library.isEmpty() && !library.endsWith("*") && governed.stream().noneMatch(one -> one.matches(library))) {
            problems.add(
                    section.placeOf("library"),
                    "nothing in `governed` matches `" + library + "`, so the notice would reach nobody",
                    "govern the library as well");
        }
    }

    private List<RuleMode> rules(List<Mapping> entries) {
        List<RuleMode> rules = new ArrayList<>();
        Map<RuleMode, Integer> lineOf = new LinkedHashMap<>();
        for (Mapping entry : entries) {
            rule(new Section(entry, RULE, problems)).ifPresent(rule -> {
                lineOf.entrySet().stream()
                        .filter(before -> before.getKey().contradicts(rule))
                        .findFirst()
                        .ifPresent(before -> problems.add(
                                entry.at(),
                                "line " + before.getValue()
                                        + " has a mode for some of the same deploys and is as specific",
                                "keep one of the two, or name services, teams, tiers, environments or points that"
                                        + " differ"));
                lineOf.putIfAbsent(rule, entry.at().line());
                rules.add(rule);
            });
        }
        return rules;
    }

    private Optional<RuleMode> rule(Section section) {
        Optional<GateRule> rule = section.demanded("rule", GateRule::of, "write which rule: `rule: ga-freshness`");
        if (!section.has("mode") && !section.has("enforceFrom")) {
            section.required("mode", "write how hard it bites: `mode: off`, `mode: warn` or `mode: enforce`");
        }
        Mode mode = section.word("mode", Mode.class, Mode.ENFORCE);
        Instant enforceFrom = section.parsed("enforceFrom", Values::instant).orElse(null);
        Selector selector = new Selector(
                names(section, "services"),
                names(section, "teams"),
                names(section, "tiers"),
                names(section, "environments"),
                new LinkedHashSet<>(section.each("points", GatePolicyReader::point)));
        return rule.map(known -> new RuleMode(known, mode, enforceFrom, selector));
    }

    private static Set<String> names(Section section, String key) {
        return new LinkedHashSet<>(section.each(key, Values::name));
    }

    private static String point(String text) {
        if (!POINTS.contains(text)) {
            throw new IllegalArgumentException(DidYouMean.of(text, POINTS));
        }
        return text;
    }

    private Map<String, Action> table() {
        Section section = new Section(root.mapping("table"), STATUSES, problems);
        Map<String, Action> table = new LinkedHashMap<>();
        for (String status : STATUSES) {
            section.parsed(status, text -> Section.constant(Action.class, text))
                    .ifPresent(action -> table.put(status, action));
        }
        if (table.get("UNKNOWN") == Action.ALLOW) {
            problems.add(
                    section.placeOf("UNKNOWN"),
                    "what cannot be judged is never simply allowed",
                    "write `UNKNOWN: warn` or `UNKNOWN: deny`");
        }
        if (section.has("UNKNOWN") && root.has("unknown")) {
            problems.add(
                    section.placeOf("UNKNOWN"),
                    "`unknown` in line " + root.placeOf("unknown").line() + " already says this",
                    "keep one of the two");
        }
        return table;
    }
}
