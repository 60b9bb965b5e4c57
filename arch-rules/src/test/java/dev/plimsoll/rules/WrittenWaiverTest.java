package dev.plimsoll.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.plimsoll.rules.contract.Bench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrittenWaiverTest {
    private static final String WAIVED =
            "@dev.plimsoll.platform.Waived(standard = \"entity-has-version\", until = \"2027-01-31\", reason = \"R\") ";

    @TempDir
    Path folder;

    @Test
    void oneThatIsWellWrittenHasNoFlaw() throws IOException {
        assertThat(flaws(WAIVED)).isEmpty();
        assertThat(flaws(WAIVED.replace("entity-", "data/entity-"))).isEmpty();
    }

    @Test
    void eachFlawIsToldWithWhatToWriteInstead() throws IOException {
        assertThat(flaws(WAIVED.replace("entity-has-version", "waivers-are-in-force")))
                .containsExactly("waives the standard of waivers itself; remove it");
        assertThat(
                        flaws(
                                "@dev.plimsoll.platform.Waived(standard = \"entity-has-versoin\", until = \"\", reason = \" \")"))
                .containsExactly(
                        "names `entity-has-versoin`, which is no standard; did you mean `entity-has-version`?",
                        "has no last day; write until = \"2027-01-31\"",
                        "gives no reason; write one");
        assertThat(flaws(WAIVED.replace("2027-01-31", "31.01.2027")))
                .containsExactly("ends on `31.01.2027`, which is no day; write until = \"2027-01-31\"");
    }

    @Test
    void itIsCalledAsWhatItStandsOn() throws IOException {
        assertThat(in("package a;\n"
                        + "WAIVED class Order {\nWAIVED int total;\nWAIVED Order() {}\nWAIVED void place() {}\n}\n"))
                .extracting(WrittenWaiver::name)
                .containsExactlyInAnyOrder("Order", "Order.total", "Order", "Order.place");
    }

    @Test
    void oneOnARecordsComponentIsThatOfItsField() throws IOException {
        assertThat(in("package a;\nrecord Order(WAIVED int total) {\nWAIVED int twice() { return 2 * total; }\n}\n"))
                .extracting(WrittenWaiver::name, WrittenWaiver::isOnComponent)
                .containsExactlyInAnyOrder(tuple("Order.total", true), tuple("Order.twice", false));
    }

    @Test
    void aMethodThatIsCalledAsAFieldIsAnotherPlace() throws IOException {
        assertThat(in("package a;\nclass Order {\nWAIVED int total;\nWAIVED int total() { return total; }\n}\n"))
                .extracting(WrittenWaiver::isOnComponent)
                .containsExactly(false, false);
        assertThat(in("package a;\nrecord Order(int total) {\nWAIVED int total(int more) { return more; }\n}\n"))
                .hasSize(1);
    }

    @Test
    void severalOnOneElementAreSeveral() throws IOException {
        assertThat(in("package a;\nWAIVED\nWAIVED\nclass Order {}\n")).hasSize(2);
    }

    @Test
    void anAnnotationOfTheCompanysOwnCountsIfItNamesAStandard() throws IOException {
        assertThat(in("""
                package a;
                class Order {
                    @interface Waived { String standard(); String until(); String reason(); }
                    @Waived(standard = "entity-has-version", until = "2027-01-31", reason = "R") int id;
                }
                """)).hasSize(1);
        assertThat(
                        in(
                                "package a;\nclass Order {\n@interface Waived { int percent(); }\n@Waived(percent = 10) int fee;\n}\n"))
                .isEmpty();
        assertThat(
                        in(
                                "package a;\nclass Order {\n@interface Fee { String standard(); }\n@Fee(standard = \"x\") int fee;\n}\n"))
                .isEmpty();
    }

    /** An annotation need not be on the class path of whoever runs the code. */
    @Test
    void annotationsWhoseTypeIsNotThereBreakNothing() throws IOException {
        Path classes = compile("""
                package a;
                @interface Waived { String standard(); String until(); String reason(); String ticket() default ""; }
                @interface Gone { String value() default ""; Waived[] nested() default {}; }
                @Gone class Order {
                    @Waived(standard = "entity-has-version", until = "2027-01-31", reason = "R") int id;
                    @Gone("x") int total;
                }
                """);
        Files.delete(classes.resolve("a/Gone.class"));
        Files.delete(classes.resolve("a/Waived.class"));

        assertThat(in(classes)).singleElement().satisfies(waiver -> {
            assertThat(waiver.name()).isEqualTo("Order.id");
            assertThat(waiver.text("ticket")).isEmpty();
        });
    }

    private List<String> flaws(String waiver) throws IOException {
        return in("package a;\n" + waiver + " class Order {}\n").get(0).flaws();
    }

    private List<WrittenWaiver> in(String code) throws IOException {
        return in(compile(code));
    }

    private Path compile(String code) throws IOException {
        return new Bench(Files.createTempDirectory(folder, "project")).compile(code.replace("WAIVED", WAIVED));
    }

    private static List<WrittenWaiver> in(Path classes) {
        return new ClassFileImporter()
                .importPath(classes).stream()
                        .flatMap(type -> WrittenWaiver.in(type).stream())
                        .toList();
    }
}
