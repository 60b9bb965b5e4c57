package dev.plimsoll.maven.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.standards.policy.Policies;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class BaselineTextTest {
    private static final Row ORDER = new Row("entity-has-version", "com.acme.Order", "");
    private static final Row PLACE = new Row("pii-is-never-logged", "com.acme.Order$1#<init>(int[], Map)", "");
    private static final Row LAYER = new Row("layers-are-respected", "com.acme.A", "com.acme.B\\\"{#");

    @Test
    void isSortedAndHasOneFindingALine() {
        assertThat(rows(BaselineText.write(baseline(Map.of(PLACE, 2, LAYER, 1, ORDER, 1)))))
                .isEqualTo("""
                - {standard: entity-has-version, element: "com.acme.Order"}
                - {standard: layers-are-respected, element: "com.acme.A", target: "com.acme.B\\\\\\"{#"}
                - {standard: pii-is-never-logged, element: "com.acme.Order$1#<init>(int[], Map)", count: 2}
                """);
    }

    @Test
    void isReadBackAsItWasWritten() {
        Baseline baseline = baseline(Map.of(PLACE, 2, LAYER, 1, ORDER, 1));

        assertThat(read(BaselineText.write(baseline))).isEqualTo(baseline);
    }

    /** The policy's reader is of no use for its rows, but reads any YAML before it says so. */
    @Test
    void isYaml() {
        String text = BaselineText.write(baseline(Map.of(PLACE, 2, LAYER, 1, ORDER, 1)));

        assertThatThrownBy(() -> Policies.read("baseline.yml", text))
                .hasMessageContaining("a policy is a mapping, this is a list")
                .hasMessageNotContaining("not YAML");
    }

    @Test
    void spacesCommentsAndEmptyLinesAreNoRows() {
        assertThat(read("""
                # ours

                  -  { standard: entity-has-version , element: "com.acme.Order" , count: 3 }\r
                """)).isEqualTo(baseline(Map.of(ORDER, 3)));
    }

    @Test
    void aRowThatTwoBranchesWroteCountsOnce() {
        assertThat(read("""
                - {standard: entity-has-version, element: "com.acme.Order"}
                - {standard: entity-has-version, element: "com.acme.Order", count: 2}
                """)).isEqualTo(baseline(Map.of(ORDER, 2)));
    }

    @Test
    void everyMistakeIsToldWithItsLine() {
        assertThatThrownBy(() -> read("""
                # ours
                <<<<<<< HEAD
                - {standard: entity-has-version, element: "com.acme.Order"}
                =======
                - {standard: entity-has-versoin, element: "com.acme.Order"}
                >>>>>>> main
                - com.acme.Order
                - {standard: entity-has-version, element: "com.acme.Order", count: 0}
                """))
                .isInstanceOf(BaselineException.class)
                .hasMessage("""
                orders/.plimsoll/baseline.yml:2:1: a merge stopped here; keep the rows of both sides and delete its marks
                orders/.plimsoll/baseline.yml:4:1: a merge stopped here; keep the rows of both sides and delete its marks
                orders/.plimsoll/baseline.yml:5:1: `entity-has-versoin` is no standard; delete the line where the standard \
                is gone; did you mean `entity-has-version`?
                orders/.plimsoll/baseline.yml:6:1: a merge stopped here; keep the rows of both sides and delete its marks
                orders/.plimsoll/baseline.yml:7:1: this is no row; write `- {standard: entity-has-version, \
                element: "com.acme.Order"}`, or delete the line
                orders/.plimsoll/baseline.yml:8:1: this is no row; write `- {standard: entity-has-version, \
                element: "com.acme.Order"}`, or delete the line""");
    }

    @Test
    void shrinkingLeavesWhatSomebodyWroteBesideTheRows() {
        assertThat(BaselineText.shrunk("""
                # in spring
                - { standard: entity-has-version, element: "com.acme.Order" }
                - {standard: pii-is-never-logged, element: "com.acme.Order$1#<init>(int[], Map)", count: 3}
                - {standard: layers-are-respected, element: "com.acme.A"}
                """, baseline(Map.of(ORDER, 1, PLACE, 2))))
                .isEqualTo("""
                # in spring
                - { standard: entity-has-version, element: "com.acme.Order" }
                - {standard: pii-is-never-logged, element: "com.acme.Order$1#<init>(int[], Map)", count: 2}
                """);
    }

    private static String rows(String text) {
        return text.replaceAll("(?m)^#.*\n", "");
    }

    private static Baseline read(String text) {
        return BaselineText.read("orders/.plimsoll/baseline.yml", text);
    }

    private static Baseline baseline(Map<Row, Integer> counts) {
        return new Baseline(new TreeMap<>(counts));
    }
}
