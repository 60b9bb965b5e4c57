package dev.plimsoll.enforcer.deployment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is current, read literally off everything that was said; the words come in the order of their moments. */
final class PlainModel {

    private final List<Word> said = new ArrayList<>();

    void hear(Word word) {
        if (!said.contains(word)) {
            said.add(word);
        }
    }

    boolean knows(String digest) {
        return said.stream().anyMatch(word -> word.placement().digest().equals(digest));
    }

    /** CI's newest that has not ended, unless the cluster has confirmed anything since; else what the cluster confirmed last. */
    Optional<String> current() {
        Optional<Word> told = starts(Source.CI).stream().max(Comparator.comparing(Word::at));
        Optional<Word> undisputed = told.filter(this::goesOn).filter(word -> starts(Source.CLUSTER).stream()
                .noneMatch(seen -> !seen.at().isBefore(word.at())));
        return undisputed
                .or(() -> starts(Source.CLUSTER).stream().filter(this::goesOn).max(Comparator.comparing(Word::at)))
                .map(word -> word.placement().digest());
    }

    Optional<Instant> confirmedRun(String digest) {
        return starts(Source.CLUSTER).stream()
                .filter(word -> word.placement().digest().equals(digest))
                .map(Word::at)
                .min(Comparator.naturalOrder());
    }

    private List<Word> starts(Source source) {
        return said.stream()
                .filter(word -> word.source() == source && !word.ended())
                .toList();
    }

    private boolean goesOn(Word start) {
        return said.stream()
                .noneMatch(word -> word.ended()
                        && word.placement().equals(start.placement())
                        && word.at().isAfter(start.at()));
    }
}
