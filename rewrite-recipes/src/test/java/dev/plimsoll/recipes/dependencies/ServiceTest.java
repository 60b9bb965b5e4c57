package dev.plimsoll.recipes.dependencies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrewrite.SourceFile;
import org.openrewrite.maven.MavenParser;
import org.openrewrite.maven.tree.MavenResolutionResult;

class ServiceTest {
    private static final String REPACKAGE = "<id>repackage</id><goals><goal>repackage</goal></goals>";
    private static final String SKIP = "<configuration><skip>true</skip></configuration>";
    private static final String SKIP_NOT = "<configuration><skip>false</skip></configuration>";
    private static final String PROPERTY =
            "<properties><spring-boot.repackage.skip>true</spring-boot.repackage.skip></properties>";

    @Test
    void aWebArchiveIsOne() {
        assertThat(is("<packaging>war</packaging>")).isTrue();
    }

    @Test
    void aJarAloneIsNone() {
        assertThat(is("")).isFalse();
    }

    @Test
    void aParentThatConfiguresSpringBootForOthersIsNone() {
        assertThat(is("<packaging>pom</packaging>" + build("", springBoot(execution(REPACKAGE)))))
                .isFalse();
    }

    @Test
    void whatIsOnlyManagedMakesNone() {
        assertThat(is(build(springBoot(execution(REPACKAGE)), ""))).isFalse();
    }

    @Test
    void anotherPluginThatRepackagesMakesNone() {
        assertThat(is(build("", springBoot(execution(REPACKAGE))).replace("org.springframework.boot", "com.acme")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                REPACKAGE,
                REPACKAGE + "<phase>package</phase>",
                REPACKAGE + SKIP_NOT,
                REPACKAGE + "<configuration><skip>${never}</skip></configuration>"
            })
    void whatSpringBootRepackagesIsOne(String execution) {
        assertThat(is("<properties><never>false</never></properties>" + build("", springBoot(execution(execution)))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<id>repackage</id><goals><goal>build-info</goal></goals>",
                REPACKAGE + "<phase>none</phase>",
                REPACKAGE + SKIP,
                REPACKAGE + "<configuration><skip>${always}</skip></configuration>"
            })
    void whatSpringBootDoesNotRepackageIsNone(String execution) {
        assertThat(is("<properties><always>true</always></properties>" + build("", springBoot(execution(execution)))))
                .isFalse();
    }

    @Test
    void whatHoldsForThePluginHoldsForItsExecutions() {
        assertThat(is(build("", springBoot(SKIP + execution(REPACKAGE))))).isFalse();
    }

    @Test
    void anExecutionKnowsBetterThanItsPlugin() {
        assertThat(is(build("", springBoot(SKIP + execution(REPACKAGE + SKIP_NOT)))))
                .isTrue();
    }

    @Test
    void thePluginKnowsBetterThanTheManagedOne() {
        assertThat(is(build(springBoot(SKIP_NOT + execution(REPACKAGE)), springBoot(SKIP))))
                .isFalse();
    }

    @Test
    void theManagedExecutionIsRunWhereThePluginIsThere() {
        assertThat(is(build(springBoot(execution(REPACKAGE)), springBoot("")))).isTrue();
    }

    @Test
    void aManagedExecutionCanBeSwitchedOff() {
        assertThat(is(build(
                        springBoot(execution(REPACKAGE)),
                        springBoot(execution("<id>repackage</id><phase>none</phase>")))))
                .isFalse();
    }

    @Test
    void thePropertyHoldsWhereNobodySaysOtherwise() {
        assertThat(is(PROPERTY + build("", springBoot(execution(REPACKAGE))))).isFalse();
        assertThat(is(PROPERTY + build("", springBoot(SKIP_NOT + execution(REPACKAGE)))))
                .isTrue();
    }

    private static boolean is(String more) {
        SourceFile pom = MavenParser.builder()
                .build()
                .parse("""
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.acme</groupId>
                  <artifactId>orders</artifactId>
                  <version>1</version>
                  %s
                </project>
                """.formatted(more))
                .findFirst()
                .orElseThrow();
        return Service.is(pom.getMarkers()
                .findFirst(MavenResolutionResult.class)
                .orElseThrow()
                .getPom());
    }

    private static String build(String managed, String plugins) {
        return "<build><pluginManagement><plugins>%s</plugins></pluginManagement><plugins>%s</plugins></build>"
                .formatted(managed, plugins);
    }

    private static String springBoot(String more) {
        return "<plugin><groupId>org.springframework.boot</groupId><artifactId>spring-boot-maven-plugin</artifactId>"
                + more + "</plugin>";
    }

    private static String execution(String content) {
        return "<executions><execution>" + content + "</execution></executions>";
    }
}
