package dev.plimsoll.migrator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.standards.mend.MendOrder;
import dev.plimsoll.standards.policy.Policies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.TreeVisitor;
import org.openrewrite.marker.Markup;
import org.openrewrite.maven.ChangePropertyValue;
import org.openrewrite.maven.MavenIsoVisitor;
import org.openrewrite.xml.tree.Xml;

class ChangedParentTest {
    private static final String PARENT = """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <groupId>com.acme</groupId>
              <artifactId>shop</artifactId>
              <version>1</version>
              <packaging>pom</packaging>
              <properties>
                <level>old</level>
              </properties>
            </project>
            """;
    private static final String MODULE = """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <parent>
                <groupId>com.acme</groupId>
                <artifactId>shop</artifactId>
                <version>1</version>
              </parent>
              <artifactId>core</artifactId>
              <description>none</description>
            </project>
            """;

    @TempDir
    Path folder;

    @Test
    void aRecipeReadsAModuleAsTheParentIsThatOneBeforeItChanged() throws IOException {
        Recipe parent = new ChangePropertyValue("level", "new", null, null);

        assertThat(parsed().run(List.of(parent, new DescribedByLevel())).get(1).changes())
                .singleElement()
                .satisfies(file -> assertThat(file.after()).contains("<description>new</description>"));
    }

    @Test
    void whatTheEngineRemarksOnAModuleIsNotReadAsAPartOfIt() throws IOException {
        Recipe parent = new ChangePropertyValue("level", "new", null, null);

        assertThat(parsed().run(List.of(new Remarks(), parent, new DescribedByLevel()))
                        .get(2)
                        .changes())
                .singleElement()
                .satisfies(file -> assertThat(file.after()).isEqualTo(MODULE.replace("none", "new")));
    }

    private Parsed parsed() throws IOException {
        Path core = Files.createDirectories(folder.resolve("core"));
        Files.writeString(folder.resolve("pom.xml"), PARENT);
        Files.writeString(core.resolve("pom.xml"), MODULE);
        MendOrder order = new MendOrder(
                folder,
                List.of(module(folder), module(core)),
                Set.of(),
                Map.of(),
                Policies.defaults(),
                MendOrder.Maven.usual());
        return Parsed.of(order, line -> {});
    }

    private static MendOrder.Module module(Path folder) {
        return new MendOrder.Module(folder, List.of(), List.of(), List.of());
    }

    /** Remarks that a module lacks something. */
    private static final class Remarks extends Recipe {
        @Override
        public String getDisplayName() {
            return "Remark on modules";
        }

        @Override
        public String getDescription() {
            return "Remarks that something is wrong with a description, as the engine does.";
        }

        @Override
        public TreeVisitor<?, ExecutionContext> getVisitor() {
            return new MavenIsoVisitor<>() {
                @Override
                public Xml.Tag visitTag(Xml.Tag tag, ExecutionContext context) {
                    return tag.getName().equals("description")
                            ? Markup.warn(tag, new IllegalStateException("says nothing"))
                            : super.visitTag(tag, context);
                }
            };
        }
    }

    /** Writes into a module what it understands of its parent. */
    private static final class DescribedByLevel extends Recipe {
        @Override
        public String getDisplayName() {
            return "Describe a module by its level";
        }

        @Override
        public String getDescription() {
            return "Writes the level of a module where it has a description.";
        }

        @Override
        public TreeVisitor<?, ExecutionContext> getVisitor() {
            return new MavenIsoVisitor<>() {
                @Override
                public Xml.Tag visitTag(Xml.Tag tag, ExecutionContext context) {
                    String level = getResolutionResult().getPom().getValue("${level}");
                    return tag.getName().equals("description") && level != null
                            ? tag.withValue(level)
                            : super.visitTag(tag, context);
                }
            };
        }
    }
}
