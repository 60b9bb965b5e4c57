package dev.plimsoll.maven.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ModulesTest {

    @Test
    void theTrailLeavesOutBothEnds() {
        assertThat(Modules.trail(List.of("com.acme:orders:jar:1", "a:b:jar:1", "c:d:jar:cl:2", "e:f:jar:3")))
                .containsExactly("a:b", "c:d");
    }

    @Test
    void whatTheModuleDeclaresHasNoTrail() {
        assertThat(Modules.trail(List.of("com.acme:orders:jar:1", "a:b:jar:1"))).isEmpty();
    }
}
