package dev.plimsoll.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.plimsoll.rules.contract.Bench;
import dev.plimsoll.rules.place.Sources;
import dev.plimsoll.standards.CodeWaiver;
import dev.plimsoll.standards.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a waiver covers, by every name that an engine has for it: {@code in} marks the lines that it covers in these sources. */
final class CodeWaiversTest {
    private static final String STANDARD = "entity-has-version";
    private static final String WAIVED =
            "@dev.plimsoll.platform.Waived(standard = \"entity-has-version\", until = \"2027-01-31\", reason = \"R\")";

    @TempDir
    Path folder;

    @Test
    void saysWhatTheAnnotationSays() throws IOException {
        assertThat(waivers("""
                package a;
                @dev.plimsoll.platform.Waived(
                        standard = "data/entity-has-version", until = "2027-01-31", reason = "Archived.", ticket = "SHOP-7")
                class Order {}
                """)).singleElement().satisfies(waiver -> {
            assertThat(waiver.standard()).isEqualTo(STANDARD);
            assertThat(waiver.until()).isEqualTo(LocalDate.of(2027, 1, 31));
            assertThat(waiver.reason()).isEqualTo("Archived.");
            assertThat(waiver.ticket()).isEqualTo("SHOP-7");
            assertThat(waiver.site().file()).isEqualTo("src/a/Order.java");
            assertThat(waiver.site().line()).isEqualTo(4);
            assertThat(waiver.site().element()).isEqualTo("a.Order");
        });
    }

    @Test
    void aTypeCoversAllThatLiesInIt() throws IOException {
        assertCovers("""
                package a;
                WAIVED
                class Order { // in
                    int id; // in
                    void place(int a) { // in
                        new Thread() { public void run() { hashCode(); } }; // in
                    }
                    static class Line { // in
                        int count; // in
                    }
                }
                class Invoice {
                    int id;
                }
                """);
    }

    @Test
    void aNestedTypeDoesNotCoverTheOuterOne() throws IOException {
        assertCovers("""
                package a;
                class Order {
                    int id;
                    WAIVED
                    static class Line { // in
                        int count; // in
                    }
                    static class Lines {
                        int count;
                    }
                }
                """);
    }

    @Test
    void aMethodIsToldFromAnotherByTheTypesOfItsParameters() throws IOException {
        assertCovers("""
                package a;
                class Order<T extends Number> {
                    WAIVED
                    <K> void place(T t, K[] keys, java.util.Map<String, java.util.List<T>> all, int[][] n, String... names) { // in
                        hashCode(); // in
                    }
                    void place(T t, String[] keys) {
                        hashCode();
                    }
                    void place() {
                        hashCode();
                    }
                }
                """);
    }

    @Test
    void aConstructorAndAFieldAreCoveredAlone() throws IOException {
        assertCovers("""
                package a;
                class Order {
                    WAIVED
                    int id; // in
                    int total;
                    int id() { return id; }
                    WAIVED
                    Order(String name) { // in
                        hashCode(); // in
                    }
                    Order() {
                        hashCode();
                    }
                }
                """);
    }

    @Test
    void aConstructorIsTheSameWhereBytecodeGivesItMoreParameters() throws IOException {
        assertCovers("""
                package a;
                class Order {
                    class Line {
                        WAIVED
                        Line(String name) { // in
                            hashCode(); // in
                        }
                        Line(int number) {
                            hashCode();
                        }
                    }
                    enum State {
                        OPEN("o"), SHUT(1);
                        WAIVED
                        State(String name) { // in
                            hashCode(); // in
                        }
                        State(int number) {
                            hashCode();
                        }
                    }
                    static class Note {
                        WAIVED
                        Note(Order order, String name) { // in
                            hashCode(); // in
                        }
                    }
                }
                """);
    }

    @Test
    void aComponentOfARecordIsItsFieldAndItsAccessor() throws IOException {
        List<CodeWaiver> waivers = waivers("package a;\nrecord Order(" + WAIVED + " int id, int total) {}\n");

        assertThat(waivers).hasSize(1);
        assertThat(covers(waivers, "a.Order#id")).isTrue();
        assertThat(covers(waivers, "a.Order#id()")).isTrue();
        assertThat(covers(waivers, "a.Order#total")).isFalse();
        assertThat(covers(waivers, "a.Order#total()")).isFalse();
    }

    @Test
    void aMethodCoversTheTypesInIt() throws IOException {
        List<CodeWaiver> waivers = waivers("""
                package a;
                class Order {
                    WAIVED
                    Runnable one() { return new Runnable() { public void run() {} }; }
                    Runnable other() { return new Runnable() { public void run() {} }; }
                }
                """);

        assertThat(covers(waivers, "a.Order$1")).isTrue();
        assertThat(covers(waivers, "a.Order$1#run()")).isTrue();
        assertThat(covers(waivers, "a.Order$2#run()")).isFalse();
    }

