package dev.plimsoll.recipes.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openrewrite.java.Assertions.java;
import static org.openrewrite.java.Assertions.srcMainJava;
import static org.openrewrite.java.Assertions.srcTestJava;
import static org.openrewrite.test.SourceSpecs.text;

import dev.plimsoll.recipes.LeftAlone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

class PublishersTest implements RewriteTest {
    private static final String ORDER = """
            package com.acme;

            import dev.plimsoll.platform.EmitsEvents;
            import jakarta.persistence.Entity;
            import org.springframework.data.repository.CrudRepository;

            @Entity
            @EmitsEvents
            class Order {}

            interface Orders extends CrudRepository<Order, Long> {}

            record Ordered(long id) {}
            """;
    private static final String CHECKOUT = """
            package com.acme;

            import org.springframework.context.ApplicationEventPublisher;

            class %s {
                private final Orders orders;
                private final ApplicationEventPublisher publisher;

                %s(Orders orders, ApplicationEventPublisher publisher) {
                    this.orders = orders;
                    this.publisher = publisher;
                }

                void order(Order order) {
                    orders.save(order);
                    publisher.publishEvent(new Ordered(1L));
                }
            }
            """;
    private static final String SHOP = CHECKOUT.replace("%s", "Shop");
    private static final String DESK = CHECKOUT.replace("%s", "Desk");
    private static final String OWN = """
            package com.acme;

            class Own implements org.springframework.context.ApplicationEventPublisher {
                public void publishEvent(Object event) {}
            }
            """;

    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new HandMadeEventsToPlatform()).parser(EventGround.parser());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Desk desk = new Desk(null, caught::add);",
                "Desk desk = new Desk(null, event -> caught.add(event));",
                "Desk desk = new Desk(null, org.mockito.Mockito.mock(ApplicationEventPublisher.class));",
                "@org.mockito.Mock ApplicationEventPublisher publisher; @org.mockito.InjectMocks Desk desk;",
                "Makes makes = new Makes(caught::add);",
                "Object desk() { org.springframework.test.util.ReflectionTestUtils.setField(new Desk(null, null),"
                        + " \"publisher\", (ApplicationEventPublisher) caught::add); return null; }",
            })
    void aTestHearsWhatItMentionsAndNobodyElse(String test) {
        rewriteRun(
                spec -> says(spec, "Desk.java"),
                srcMainJava(
                        java(ORDER),
                        java(DESK),
                        java(SHOP, without(SHOP)),
                        java("package com.acme; import org.springframework.context.ApplicationEventPublisher;"
                                + " class Makes { Makes(ApplicationEventPublisher to) { new Desk(null, to); } }")),
                srcTestJava(java(test("DeskTest", test))));
    }

    @Test
    void aTestHearsByThePublisherOfTheTestThatItExtends() {
        rewriteRun(
                spec -> says(spec, "Desk.java"),
                srcMainJava(java(ORDER), java(DESK), java(SHOP, without(SHOP))),
                srcTestJava(
                        java(test("BaseTest", "@org.mockito.Mock ApplicationEventPublisher publisher;")),
                        java("package com.acme; class DeskTest extends BaseTest {"
                                + " @org.mockito.InjectMocks Desk desk; }")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@org.springframework.context.annotation.Bean ApplicationEventPublisher own() { return caught::add; }",
                "@org.springframework.beans.factory.annotation.Autowired ApplicationEventPublisher publisher;",
                "static ApplicationEventPublisher publisher;",
                "Object to = (ApplicationEventPublisher) caught::add; Object run = new Runs(to);",
                "void run() { new org.springframework.context.support.GenericApplicationContext();"
                        + " ApplicationEventPublisher to = caught::add; }",
            })
    void aTestWithAContextMayHearAnything(String test) {
        rewriteRun(
                spec -> says(spec, "Desk.java", "Shop.java"),
                srcMainJava(
                        java(ORDER),
                        java(DESK),
                        java(SHOP),
                        java("package com.acme; class Runs { Runs(Object to) {"
                                + " new org.springframework.context.support.GenericApplicationContext(); } }")),
                srcTestJava(java(test("DeskTest", test))));
    }

    @Test
    void aTestThatALibraryMarksOrBringsMayHearAnything() {
        rewriteRun(
                spec -> says(spec, "Desk.java", "Shop.java"),
                srcMainJava(java(ORDER), java(DESK), java(SHOP)),
                srcTestJava(java("package com.acme; class DeskTest extends org.slf4j.helpers.MarkerIgnoringBase {"
                        + " org.springframework.context.ApplicationEventPublisher publisher; }")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "private final Own own = new Own(); void tell() { own.publishEvent(1); this.own.publishEvent(2); }",
                "private Own own; void tell() { own = new Own(); this.own = new Own(); own.publishEvent(1); }",
                "void tell() { Own own = new Own(); own.publishEvent(1); }",
                "/** By {@link Own}. */ void tell() { Own own = new Own(); own.publishEvent(1); }"
            })
    void aPublisherThatItsMakerKeepsForItselfHearsNobodyElse(String keeps) {
        rewriteRun(srcMainJava(
                java(ORDER),
                java(OWN),
                java("package com.acme; class Keeps { " + keeps + " }"),
                java(SHOP, without(SHOP))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Own own = new Own();",
                "private static Own own = new Own();",
                "private Own own = new Own(); Own own() { return own; }",
                "private Own own = new Own(); Object own() { return this.own; }",
                "private final Own own; Keeps(Own own) { this.own = own; }",
                "Object own() { return new Own(); }",
                "Shop shop = new Shop(null, new Own());",
                "private Own own = new Own(); Shop shop = new Shop(null, own);",
                "private org.springframework.context.ApplicationEventPublisher own = new Own();",
                "private Own own = new Own(); Object other = own;",
                "private Own own = new Own(); Own own() { return (own); }",
                "Class<?> own = Own.class;",
                "String own = \"com.acme.Own\";",
                "@Deprecated private Own own = new Own();",
                "private Own own = new Own(); Runnable later = own::hashCode;",
                "class Below extends Own {}",
            })
    void aPublisherThatIsHandedOnMayHearAnything(String hands) {
        rewriteRun(
                spec -> says(spec, "Shop.java"),
                srcMainJava(
                        java(ORDER), java(OWN), java("package com.acme; class Keeps { " + hands + " }"), java(SHOP)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@Deprecated class Own", "class Own extends Thread", "enum Own", "class Own"})
    void aPublisherThatMayBeABeanMayHearAnything(String declared) {
        String more = declared.equals("class Own") ? ", java.io.Serializable" : "";
        rewriteRun(
                spec -> says(spec, "Shop.java"),
                srcMainJava(
                        java(ORDER),
                        java("package com.acme; " + declared
                                + " implements org.springframework.context.ApplicationEventPublisher" + more + " { "
                                + (declared.startsWith("enum") ? ";" : "")
                                + " public void publishEvent(Object event) {} }"),
                        java(SHOP)));
    }

    @Test
    void aPublisherThatConfigurationNamesMayHearAnything() {
        rewriteRun(
                spec -> says(spec, "Shop.java"),
                text("<bean class=\"com.acme.Own\"/>", spec -> spec.path("src/main/resources/beans.xml")),
                srcMainJava(java(ORDER), java(OWN), java(SHOP)));
    }

    @Test
    void aPublisherThatAScanMayFindMayHearAnything() {
        rewriteRun(spec -> says(spec, "Shop.java"), srcMainJava(java(ORDER), java(OWN), java(SHOP), java("""
                        package com.acme;

                        import org.springframework.context.annotation.ComponentScan;

                        @ComponentScan(includeFilters = @ComponentScan.Filter(Deprecated.class))
                        class Scan {}
                        """)));
    }

    private static String without(String checkout) {
        return checkout.replace("        publisher.publishEvent(new Ordered(1L));\n", "");
    }

    private static String test(String name, String body) {
        return "package com.acme; import org.springframework.context.ApplicationEventPublisher; class " + name
                + " { java.util.List<Object> caught = new java.util.ArrayList<>(); " + body + " }";
    }

    private static void says(RecipeSpec spec, String... files) {
        spec.dataTable(LeftAlone.Row.class, left -> assertThat(left)
                .extracting(row -> row.place().replaceFirst(".*/", ""))
                .containsExactlyInAnyOrder(files));
    }
}
