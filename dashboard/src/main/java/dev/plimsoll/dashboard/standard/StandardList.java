package dev.plimsoll.dashboard.standard;

import dev.plimsoll.dashboard.layout.Share;
import dev.plimsoll.dashboard.layout.Tag;
import dev.plimsoll.enforcer.fleet.StandardDetail;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All standards by topic. */
record StandardList(int total, List<Topic> topics) {

    static StandardList of(List<StandardDetail> standards) {
        TreeMap<String, List<Row>> topics = standards.stream()
                .collect(Collectors.groupingBy(
                        StandardDetail::topic, TreeMap::new, Collectors.mapping(Row::of, Collectors.toList())));
        return new StandardList(
                standards.size(),
                topics.entrySet().stream()
                        .map(topic -> new Topic(topic.getKey(), topic.getValue()))
                        .toList());
    }

    /** The standards of one topic. */
    record Topic(String name, List<Row> rows) {}

    /** One standard and how many services keep it. */
    record Row(
            String id,
            String title,
            Tag severity,
            boolean recipe,
            int broken,
            int passed,
            int notRun,
            int unchecked,
            List<Share> shares) {
        static Row of(StandardDetail standard) {
            return new Row(
                    standard.id(),
                    standard.title(),
                    Tag.ofSeverity(standard.severity()),
                    standard.fix().equalsIgnoreCase("recipe"),
                    standard.broken(),
                    standard.passed(),
                    standard.notRun(),
                    standard.unchecked(),
                    StandardList.shares(standard));
        }
    }

    static List<Share> shares(StandardDetail standard) {
        return Share.of(List.of(
                new Share.Part("Broken", "bad", standard.broken()),
                new Share.Part("Not run", "warn", standard.notRun()),
                new Share.Part("Kept", "ok", standard.passed()),
                new Share.Part("No report", "quiet", standard.unchecked())));
    }
}
