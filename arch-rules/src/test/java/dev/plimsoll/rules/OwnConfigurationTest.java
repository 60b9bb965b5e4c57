package dev.plimsoll.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OwnConfigurationTest {
    private static final String ITERATIONS = "import.dependencyResolutionProcess.maxIterationsForSupertypes";
    private static final ClassLoader LIBRARIES = ClassLoader.getPlatformClassLoader();

    @AfterEach
    void leaveTheSettingsAsTheyWere() {
        System.clearProperty("archunit." + ITERATIONS);
        ArchConfiguration.get().reset();
    }

    @Test
    void systemPropertiesOfOthersAreSeen() {
        assertThat(seen("user.dir")).isEqualTo(System.getProperty("user.dir"));
    }

    @Test
    void systemPropertiesOfArchUnitAreHiddenUntilTheLastIsDone() {
        System.setProperty("archunit." + ITERATIONS, "0");

        String afterTheFirst = OwnConfiguration.run(LIBRARIES, () -> {
            OwnConfiguration.run(LIBRARIES, () -> "");
            return String.valueOf(System.getProperty("archunit." + ITERATIONS));
        });

        assertThat(afterTheFirst).isEqualTo("null");
        assertThat(System.getProperty("archunit." + ITERATIONS)).isEqualTo("0");
    }

    @Test
    void whatTheCallerSetByCodeChangesNothing() {
        ArchConfiguration.get().setProperty(ITERATIONS, "0");
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);

        assertThat(OwnConfiguration.run(
                        LIBRARIES, () -> ArchConfiguration.get().getPropertyOrDefault(ITERATIONS, "ours")))
                .isNotEqualTo("0");
        assertThat(OwnConfiguration.run(
                        LIBRARIES, () -> ArchConfiguration.get().resolveMissingDependenciesFromClassPath()))
                .isTrue();
    }

    private static String seen(String property) {
        return OwnConfiguration.run(LIBRARIES, () -> String.valueOf(System.getProperty(property)));
    }
}
