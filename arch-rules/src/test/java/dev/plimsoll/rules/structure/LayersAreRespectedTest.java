package dev.plimsoll.rules.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.rules.contract.Bench;
import dev.plimsoll.standards.Violation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayersAreRespectedTest {
    private static final String WEB = """
            package a.web;

            @org.springframework.web.bind.annotation.RestController
            public class Orders {
                public static class Request {}
            }

            """;

    @TempDir
    Path folder;

    @Test
    void aControllerMayUseAServiceARepositoryAndAnotherController() throws IOException {
        assertThat(check(WEB + """
                        package a.web;

                        @org.springframework.stereotype.Controller
                        class Pages {
                            Orders orders;
                            Service service;
                            Store store;
                        }

                        @org.springframework.stereotype.Service
                        class Service {}

                        @org.springframework.stereotype.Repository
                        class Store {}
                        """)).isEmpty();
    }

    @Test
    void aPlainClassOrAComponentMayUseAController() throws IOException {
        assertThat(check(WEB + """
                        package a;

                        class Plain {
                            a.web.Orders orders;
                        }

                        @org.springframework.stereotype.Component
                        class Wiring {
                            a.web.Orders orders;
                        }
                        """)).isEmpty();
    }

    @Test
    void aClassThatIsOnlyCalledControllerIsNone() throws IOException {
        assertThat(check("""
                        package a;

                        class CruiseController {}

                        @org.springframework.stereotype.Service
                        class Cruise {
                            CruiseController controller;
                        }
                        """)).isEmpty();
    }

    @Test
    void aServiceNestedInItsControllerIsLeftToThem() throws IOException {
        assertThat(check("""
                        package a;

                        @org.springframework.web.bind.annotation.RestController
                        class Orders {
                            @org.springframework.stereotype.Service
                            static class Service {
                                Orders orders;
                            }
                        }
                        """)).isEmpty();
    }

    @Test
    void aClassThatIsBothIsAController() throws IOException {
        assertThat(check(WEB + """
                        package a;

                        @org.springframework.stereotype.Service
                        @org.springframework.web.bind.annotation.RestController
                        class Both {
                            a.web.Orders orders;
                        }
                        """)).isEmpty();
    }

    @Test
    void aCommentOrAStringIsNoDependency() throws IOException {
        assertThat(check(WEB + """
                        package a;

                        /** See {@link a.web.Orders}. */
                        @org.springframework.stereotype.Service
                        class Service {
                            String name = "a.web.Orders";
                        }
                        """)).isEmpty();
    }

    @Test
    void aFieldOfAServiceIsFlaggedOnceHoweverOftenItIsUsed() throws IOException {
        assertThat(check(WEB + """
                        package a;

                        @org.springframework.stereotype.Service
                        class Service {
                            a.web.Orders orders;

                            Object use() {
                                orders.hashCode();
                                return orders.toString();
                            }
                        }
                        """)).singleElement().satisfies(violation -> {
            assertThat(violation.message()).isEqualTo("Service depends on Orders");
            assertThat(violation.element()).isEqualTo("a.Service");
            assertThat(violation.target()).isEqualTo("a.web.Orders");
        });
    }

    @Test
    void theLineIsTheFirstInTheCodeThatUsesTheController() throws IOException {
        assertThat(check(WEB + """
                        package a;

                        @org.springframework.stereotype.Service
                        class Service {
                            Object use(a.web.Orders.Request[] orders) {
                                Object nothing = null;
                                return new a.web.Orders.Request[] {new a.web.Orders.Request()};
                            }
                        }
                        """)).extracting(Violation::line).containsExactly(7);
    }

    @Test
    void theLineIsTheFirstWhateverKindOfUseItIs() throws IOException {
        assertThat(check("""
                        package a;

                        @org.springframework.stereotype.Controller
                        class Orders {
                            String name;

                            String name() { return name; }
                        }

                        @org.springframework.stereotype.Service
                        class Service {
                            String use(Orders orders) {
                                orders.name();
                                return orders.name;
                            }
                        }
                        """)).extracting(Violation::line).containsExactly(13);
    }

    @Test
    void eachControllerThatAServiceUsesIsAFinding() throws IOException {
        assertThat(check(WEB + """
                        package a;

                        @org.springframework.stereotype.Controller
                        class Pages {}

                        @org.springframework.stereotype.Service
                        class Service {
                            a.web.Orders orders;
                            Pages pages;
                        }
                        """))
                .extracting(Violation::message)
                .containsExactlyInAnyOrder("Service depends on Orders", "Service depends on Pages");
    }

    @Test
    void aSignatureHasTheLineOfItsClass() throws IOException {
        assertThat(check(WEB + """
                        package a;

                        @org.springframework.stereotype.Service
                        interface Service {
                            void use(a.web.Orders.Request request);
                        }
                        """))
                .extracting(Violation::line, Violation::message)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(4, "Service depends on Orders.Request"));
    }

    @Test
    void anArrayOfANestedTypeOfAControllerIsFlagged() throws IOException {
        assertThat(check(WEB + """
                        package a;

                        @org.springframework.stereotype.Repository
                        class Store {
                            a.web.Orders.Request[] requests;
                        }
                        """)).extracting(Violation::message).containsExactly("Store depends on Orders.Request");
    }

    @Test
    void aTypeArgumentIsADependency() throws IOException {
        assertThat(check(WEB + """
                        package a;

                        @org.springframework.stereotype.Service
                        class Service {
                            java.util.List<a.web.Orders> orders;
                        }
                        """)).hasSize(1);
    }

    @Test
    void aSpringDataRepositoryAnEntityAndAnEmbeddableAreBelowTheWeb() throws IOException {
        assertThat(check(WEB + """
                        package a;

                        interface Rows extends org.springframework.data.repository.CrudRepository<Row, Long> {
                            void take(a.web.Orders orders);
                        }

                        @jakarta.persistence.Entity
                        class Row {
                            @jakarta.persistence.Id Long id;
                            @jakarta.persistence.Version Long version;
                            transient a.web.Orders orders;
                        }

                        @javax.persistence.Embeddable
                        class Money {
                            transient a.web.Orders orders;
                        }
                        """))
                .extracting(Violation::element)
                .containsExactlyInAnyOrder("a.Rows", "a.Row", "a.Money");
    }

    @Test
    void annotationsOfTheProjectsOwnThatAreMadeOfSpringsCount() throws IOException {
        assertThat(check("""
                        package a;

                        import java.lang.annotation.*;

                        @Retention(RetentionPolicy.RUNTIME)
                        @org.springframework.stereotype.Service
                        @interface UseCase {}

                        @Retention(RetentionPolicy.RUNTIME)
                        @org.springframework.web.bind.annotation.RestController
                        @interface Endpoint {}

                        @Endpoint
                        class Orders {}

                        @UseCase
                        class PlaceOrder {
                            Orders orders;
                        }
                        """)).extracting(Violation::element).containsExactly("a.PlaceOrder");
    }

    private List<Violation> check(String code) throws IOException {
        return new Bench(folder).checkClasses("layers-are-respected", code);
    }
}
