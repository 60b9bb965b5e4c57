package dev.plimsoll.rules.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFileTest {
    private static final String ORDER = """
            package a;

            import java.util.*;

            /** An order. */
            @Deprecated
            @SuppressWarnings({
                "unused",
                "rawtypes"
            })

            // placed by a customer
            public final class Order {
                @Deprecated
                private
                        String status;

                private int first, second;

                static {
                    int local = 1;
                }

                Runnable later = () -> {
                    int inside = 2;
                };

                Order(String status) {
                    this.status = status;
                }

                @Deprecated
                public <T> Map<String, List<T>> lines(Map<String, List<T>> lines, int[] counts, String... more) {
                    int status = 3;
                    Runnable anonymous = new Runnable() {
                        public void run() {}
                    };
                    class Local {
                        int here;
                    }
                    return lines;
                }

                enum State {
                    OPEN,
                    @Deprecated
                    CLOSED {
                        void note() {}
                    }
                }

                record Line(
                        String article,
                        int count) {
                    Line {
                        Objects.requireNonNull(article);
                    }
                }

                interface Visitor {
                    void visit(Line line);
                }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void aTypeStandsWhereItIsNamedBelowItsAnnotationsAndComments() throws IOException {
        assertThat(order().lineOf("a.Order")).isEqualTo(13);
    }

    @Test
    void aFieldStandsBelowItsAnnotations() throws IOException {
        assertThat(order().lineOf("a.Order#status")).isEqualTo(16);
    }

    @Test
    void fieldsThatShareADeclarationShareALine() throws IOException {
        assertThat(order().lineOf("a.Order#second")).isEqualTo(18);
    }

    @Test
    void aConstructorIsCalledAsInBytecode() throws IOException {
        assertThat(order().lineOf("a.Order#<init>(java.lang.String)")).isEqualTo(28);
    }

    @Test
    void aMethodIsFoundByTheErasureOfItsParameters() throws IOException {
        assertThat(order().lineOf("a.Order#lines(java.util.Map, [I, java.lang.String[])"))
                .isEqualTo(13);
        assertThat(order().lineOf("a.Order#lines(java.util.Map, int[], java.lang.String[])"))
                .isEqualTo(33);
    }

    @Test
    void aNestedTypeIsFoundByItsNameInBytecode() throws IOException {
        assertThat(order().lineOf("a.Order$Visitor")).isEqualTo(60);
        assertThat(order().lineOf("a.Order$Visitor#visit(a.Order$Line)")).isEqualTo(61);
    }

    @Test
    void theConstantsOfAnEnumAreFields() throws IOException {
        assertThat(order().lineOf("a.Order$State#OPEN")).isEqualTo(45);
        assertThat(order().lineOf("a.Order$State#CLOSED")).isEqualTo(47);
    }

    @Test
    void theComponentsOfARecordAreFields() throws IOException {
        assertThat(order().lineOf("a.Order$Line")).isEqualTo(52);
        assertThat(order().lineOf("a.Order$Line#count")).isEqualTo(54);
    }

    @Test
    void anAccessorThatNobodyWroteStandsAtItsType() throws IOException {
        assertThat(order().lineOf("a.Order$Line#count()")).isEqualTo(52);
    }

    @Test
    void anAnonymousTypeStandsAtTheTypeAroundIt() throws IOException {
        assertThat(order().lineOf("a.Order$1")).isEqualTo(13);
        assertThat(order().lineOf("a.Order$State$1")).isEqualTo(44);
    }

    @Test
    void aLocalTypeIsFound() throws IOException {
        assertThat(order().lineOf("a.Order$1Local")).isEqualTo(38);
    }

    @Test
    void whatIsNotInTheFileHasNoLine() throws IOException {
        assertThat(order().lineOf("a.Other")).isZero();
    }

    @Test
    void aVariableIsNoField() throws IOException {
        assertThat(order().lineOf("a.Order#local")).isEqualTo(13);
        assertThat(order().lineOf("a.Order#inside")).isEqualTo(13);
    }

    @Test
    void lineEndsOfWindowsMakeNoDifference() throws IOException {
        SourceFile order = parse("Order.java", ORDER.replace("\n", "\r\n"));

        assertThat(order.lineOf("a.Order")).isEqualTo(13);
        assertThat(order.lineOf("a.Order#status")).isEqualTo(16);
    }

    @Test
    void aFileWithoutAPackageHasBareNames() throws IOException {
        SourceFile file = parse("Main.java", "\nclass Main {\n    int count;\n}\n");

        assertThat(file.lineOf("Main")).isEqualTo(2);
        assertThat(file.lineOf("Main#count")).isEqualTo(3);
    }

    @Test
    void theFirstWordOfAFileStandsOnItsFirstLine() throws IOException {
        assertThat(parse("Main.java", "class Main {\n    int count;\n}\n").lineOf("Main"))
                .isEqualTo(1);
    }

    @Test
    void aLineBelongsToTheInnermostTypeFieldOrMethodAroundIt() throws IOException {
        SourceFile order = order();

        assertThat(order.elementAt(11)).isEqualTo("a.Order");
        assertThat(order.elementAt(16)).isEqualTo("a.Order#status");
        assertThat(order.elementAt(25)).isEqualTo("a.Order#later");
        assertThat(order.elementAt(34)).isEqualTo("a.Order#lines(Map,int[],String[])");
        assertThat(order.elementAt(61)).isEqualTo("a.Order.Visitor#visit(Line)");
    }

    @Test
    void aLineInAnInitializerBelongsToTheType() throws IOException {
        assertThat(order().elementAt(21)).isEqualTo("a.Order");
    }

    @Test
    void ofSeveralOnOneLineTheInnermostIsMeant() throws IOException {
        assertThat(parse("Main.java", "class Main { void run() {} }\n").elementAt(1))
                .isEqualTo("Main#run()");
    }

    @Test
    void ofTwoThatShareALineTheShorterIsMeant() throws IOException {
        assertThat(parse("Main.java", "class Main {\n    void one() {} void two() {\n    }\n}\n")
                        .elementAt(2))
                .isEqualTo("Main#one()");
    }

    @Test
    void whatIsNoJavaHasNoLines() throws IOException {
        assertThat(parse("Main.kt", "class Main\n").lineOf("Main")).isZero();
    }

    @Test
    void oneThatIsNoJavaLeavesTheOthersReadable() throws IOException {
        Path java = Files.writeString(folder.resolve("Main.java"), "\nclass Main {}\n");
        Path kotlin = Files.writeString(folder.resolve("Other.kt"), "class Other\n");

        assertThat(Objects.requireNonNull(
                                SourceFile.parse(List.of(kotlin, java)).get(java))
                        .lineOf("Main"))
                .isEqualTo(2);
    }

    @Test
    void aLineOutsideEveryTypeBelongsToNone() throws IOException {
        assertThat(order().elementAt(3)).isEmpty();
    }

    @Test
    void aFileThatDoesNotParseStillHasTheLinesBeforeTheMistake() throws IOException {
        assertThat(parse("Main.java", "\nclass Main {\n    int count;\n    void (\n")
                        .lineOf("Main"))
                .isEqualTo(2);
    }

    private SourceFile order() throws IOException {
        return parse("Order.java", ORDER);
    }

    private SourceFile parse(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return Objects.requireNonNull(SourceFile.parse(List.of(file)).get(file));
    }
}
