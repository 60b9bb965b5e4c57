package dev.plimsoll.recipes.dependencies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.recipes.contract.Workshop;
import dev.plimsoll.standards.policy.Ban;
import dev.plimsoll.standards.policy.Policies;
import dev.plimsoll.standards.policy.Policy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BannedLibrariesAreAbsentFixTest {
    private static final String LOG4J_1 = """
                <dependency>
                  <groupId>log4j</groupId>
                  <artifactId>log4j</artifactId>
                  <version>1.2.17</version>
                </dependency>
            """;

    @Test
    void whatIsNotBannedIsLeftAsItIs() {
        assertUnchanged(pom(dependency("org.slf4j", "slf4j-api", "2.0.17")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.12.4", "2.3.2", "2.17.1", "2.20.0"})
    void aPatchedVersionIsLeftAsItIs(String version) {
        assertUnchanged(pom(dependency("org.apache.logging.log4j", "log4j-core", version)));
    }

    @Test
    void whatOnlyTestsRunWithIsLeftAsItIs() {
        assertUnchanged(pom(LOG4J_1.replace("</version>", "</version>\n      <scope>test</scope>")));
    }

    @Test
    void aManagedVersionThatNobodyUsesIsLeftAsItIs() {
        assertUnchanged(pom(
                "",
                "  <dependencyManagement>\n  <dependencies>\n" + LOG4J_1
                        + "  </dependencies>\n  </dependencyManagement>\n"));
    }

    @Test
    void aCommentOrAnExclusionIsLeftAsItIs() {
        assertUnchanged(pom("""
                    <!-- <dependency><groupId>log4j</groupId><artifactId>log4j</artifactId></dependency> -->
                    <dependency>
                      <groupId>org.slf4j</groupId>
                      <artifactId>slf4j-api</artifactId>
                      <version>2.0.17</version>
                      <exclusions>
                        <exclusion>
                          <groupId>log4j</groupId>
                          <artifactId>log4j</artifactId>
                        </exclusion>
                      </exclusions>
                    </dependency>
                """));
    }

    @Test
    void whatAnotherLibraryBringsInIsLeftAloneAndSaid() {
        String pom = pom(dependency("org.slf4j", "slf4j-log4j12", "1.7.30"));

        Workshop.Work work = work(Map.of("pom.xml", pom), Policies.defaults());

        assertThat(work.files()).containsEntry("pom.xml", pom);
        assertThat(work.left())
                .containsExactly("pom.xml: log4j:log4j 1.2.17 is banned and brought in by org.slf4j:slf4j-log4j12;"
                        + " exclude it there, or upgrade what brings it");
    }

    @Test
    void aBanWithoutAReplacementIsLeftAloneAndSaid() {
        String pom = pom(LOG4J_1);

        Workshop.Work work = work(Map.of("pom.xml", pom), banning("pkg:maven/log4j/log4j", null, null));

        assertThat(work.files()).containsEntry("pom.xml", pom);
        assertThat(work.left()).singleElement().asString().contains("the policy names no version of anything");
    }

    @Test
    void aWholeGroupIsNeverReplacedByOneLibrary() {
        String pom = pom(LOG4J_1);

        Workshop.Work work = work(
                Map.of("pom.xml", pom), banning("pkg:maven/log4j/*", null, "pkg:maven/org.slf4j/slf4j-api@2.0.17"));

        assertThat(work.files()).containsEntry("pom.xml", pom);
        assertThat(work.left()).hasSize(1);
    }

    @Test
    void theReplacementStandsInThePlaceOfTheLibraryAndAllElseIsKept() {
        assertThat(mend(pom("    <!-- kept -->\n" + LOG4J_1 + dependency("org.slf4j", "slf4j-api", "2.0.17"))))
                .isEqualTo(pom("    <!-- kept -->\n"
                        + dependency("org.slf4j", "log4j-over-slf4j", "2.0.17")
                        + dependency("org.slf4j", "slf4j-api", "2.0.17")));
    }

    @Test
    void aVersionInAPropertyIsMended() {
        String mended = mend(pom(
                LOG4J_1.replace("1.2.17", "${log4j.version}"),
                "  <properties>\n    <log4j.version>1.2.17</log4j.version>\n  </properties>\n"));

        assertThat(mended)
                .contains("<artifactId>log4j-over-slf4j</artifactId>")
                .contains("2.0.17")
                .doesNotContain("<groupId>log4j<");
    }

    @Test
    void aBannedVersionMovesToTheReplacementsVersion() {
        assertThat(mend(pom(dependency("org.apache.logging.log4j", "log4j-core", "2.14.1"))))
                .isEqualTo(pom(dependency("org.apache.logging.log4j", "log4j-core", "2.17.1")));
    }

    @Test
    void aBannedVersionInAPropertyMovesThere() {
        String dependency = dependency("org.apache.logging.log4j", "log4j-core", "${log4j2.version}");
        String properties = "  <properties>\n    <log4j2.version>2.14.1</log4j2.version>\n  </properties>\n";

        assertThat(mend(pom(dependency, properties)))
                .isEqualTo(pom(dependency, properties.replace("2.14.1", "2.17.1")));
    }

    @Test
    void aReplacementThatTheParentManagesNeedsNoVersion() {
        String parent = """
                  <parent>
                    <groupId>org.springframework.boot</groupId>
                    <artifactId>spring-boot-starter-parent</artifactId>
                    <version>2.7.18</version>
                  </parent>
                """;

        assertThat(mend(pom(LOG4J_1, parent)))
                .contains("<artifactId>log4j-over-slf4j</artifactId>\n    </dependency>")
                .contains("<version>2.7.18</version>");
    }

    @Test
    void aReplacementThatIsThereAlreadyIsNotDeclaredTwice() {
        assertThat(mend(pom(LOG4J_1 + dependency("org.slf4j", "log4j-over-slf4j", "2.0.17"))))
                .containsOnlyOnce("<artifactId>log4j-over-slf4j</artifactId>")
                .doesNotContain("<groupId>log4j<");
    }

    @Test
    void thePolicyInForceBansAndReplaces() {
        Policy policy = banning(
                "pkg:maven/commons-lang/commons-lang",
                "[2.0,3.0)",
                "pkg:maven/org.apache.commons/commons-lang3@3.17.0");

        Workshop.Work work =
                work(Map.of("pom.xml", pom(dependency("commons-lang", "commons-lang", "2.6") + LOG4J_1)), policy);

        assertThat(work.files())
                .containsEntry("pom.xml", pom(dependency("org.apache.commons", "commons-lang3", "3.17.0") + LOG4J_1));
    }

    @Test
    void inAReactorTheVersionIsMendedWhereItStands() {
        String parent = pom("", """
                  <packaging>pom</packaging>
                  <modules>
                    <module>child</module>
                    <module>other</module>
                  </modules>
                  <properties>
                    <log4j2.version>2.14.1</log4j2.version>
                  </properties>
                """);
        String child = child("child", dependency("org.apache.logging.log4j", "log4j-core", "${log4j2.version}"));
        String other = child("other", dependency("org.apache.logging.log4j", "log4j-core", "2.12.4"));

        Map<String, String> mended =
                work(reactor(parent, child, other), Policies.defaults()).files();

        assertThat(mended).isEqualTo(reactor(parent.replace("2.14.1", "2.17.1"), child, other));
    }

    @Test
    void inAReactorOnlyTheModuleThatDeclaresTheLibraryIsChanged() {
        String parent = pom("", """
                  <packaging>pom</packaging>
                  <modules>
                    <module>child</module>
                    <module>other</module>
                  </modules>
                """);
        String other = child("other", dependency("org.slf4j", "slf4j-api", "2.0.17"));

        Map<String, String> mended = work(reactor(parent, child("child", LOG4J_1), other), Policies.defaults())
                .files();

        assertThat(mended)
                .isEqualTo(
                        reactor(parent, child("child", dependency("org.slf4j", "log4j-over-slf4j", "2.0.17")), other));
    }

    private static void assertUnchanged(String pom) {
        assertThat(work(Map.of("pom.xml", pom), Policies.defaults()))
                .isEqualTo(new Workshop.Work(Map.of("pom.xml", pom), List.of()));
    }

    private static String mend(String pom) {
        return work(Map.of("pom.xml", pom), Policies.defaults()).files().getOrDefault("pom.xml", "");
    }

    private static Workshop.Work work(Map<String, String> files, Policy policy) {
        return Workshop.work("banned-libraries-are-absent", files, policy);
    }

    private static Policy banning(String library, @Nullable String versions, @Nullable String replacement) {
        Policy defaults = Policies.defaults();
        Ban ban = new Ban(library, versions, replacement, "it is");
        return new Policy(defaults.mode(), defaults.unknown(), List.of(), Map.of(), List.of(ban));
    }

    private static Map<String, String> reactor(String parent, String child, String other) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("pom.xml", parent);
        files.put("child/pom.xml", child);
        files.put("other/pom.xml", other);
        return files;
    }

    private static String child(String name, String dependencies) {
        return pom(dependencies, """
                  <parent>
                    <groupId>com.acme</groupId>
                    <artifactId>orders</artifactId>
                    <version>1.0.0</version>
                  </parent>
                """)
                .replaceFirst(
                        "  <groupId>com.acme</groupId>\n  <artifactId>orders</artifactId>\n  <version>1.0.0</version>\n",
                        "  <artifactId>" + name + "</artifactId>\n");
    }

    private static String pom(String dependencies) {
        return pom(dependencies, "");
    }

    private static String pom(String dependencies, String more) {
        return """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.acme</groupId>
                  <artifactId>orders</artifactId>
                  <version>1.0.0</version>
                %s  <dependencies>
                %s  </dependencies>
                </project>
                """.formatted(more, dependencies);
    }

    private static String dependency(String group, String artifact, String version) {
        return LOG4J_1.replace("<groupId>log4j", "<groupId>" + group)
                .replace("<artifactId>log4j", "<artifactId>" + artifact)
                .replace("1.2.17", version);
    }
}
