package dev.plimsoll.standards.policy;

import static dev.plimsoll.standards.policy.PolicyReader.ordered;

import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Standards;
import dev.plimsoll.standards.policy.Node.Mapping;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads waivers; one that lacks what makes it accountable is a mistake. */
final class WaiverReader {

    private static final Set<String> WAIVER = ordered(
            "service",
            "team",
            "library",
            "versions",
            "standard",
            "environment",
            "rule",
            "reason",
            "ticket",
            "requester",
            "approver",
            "from",
            "until");

    private final Problems problems;

    WaiverReader(Problems problems) {
        this.problems = problems;
    }

    private record Term(Instant from, Instant until) {}

    private record People(String requester, String approver) {}

    List<Waiver> waivers(List<Mapping> entries) {
        return entries.stream()
                .flatMap(entry -> waiver(new Section(entry, WAIVER, problems)).stream())
                .toList();
    }

    private Optional<Waiver> waiver(Section section) {
        Optional<Waiver.Scope> scope = scope(section);
        Optional<String> reason = section.demanded("reason", Values::name, "write why this is allowed for a while");
        Optional<String> ticket = section.demanded("ticket", Values::name, "name the ticket: `ticket: OPS-123`");
        Optional<People> people = people(section);
        Optional<Term> term = term(section);
        if (scope.isEmpty() || reason.isEmpty() || ticket.isEmpty() || people.isEmpty() || term.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Waiver(
                scope.get(),
                reason.get(),
                ticket.get(),
                people.get().requester(),
                people.get().approver(),
                term.get().from(),
                term.get().until()));
    }

    private Optional<Waiver.Scope> scope(Section section) {
        String service = name(section, "service");
        String team = name(section, "team");
        if (!section.has("service") && !section.has("team")) {
            section.required("service", "write whose deploys: `service: billing` or `team: money`");
        }
        GateRule rule = section.parsed("rule", GateRule::of, GateRule.GA_FRESHNESS);
        String library = limit(section, "library", rule, Values::library);
        String versions = limit(section, "versions", rule, Values::range);
        String standard = limit(section, "standard", rule, WaiverReader::standard);
        String environment = name(section, "environment");
        return service == null && team == null
                ? Optional.empty()
                : Optional.of(new Waiver.Scope(service, team, library, versions, standard, environment, rule));
    }

    /** Absent as well where the rule knows no such limit. */
    private @Nullable String limit(Section section, String key, GateRule rule, UnaryOperator<String> parser) {
        GateRule limited = key.equals("standard") ? GateRule.STANDARDS : GateRule.GA_FRESHNESS;
        String text = section.parsed(key, parser).orElse(null);
        if (text == null || rule == limited) {
            return text;
        }
        problems.add(
                section.placeOf(key),
                "`" + key + "` limits nothing in a waiver of the rule " + rule.id(),
                "leave it out, or write `rule: " + limited.id() + "`");
        return null;
    }

    private static String standard(String id) {
        if (Standards.find(id).isEmpty()) {
            throw new IllegalArgumentException(
                    DidYouMean.of(id, Standards.all().stream().map(Standard::id).toList()));
        }
        return id;
    }

    private static @Nullable String name(Section section, String key) {
        return section.parsed(key, Values::name).orElse(null);
    }

    private Optional<People> people(Section section) {
        Optional<String> requester =
                section.demanded("requester", Values::name, "name who asked for it: `requester: ada`");
        Optional<String> approver =
                section.demanded("approver", Values::name, "name who approved it, another person: `approver: grace`");
        if (requester.isEmpty() || approver.isEmpty()) {
            return Optional.empty();
        }
        if (Waiver.isSamePerson(requester.get(), approver.get())) {
            problems.add(
                    section.placeOf("approver"),
                    "`" + approver.get() + "` approves a waiver of their own",
                    "have another person approve it");
            return Optional.empty();
        }
        return Optional.of(new People(requester.get(), approver.get()));
    }

    private Optional<Term> term(Section section) {
        Optional<Instant> from =
                section.demanded("from", Values::instant, "write from when it holds: `from: 2026-11-01`");
        Optional<Instant> until = section.demanded(
                "until", Values::instant, "write until when it holds, at most 90 days: `until: 2026-12-01`");
        if (from.isEmpty() || until.isEmpty()) {
            return Optional.empty();
        }
        if (!from.get().isBefore(until.get())) {
            problems.add(section.placeOf("until"), "the waiver ends before it has begun", "write a later `until`");
            return Optional.empty();
        }
        if (Duration.between(from.get(), until.get()).compareTo(Waiver.LONGEST) > 0) {
            problems.add(
                    section.placeOf("until"),
                    "a waiver holds for at most 90 days",
                    "write `until: " + from.get().plus(Waiver.LONGEST) + "` or earlier");
            return Optional.empty();
        }
        return Optional.of(new Term(from.get(), until.get()));
    }
}
