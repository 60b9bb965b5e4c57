package dev.plimsoll.standards.policy;

import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Standards;
import dev.plimsoll.standards.policy.Node.Mapping;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns the tree into the policy. */
final class PolicyReader {

    private static final Set<String> ROOT = ordered(
            "mode",
            "unknown",
            "governed",
            "standards",
            "banned",
            "vocabulary",
            "holds",
            "notices",
            "rules",
            "table",
            "horizon",
            "reports",
            "waivers");
    private static final Set<String> STANDARD = ordered("severity", "errorFrom");
    private static final Set<String> BAN = ordered("library", "versions", "replacement", "why");

    private final Problems problems;

    PolicyReader(Problems problems) {
        this.problems = problems;
    }

    Policy policy(Mapping tree) {
        Section root = new Section(tree, ROOT, problems);
        List<Governed> governed = new GovernedReader(problems).governed(root.mappings("governed", "library"));
        return new Policy(
                root.word("mode", Mode.class, Mode.ENFORCE),
                root.word("unknown", Unknown.class, Unknown.WARN),
                governed,
                standards(root.mapping("standards")),
                root.mappings("banned", "library").stream().map(this::ban).toList(),
                VocabularyReader.vocabulary(root.mapping("vocabulary"), problems),
                new GatePolicyReader(root, governed, problems).gate());
    }

    static String library(Section section) {
        section.required("library", "write which library: `library: pkg:maven/org.acme/core`");
        return section.parsed("library", Values::library, "");
    }

    private Map<String, StandardPolicy> standards(Mapping entries) {
        Map<String, StandardPolicy> standards = new LinkedHashMap<>();
        entries.entries().forEach((id, value) -> {
            if (value instanceof Mapping mapping) {
                checkStandard(id);
                standards.put(id.name(), standard(new Section(mapping, STANDARD, problems)));
            } else {
                problems.add(
                        value.at(),
                        "`" + id.name() + "` is " + value.kind(),
                        "write `severity: warning` indented below it");
            }
        });
        return standards;
    }

    private void checkStandard(Node.Key id) {
        if (Standards.find(id.name()).isEmpty()) {
            List<String> known = Standards.all().stream().map(Standard::id).toList();
            problems.add(id.at(), "there is no standard `" + id.name() + "`", DidYouMean.of(id.name(), known));
        }
    }

    private StandardPolicy standard(Section section) {
        return new StandardPolicy(
                section.parsed("severity", text -> Section.constant(Level.class, text))
                        .orElse(null),
                section.parsed("errorFrom", Values::date).orElse(null));
    }

    private Ban ban(Mapping entry) {
        Section section = new Section(entry, BAN, problems);
        return new Ban(
                library(section),
                section.parsed("versions", Values::range).orElse(null),
                section.parsed("replacement", Values::replacement).orElse(null),
                section.required("why", "write one sentence that says why, it is shown to whoever is refused"));
    }

    static Set<String> ordered(String... keys) {
        return new LinkedHashSet<>(List.of(keys));
    }
}
