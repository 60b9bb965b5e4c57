package dev.plimsoll.maven.javac;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {
    private static final Path DOOR = Path.of("/repo/plimsoll-javac.jar");
    private static final Path FOLDER = Path.of("/a b/target/plimsoll/javac");
    private static final List<String> CLASS_PATH = List.of("/classes", "/repo/lombok.jar");
    private static final String PATHS = """
            <annotationProcessorPaths><path><artifactId>lombok</artifactId></path></annotationProcessorPaths>
            """;

    @Test
    void whereProcessorsLieOnTheClassPathTheProcessorPathHasItAll() throws Exception {
        Arguments arguments = of(compilation("<proc>full</proc>"), true);

        assertThat(arguments.arguments())
                .containsExactly(
                        "-XDcompilePolicy=simple",
                        "-Xplugin:Plimsoll " + FOLDER.toUri(),
                        "--processor-path="
                                + String.join(File.pathSeparator, "/classes", "/repo/lombok.jar", "" + DOOR));
        assertThat(arguments.arguments().get(1)).contains("/a%20b/");
        assertThat(arguments.fork()).isFalse();
    }

    @Test
    void theProjectsOwnProcessorPathIsNotTouched() throws Exception {
        assertThat(of(compilation(PATHS), true).arguments())
                .hasSize(2)
                .noneMatch(argument -> argument.contains("processor"));
    }

    @Test
    void withoutProcessingThereIsNothingOnThePathButTheDoor() throws Exception {
        assertThat(of(compilation("<proc>none</proc>"), true).arguments())
                .endsWith("--processor-path=" + DOOR)
                .doesNotContain("-proc:none");
    }

    @Test
    void aJdkThatRunsNoProcessorsUnaskedStillRunsNone() throws Exception {
        List<String> arguments = of(compilation(""), true).arguments();

        if (Javac.runsProcessorsUnasked()) {
            assertThat(arguments)
                    .anyMatch(argument -> argument.contains("lombok"))
                    .doesNotContain("-proc:none");
        } else {
            assertThat(arguments).contains("-proc:none", "--processor-path=" + DOOR);
        }
    }

    @Test
    void aClosedJavacIsForkedWithItsFlags() throws Exception {
        Arguments arguments = of(compilation(PATHS), false);

        assertThat(arguments.fork()).isTrue();
        assertThat(arguments.arguments())
                .hasSize(12)
                .contains("-J--add-opens=jdk.compiler/com.sun.tools.javac.comp=ALL-UNNAMED");
    }

    @Test
    void aCompilationThatForksStillForks() throws Exception {
        assertThat(of(compilation("<fork>true</fork>"), true).fork()).isTrue();
    }

    @Test
    void emptySlotsChangeNothingAndFilledOnesHoldWhatJavacIsTold() throws Exception {
        Properties properties = new Properties();
        Xpp3Dom configuration = dom("<compilerArgs><arg>-Xlint</arg></compilerArgs>");
        Slots slots = new Slots(properties);
        assertThat(slots.exist()).isFalse();

        slots.add(configuration, "false");

        assertThat(slots.exist()).isTrue();
        assertThat(configuration.getChild("compilerArgs").getChild(0).getValue())
                .isEqualTo("-Xlint");
        assertThat(properties.values()).containsOnly("false", "-XDplimsoll=absent");
        slots.fill(List.of("-a", "-b"), true);
        assertThat(value(configuration.getChild("compilerArgs").getChild(2), properties))
                .isEqualTo("-b");
        assertThat(value(configuration.getChild("compilerArgs").getChild(3), properties))
                .isEqualTo("-XDplimsoll=absent");
        assertThat(value(configuration.getChild("fork"), properties)).isEqualTo("true");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<compilerId>eclipse</compilerId>                                       | not compiled by javac",
                "<jdkToolchain><version>11</version></jdkToolchain>                     | another JDK",
                "<executable>/jdk/bin/javac</executable>                                | another JDK",
                "<proc>only</proc>                                                      | without a compilation",
                "<compilerArgs><arg>-processorpath</arg><arg>a.jar</arg></compilerArgs> | processor path",
                "<compilerArguments><processorpath>a.jar</processorpath></compilerArguments> | processor path",
                "<compilerArgs><arg>-XDcompilePolicy=byfile</arg></compilerArgs>        | -XDcompilePolicy=byfile",
            })
    void whatWeCannotServeIsLeftAlone(String configuration, String reason) throws Exception {
        assertThat(compilation(configuration).obstacle())
                .hasValueSatisfying(told -> assertThat(told).contains(reason));
    }

    @Test
    void anOwnErrorProneIsNoObstacle() throws Exception {
        assertThat(compilation(PATHS + """
                        <compilerArgs>
                          <arg>-XDcompilePolicy=simple</arg>
                          <arg>-Xplugin:ErrorProne -Xep:DeadException:ERROR</arg>
                        </compilerArgs>
                        """).obstacle()).isEmpty();
    }

    @Test
    void otherVersionsOfTheCompilerPluginAreLeftAlone() throws Exception {
        assertThat(MainCompilation.of(project("", "4.0.0-beta-2"), new Properties())
                        .orElseThrow()
                        .obstacle())
                .isPresent();
    }

    @Test
    void aModuleThatCompilesNothingHasNoCompilation() {
        assertThat(MainCompilation.of(new MavenProject(), new Properties())).isEmpty();
    }

    private static Arguments of(MainCompilation compilation, boolean open) {
        assertThat(compilation.obstacle()).isEmpty();
        return Arguments.of(compilation, open, DOOR, FOLDER, CLASS_PATH);
    }

    private static String value(Xpp3Dom dom, Properties properties) {
        return properties.getProperty(dom.getValue().replaceAll("[${}]", ""));
    }

    private static MainCompilation compilation(String configuration) throws Exception {
        return MainCompilation.of(project(configuration, "3.15.0"), new Properties())
                .orElseThrow();
    }

    private static MavenProject project(String configuration, String version) throws Exception {
        PluginExecution execution = new PluginExecution();
        execution.setId("default-compile");
        execution.addGoal("compile");
        execution.setConfiguration(dom(configuration));
        Plugin plugin = new Plugin();
        plugin.setArtifactId("maven-compiler-plugin");
        plugin.setVersion(version);
        plugin.addExecution(execution);
        Model model = new Model();
        model.setBuild(new Build());
        model.getBuild().addPlugin(plugin);
        return new MavenProject(model);
    }

    private static Xpp3Dom dom(String xml) throws Exception {
        return Xpp3DomBuilder.build(new StringReader("<configuration>" + xml + "</configuration>"));
    }
}
