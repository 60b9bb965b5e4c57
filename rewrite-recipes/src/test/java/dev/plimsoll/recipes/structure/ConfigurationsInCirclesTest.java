package dev.plimsoll.recipes.structure;

import static dev.plimsoll.recipes.Said.says;
import static dev.plimsoll.recipes.structure.CircleGround.customer;
import static dev.plimsoll.recipes.structure.CircleGround.literal;
import static dev.plimsoll.recipes.structure.CircleGround.order;
import static org.openrewrite.java.Assertions.java;
import static org.openrewrite.test.SourceSpecs.text;

import dev.plimsoll.recipes.Ground;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;
import org.openrewrite.test.SourceSpecs;

/** A configuration leaves its package as another bean does, where it is found as before and its beans come in no other order that matters. */
class ConfigurationsInCirclesTest implements RewriteTest {
    private static final String PLACE = "com.acme.customer uses com.acme.order";
    private static final String BEANS = "@Bean Order order() { return first; }";

    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new PackagesAreAcyclicFix()).parser(Ground.BOOT_2_7.parser());
    }

    @Test
    void aConfigurationThatAScanFindsBeforeAndAfterwardsMoves() {
        rewriteRun(customer(), order(), scan("com.acme", "@SpringBootApplication"), moved("@Configuration", BEANS));
    }

    @Test
    void itMovesWhereNoApplicationIsSeenAsBeansDo() {
        rewriteRun(
                customer(),
                order(),
                scan("com.acme.web", "@ComponentScan"),
                moved("@Configuration(proxyBeanMethods = false) @EnableScheduling", BEANS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@SpringBootApplication @ComponentScan(\"com.acme.customer\")",
                "@SpringBootApplication @ComponentScan(basePackages = {\"com.acme.web\", \"com.acme.customer\"}, lazyInit = true)",
                "@SpringBootApplication @ComponentScans(@ComponentScan(basePackageClasses = com.acme.customer.Customer.class))",
                "@SpringBootApplication(scanBasePackages = \"com.acme\")"
            })
    void itMovesUnderEachRootOfAScan(String scan) {
        rewriteRun(customer(), order(), scan("com.start", scan), moved("@Configuration", BEANS));
    }

    @Test
    void itMovesWhereItIsImported() {
        rewriteRun(
                customer(),
                order(),
                scan("com.start", "@SpringBootApplication"),
                moved("@Configuration", BEANS),
                java("""
                        package com.start;

                        import com.acme.customer.Beans;
                        import org.springframework.context.annotation.Configuration;
                        import org.springframework.context.annotation.Import;

                        @Configuration
                        @Import(Beans.class)
                        class More {}
                        """, """
                        package com.start;

                        import com.acme.customer.application.Beans;
                        import org.springframework.context.annotation.Configuration;
                        import org.springframework.context.annotation.Import;

                        @Configuration
                        @Import(Beans.class)
                        class More {}
                        """));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@SpringBootApplication",
                "@SpringBootApplication(scanBasePackages = \"com.acme.web\")",
                "@SpringBootApplication @ComponentScan(\"com.acme.custom\")",
                "@SpringBootApplication(scanBasePackageClasses = String.class)"
            })
    void whatNoScanFindsAndNobodyImportsStays(String scan) {
        rewriteRun(
                spec -> says(spec, PLACE, "nothing here scans or imports Beans"),
                customer(),
                order(),
                scan("com.start", scan),
                stays("@Configuration", BEANS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ComponentScan",
                "EntityScan",
                "EnableJpaRepositories",
                "SpringBootApplication",
                "ImportResource(\"classpath:a.xml\")"
            })
    void oneThatMayMeanItsPackageStays(String annotation) {
        rewriteRun(
                spec -> says(spec, PLACE, "Beans has @" + annotation.replaceFirst("\\(.*", "")),
                customer(),
                order(),
                stays("@Configuration @" + annotation, BEANS));
    }

    @Test
    void oneThatAFileRegistersStays() {
        rewriteRun(
                spec -> says(spec, PLACE, "a text names customer.Beans or its package"),
                customer(),
                order(),
                stays("@Configuration", BEANS),
                text(
                        "org.springframework.boot.autoconfigure.EnableAutoConfiguration=com.acme.customer.Beans",
                        spec -> spec.path("src/main/resources/META-INF/spring.factories")));
    }

    @Test
    void oneThatAFilterOfAScanMayMeanStays() {
        rewriteRun(
                spec -> says(spec, PLACE, "a text names customer.Beans or its package"),
                customer(),
                order(),
                stays("@Configuration", BEANS),
                literal("com.acme.customer.[A-Z][a-z]+"));
    }

    @Test
    void oneThatACallGivesForItsPackageStays() {
        rewriteRun(
                spec -> says(spec, PLACE, "Beans stands for its package"),
                customer(),
                order(),
                stays(
                        "@Configuration",
                        BEANS + " Object factory(Factory factory) { return factory.packages(Beans.class); }"),
                java(
                        "package com.acme.customer; public class Factory { public Object packages(Class<?>... all) { return all; } }"));
    }

    @Test
    void oneThatIsItselfGivenToACallMoves() {
        rewriteRun(customer(), order(), moved("@Configuration", BEANS), java("""
                package com.acme.web;

                import com.acme.customer.Beans;

                class Parcels {
                    void sendPackage(Beans beans) {
                        sendPackage(beans);
                    }
                }
                """, """
                package com.acme.web;

                import com.acme.customer.application.Beans;

                class Parcels {
                    void sendPackage(Beans beans) {
                        sendPackage(beans);
                    }
                }
                """));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    @Bean String order() { return ""; } | @Bean String other() { return ""; }
                    @Bean String order() { return ""; } | @Bean Integer order() { return 1; }
                    @Bean String order() { return ""; } | @Bean(name = "order") Integer other() { return 1; }
                    @Bean String order() { return ""; } | @Bean @ConditionalOnMissingBean(Number.class) Integer other() { return 1; }
                    @Bean @ConditionalOnBean(Number.class) String order() { return ""; } | @Bean Integer other() { return 1; }
                    @Bean Runnable order() { return null; } | @Bean Thread other() { return null; }
                    """)
    void oneStaysWhereItMattersWhichBeansAreThereFirst(String beans, String others) {
        rewriteRun(
                spec -> says(spec, PLACE, "beans of Beans may have to come before those of Others"),
                customer(),
                order(),
                stays("@Configuration", beans),
                others(others));
    }

    @Test
    void oneMovesFromBesideBeansThatHaveNothingToDoWithIts() {
        rewriteRun(
                customer(),
                order(),
                moved("@Configuration", BEANS),
                others(
                        "@Bean(destroyMethod = \"order\") @ConditionalOnProperty(\"other\") String other() { return \"\"; }"));
    }

    private static SourceSpecs scan(String packageName, String annotation) {
        return java("""
                package %s;

                import org.springframework.boot.autoconfigure.SpringBootApplication;
                import org.springframework.context.annotation.*;

                %s
                public class Start {}
                """.formatted(packageName, annotation));
    }

    private static SourceSpecs others(String beans) {
        return java("""
                package com.acme.customer;

                import org.springframework.boot.autoconfigure.condition.*;
                import org.springframework.context.annotation.*;

                @Configuration
                class Others { %s }
                """.formatted(beans));
    }

    private static SourceSpecs stays(String annotations, String beans) {
        return java(beans("com.acme.customer", annotations, beans));
    }

    private static SourceSpecs moved(String annotations, String beans) {
        return java(
                beans("com.acme.customer", annotations, beans),
                beans("com.acme.customer.application", annotations, beans));
    }

    private static String beans(String packageName, String annotations, String beans) {
        return """
                package %s;

                import com.acme.order.Order;
                import org.springframework.boot.autoconfigure.*;
                import org.springframework.boot.autoconfigure.condition.*;
                import org.springframework.boot.autoconfigure.domain.*;
                import org.springframework.context.annotation.*;
                import org.springframework.data.jpa.repository.config.*;
                import org.springframework.scheduling.annotation.*;

                %s
                public class Beans {
                    private Order first;

                    %s
                }
                """.formatted(packageName, annotations, beans);
    }
}