    @Test
    void whatIsBadlyWrittenWaivesNothing() throws IOException {
        assertThat(waivers("package a;\n" + WAIVED.replace("\"R\"", "\" \"") + "\nclass Order {}\n"))
                .isEmpty();
        assertThat(waivers("package a;\n" + WAIVED.replace("01-31", "31-01") + "\nclass Order {}\n"))
                .isEmpty();
    }

    @Test
    void meetsWhatTheChecksOnSourcesFind() throws IOException {
        Path project = Files.createDirectories(folder.resolve("project"));
        List<Violation> found = new Bench(project).check("java", """
                package a;
                class Person {
                    @dev.plimsoll.platform.Pii String email;
                    String getEmail() { return email; }
                }
                class Desk<T extends Person> {
                    private static final org.slf4j.Logger LOG = org.slf4j.LoggerFactory.getLogger("desk");
                    @dev.plimsoll.platform.Waived(standard = "pii-is-never-logged", until = "2027-01-31", reason = "R")
                    void waived(T person, int... times) { LOG.info("{}", person.getEmail()); }
                    void broken(T person) { LOG.info("{}", person.getEmail()); }
                }
                """);
        JavaClasses classes = new ClassFileImporter().importPath(project.resolve("target/classes"));
        Path root = project.resolve("src/main/java");
        List<CodeWaiver> waivers =
                CodeWaivers.of(classes, new Sources(project, List.of(root), project.resolve("target")));

        assertThat(found).extracting(Violation::element).containsExactly("a.Desk#waived(T,int[])", "a.Desk#broken(T)");
        assertThat(found)
                .extracting(violation -> waivers.get(0).covers(violation))
                .containsExactly(true, false);
    }

    /** Every declaration and every line of a body, by the names that bytecode and sources have for it. */
    private void assertCovers(String code) throws IOException {
        List<CodeWaiver> waivers = waivers(code);
        Path file = folder.resolve("src/a/Order.java");
        List<String> lines = Files.readAllLines(file);
        assertThat(waivers).isNotEmpty();
        IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).endsWith(";")
                        || lines.get(i).endsWith("{")
                        || lines.get(i).contains("// in"))
                .filter(i -> !lines.get(i).startsWith("package"))
                .forEach(i -> assertThat(covers(waivers, sources().elementAt(file, i + 1)))
                        .as("%s: %s", sources().elementAt(file, i + 1), lines.get(i))
                        .isEqualTo(lines.get(i).endsWith("// in")));
        elements(classes()).forEach(element -> {
            int line = sources()
                    .place(element.owner(), element.signature(), element.line())
                    .orElseThrow()
                    .line();
            assertThat(covers(waivers, element.signature()))
                    .as(element.signature())
                    .isEqualTo(lines.get(line - 1).endsWith("// in"));
        });
    }

    private record Element(JavaClass owner, String signature, int line) {}

    private static Stream<Element> elements(JavaClasses classes) {
        return classes.stream()
                .filter(type -> !type.isAnonymousClass())
                .flatMap(type -> Stream.concat(
                        Stream.of(new Element(type, type.getName(), 0)),
                        type.getMembers().stream()
                                .filter(member -> !isImplicit(member))
                                .map(member -> new Element(
                                        type,
                                        ArchitectureCheck.signature(member),
                                        member.getSourceCodeLocation().getLineNumber()))));
    }

    /** A constructor that nobody wrote has the line of its class. */
    private static boolean isImplicit(JavaMember member) {
        return member.getFullName().endsWith(".<init>()");
    }

    private static boolean covers(List<CodeWaiver> waivers, String element) {
        Violation violation = new Violation(STANDARD, "broken", "Order.java", 1, element, "");
        return waivers.stream().anyMatch(waiver -> waiver.covers(violation));
    }

    private List<CodeWaiver> waivers(String code) throws IOException {
        Path source = folder.resolve("src/a/Order.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, code.replace("WAIVED", WAIVED));
        Path output = Files.createDirectories(folder.resolve("classes"));
        String path = System.getProperty("java.class.path");
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-proc:none", "-cp", path, "-d", output.toString(), source.toString()))
                .isZero();
        return CodeWaivers.of(classes(), sources());
    }

    private JavaClasses classes() {
        return new ClassFileImporter().importPath(folder.resolve("classes"));
    }

    private Sources sources() {
        return new Sources(folder, List.of(folder.resolve("src")), folder.resolve("target"));
    }
}
