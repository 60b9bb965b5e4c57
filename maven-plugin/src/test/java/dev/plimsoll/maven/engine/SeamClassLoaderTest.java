package dev.plimsoll.maven.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.standards.mend.Mender;
import org.junit.jupiter.api.Test;

final class SeamClassLoaderTest {
    private final ClassLoader seam = new SeamClassLoader(getClass().getClassLoader());

    @Test
    void theSeamsTypesAreShared() throws ClassNotFoundException {
        assertThat(seam.loadClass(Mender.class.getName())).isSameAs(Mender.class);
    }

    @Test
    void thePluginsLibrariesAreNot() {
        assertThatThrownBy(() -> seam.loadClass("tools.jackson.databind.json.JsonMapper"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void thePagesAreSeen() {
        assertThat(seam.getResource("policy/defaults.yml")).isNotNull();
        assertThat(seam.getResource("META-INF/maven/plugin.xml")).isNull();
    }
}
