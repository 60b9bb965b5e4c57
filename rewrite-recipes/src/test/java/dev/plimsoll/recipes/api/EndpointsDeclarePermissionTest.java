package dev.plimsoll.recipes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openrewrite.java.Assertions.java;
import static org.openrewrite.java.Assertions.mavenProject;
import static org.openrewrite.java.Assertions.srcMainJava;
import static org.openrewrite.java.Assertions.srcTestJava;
import static org.openrewrite.maven.Assertions.pomXml;

import dev.plimsoll.recipes.Ground;
import dev.plimsoll.recipes.LeftAlone;
import org.junit.jupiter.api.Test;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;
import org.openrewrite.test.SourceSpecs;

class EndpointsDeclarePermissionTest implements RewriteTest {
    private static final String OPEN = """
            package com.acme;

            import org.springframework.web.bind.annotation.GetMapping;
            import org.springframework.web.bind.annotation.RestController;

            @RestController
            class Orders {
                @GetMapping("/orders")
                String all() {
                    return "";
                }
            }
            """;

    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new EndpointsDeclarePermission())
                .parser(Ground.BOOT_4
                        .parser()
                        .dependsOn("package dev.plimsoll.platform; public @interface RequiresPermission {"
                                + " String value(); String NONE = \"\"; }"));
    }

    @Test
    void whatIsNotOnThePlatformIsLeftAsItIs() {
        rewriteRun(mavenProject("orders", pom(""), srcMainJava(java(OPEN))));
    }

    @Test
    void whatIsNoControllerIsLeftAsItIs() {
        rewriteRun(mavenProject("starter", starter()), mavenProject("orders", onThePlatform(), srcMainJava(java("""
                        package com.acme;

                        import org.springframework.stereotype.Service;

                        @Service
                        class Orders {}
                        """))));
    }

    @Test
    void aControllerOfATestIsLeftAsItIs() {
        rewriteRun(
                mavenProject("starter", starter()), mavenProject("orders", onThePlatform(), srcTestJava(java(OPEN))));
    }

    @Test
    void aControllerThatNamesItsPermissionIsLeftAsItIs() {
        rewriteRun(
                mavenProject("starter", starter()),
                mavenProject(
                        "orders",
                        onThePlatform(),
                        srcMainJava(java(
                                OPEN.replace("@RestController", "@RestController\n@RequiresPermission(\"orders:read\")")
                                        .replace("import org.springframework.web.bind.annotation.GetMapping;", """
                                        import dev.plimsoll.platform.RequiresPermission;
                                        import org.springframework.web.bind.annotation.GetMapping;""")))));
    }

    @Test
    void anybodyMayCallAControllerAsBeforeAndItIsListed() {
        rewriteRun(
                spec -> spec.dataTable(LeftAlone.Row.class, rows -> assertThat(rows)
                        .singleElement()
                        .hasToString(
                                "Orders: anybody may call it, as before; name the permission that its callers need")),
                mavenProject("starter", starter()),
                mavenProject("orders", onThePlatform(), srcMainJava(java(OPEN, """
                        package com.acme;

                        import dev.plimsoll.platform.RequiresPermission;
                        import org.springframework.web.bind.annotation.GetMapping;
                        import org.springframework.web.bind.annotation.RestController;

                        @RestController
                        @RequiresPermission(RequiresPermission.NONE)
                        class Orders {
                            @GetMapping("/orders")
                            String all() {
                                return "";
                            }
                        }
                        """))));
    }

    @Test
    void whereOneEndpointNamesItsPermissionTheOthersSayItThemselves() {
        String half = """
                package com.acme;

                import dev.plimsoll.platform.RequiresPermission;
                import org.springframework.web.bind.annotation.GetMapping;
                import org.springframework.web.bind.annotation.PostMapping;
                import org.springframework.web.bind.annotation.RestController;

                @RestController
                class Orders {
                    @GetMapping("/orders")%s
                    String all() {
                        return "";
                    }

                    @PostMapping("/orders")
                    @RequiresPermission("orders:write")
                    void place() {}

                    void audit() {}
                }
                """;
        rewriteRun(
                mavenProject("starter", starter()),
                mavenProject(
                        "orders",
                        onThePlatform(),
                        srcMainJava(java(
                                half.formatted(""),
                                half.formatted("\n    @RequiresPermission(RequiresPermission.NONE)")))));
    }

    private static SourceSpecs starter() {
        return pomXml("""
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>dev.plimsoll</groupId>
                  <artifactId>plimsoll-platform-starter</artifactId>
                  <version>1</version>
                </project>
                """, spec -> spec.path("starter/pom.xml"));
    }

    private static SourceSpecs onThePlatform() {
        return pom("""
                  <dependencies>
                    <dependency>
                      <groupId>dev.plimsoll</groupId>
                      <artifactId>plimsoll-platform-starter</artifactId>
                      <version>1</version>
                    </dependency>
                  </dependencies>
                """);
    }

    private static SourceSpecs pom(String dependencies) {
        return pomXml("""
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.acme</groupId>
                  <artifactId>orders</artifactId>
                  <version>1</version>
                %s</project>
                """.formatted(dependencies));
    }
}
