package dev.plimsoll.rules.contract;

import dev.plimsoll.standards.Example;
import dev.plimsoll.standards.Standard;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.provider.Arguments;

/** The examples of pages as the arguments of a test: the standard and one of its examples, each with a name to print. */
public final class Examples {
    private Examples() {}

    /** All good or all bad examples of some standards. */
    public static Stream<Arguments> of(Stream<Standard> standards, boolean good) {
        return standards.flatMap(standard -> {
            List<Example> examples = standard.examples().stream()
                    .filter(example -> example.good() == good)
                    .toList();
            return IntStream.range(0, examples.size())
                    .mapToObj(i -> Arguments.of(
                            Named.of(standard.id(), standard), Named.of("example " + (i + 1), examples.get(i))));
        });
    }
}
