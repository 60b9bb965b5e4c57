package dev.plimsoll.rules.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.rules.contract.Bench;
import dev.plimsoll.standards.Violation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestBodyIsValidatedTest {
    private static final String TYPES = """
            package a;

            import java.util.List;
            import java.util.Map;
            import org.springframework.stereotype.Controller;
            import org.springframework.web.bind.annotation.*;

            record Order(@jakarta.validation.constraints.NotNull String article) {}

            enum Kind { A, B }

            class Orders extends java.util.ArrayList<Order> {}

            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"@PatchMapping", "@RequestMapping(method = RequestMethod.PATCH)"})
    void aPatchSendsOnlyWhatChanges(String mapping) throws IOException {
        assertThat(check("@RestController class Main { %s void m(@RequestBody Order body) {} }".formatted(mapping)))
                .isEmpty();
    }

    @Test
    void whatAlsoAnswersPutIsValidated() throws IOException {
        assertThat(check(
                        "@RestController class Main { @RequestMapping(method = {RequestMethod.PATCH, RequestMethod.PUT})"
                                + " void m(@RequestBody Order body) {} }"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@jakarta.validation.Valid @RequestBody Order body",
                "@javax.validation.Valid @RequestBody Order body",
                "@RequestBody final @jakarta.validation.Valid Order body",
                "@org.springframework.validation.annotation.Validated @RequestBody Order body",
                "Order body",
                "@ModelAttribute Order body",
                "@RequestBody String body",
                "@RequestBody byte[] body",
                "@RequestBody Order[] body",
                "@RequestBody long body",
                "@RequestBody Map<String, Order> body",
                "@RequestBody List<Order> body",
                "@RequestBody Orders body",
                "@RequestBody Kind body",
                "@RequestBody org.springframework.core.io.Resource body",
                "@RequestBody T body"
            })
    void whatIsValidatedOrCannotBeIsFine(String parameter) throws IOException {
        assertThat(check("""
                        @RestController
                        class Api<T> {
                            @PostMapping
                            void post(%s) {}
                        }
                        """.formatted(parameter))).isEmpty();
    }

    @Test
    void aClassThatIsNoControllerAndAClientAreNone() throws IOException {
        assertThat(check("""
                        interface Client {
                            @PostMapping
                            void post(@RequestBody Order body);
                        }

                        @org.springframework.stereotype.Service
                        class Service {
                            void post(@RequestBody Order body) {}
                        }
                        """)).isEmpty();
    }

    @Test
    void theInterfaceMayAskForIt() throws IOException {
        assertThat(check("""
                        interface Api<T> {
                            @PostMapping
                            void post(@jakarta.validation.Valid @RequestBody T body);
                        }

                        @RestController
                        class Orders2 implements Api<Order> {
                            @Override
                            public void post(@RequestBody Order body) {}
                        }
                        """)).isEmpty();
    }

    @Test
    void anAnnotationMadeOfSpringsAsksForIt() throws IOException {
        assertThat(check("""
                        @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
                        @org.springframework.validation.annotation.Validated
                        @interface Checked {}

                        @RestController
                        class Api {
                            @PostMapping
                            void post(@Checked @RequestBody Order body) {}
                        }
                        """)).isEmpty();
    }

    @Test
    void whoeverValidatesByHandIsFine() throws IOException {
        assertThat(check("""
                        @RestController
                        class Api {
                            jakarta.validation.Validator validator;

                            @PostMapping
                            void post(@RequestBody Order body) {
                                validator.validate(body);
                            }
                        }
                        """)).isEmpty();
    }

    @Test
    void aBaseMethodThatEveryControllerOverridesIsFine() throws IOException {
        assertThat(check("""
                        abstract class Base {
                            @PostMapping
                            void post(@RequestBody Order body) {}
                        }

                        @RestController
                        class Api extends Base {
                            @Override
                            void post(@jakarta.validation.Valid @RequestBody Order body) {}
                        }
                        """)).isEmpty();
    }

    @Test
    void aBodyThatNobodyValidatesIsFlaggedAtItsMethod() throws IOException {
        assertThat(check("""
                        @RestController
                        class Api {
                            @PostMapping
                            void post(@PathVariable long id, @RequestBody Order body) {}
                        }
                        """))
                .extracting(Violation::message, Violation::element)
                .containsExactly(
                        Tuple.tuple("Api.post takes its Order without validating it", "a.Api#post(long, a.Order)"));
    }

    @Test
    void theControllerMayBeOfAnyKind() throws IOException {
        assertThat(check("""
                        @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
                        @RestController
                        @interface Endpoint {}

                        @Endpoint
                        class Own {
                            @PostMapping void post(@RequestBody Order body) {}
                        }

                        @Controller
                        class Pages {
                            @PostMapping @ResponseBody void post(@RequestBody Order body) {}
                        }
                        """))
                .extracting(Violation::element)
                .containsExactlyInAnyOrder("a.Own#post(a.Order)", "a.Pages#post(a.Order)");
    }

    @Test
    void aMappingForEveryVerbIsNotOnlyForPatch() throws IOException {
        assertThat(check("@RestController class Main { @RequestMapping(\"/a\") void m(@RequestBody Order body) {} }"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"System.out.println(body)", "validator.unwrap(Api.class)", "new Own().validate(body)"})
    void whoeverOnlySeemsToValidateByHandOwesItToo(String call) throws IOException {
        assertThat(check("""
                        class Own { void validate(Order order) {} }

                        @RestController
                        class Api {
                            jakarta.validation.Validator validator;

                            @PostMapping void post(@RequestBody Order body) { %s; }
                        }
                        """.formatted(call))).hasSize(1);
    }

    @Test
    void aTypeOfALibraryOwesItWhereItDeclaresConstraints() throws IOException {
        assertThat(check("""
                        @RestController
                        class Api {
                            @PostMapping void post(@RequestBody dev.plimsoll.rules.api.SharedOrder body) {}
                        }
                        """))
                .extracting(Violation::message)
                .containsExactly("Api.post takes its SharedOrder without validating it");
    }

    @Test
    void theMethodThatTheCompilerMakesForTheInterfaceIsNotTold() throws IOException {
        assertThat(check("""
                        interface Item {}

                        record Book(String title) implements Item {}

                        interface Shop<T extends Item> {
                            void post(T body);
                        }

                        @RestController
                        class Books implements Shop<Book> {
                            @PostMapping public void post(@RequestBody Book body) {}
                        }
                        """)).extracting(Violation::element).containsExactly("a.Books#post(a.Book)");
    }

    @Test
    void aControllerWithOtherMethodsInheritsThoseOfItsBaseClass() throws IOException {
        assertThat(check("""
                        abstract class Base {
                            @PostMapping void post(@RequestBody Order body) {}
                        }

                        @RestController
                        class Api extends Base {
                            @GetMapping String get() { return ""; }
                        }
                        """)).extracting(Violation::element).containsExactly("a.Base#post(a.Order)");
    }

    @Test
    void aRequestWithoutConstraintsAndANestedOneOweItToo() throws IOException {
        assertThat(check("""
                        @RestController
                        class Api {
                            static class Request { public String text; }

                            @PostMapping void post(@RequestBody Request body) {}
                        }
                        """)).hasSize(1);
    }

    @Test
    void aBaseClassIsFlaggedOnceForAllControllersThatInheritFromIt() throws IOException {
        assertThat(check("""
                        abstract class Base<T extends Order2> {
                            @PostMapping void post(@RequestBody T body) {}
                        }

                        class Order2 { public String text; }

                        @RestController class One extends Base<Order2> {}
                        @RestController class Two extends Base<Order2> {}
                        """)).extracting(Violation::element).containsExactly("a.Base#post(a.Order2)");
    }

    private List<Violation> check(String code) throws IOException {
        return new Bench(folder).checkClasses("request-body-is-validated", TYPES + code);
    }
}
