package dev.plimsoll.platform.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plimsoll.platform.ServiceClient;
import dev.plimsoll.platform.data.PlatformFailure;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.web.service.annotation.GetExchange;

/** What no client can be made of, and what is said then. Nested in a method each, where no scan finds them. */
class DeclaredClientsTest {
    @Test
    void whatSaysWhatItCallsIsTaken() {
        @ServiceClient("stock")
        interface Stock {
            @GetExchange("/stock")
            String all();

            default String first() {
                return all();
            }

            static String name() {
                return "stock";
            }
        }

        assertThat(new DeclaredClients(List.of(Stock.class)).types()).containsExactly(Stock.class);
    }

    @Test
    void aMethodThatDoesNotSayWhatItCallsIsRefused() {
        @ServiceClient("stock")
        interface Stock {
            @GetExchange("/stock")
            String all();

            String forgotten();
        }

        assertThat(refused(Stock.class).description()).contains("Stock.forgotten does not say what it calls");
    }

    @Test
    void aClassIsRefused() {
        @ServiceClient("stock")
        class Stock {}

        assertThat(refused(Stock.class).description()).contains("is no interface");
    }

    @Test
    void aNameThatIsNoneIsRefused() {
        @ServiceClient("http://stock")
        interface Stock {}

        assertThat(refused(Stock.class).description()).contains("@ServiceClient(\"http://stock\")");
    }

    @Test
    void settingsOfAServiceThatDeclaresNoClientAreRefused() {
        DeclaredClients none = new DeclaredClients(List.of());

        assertThat(catchThrowableOfType(PlatformFailure.class, () -> none.checkNames(Set.of("stock")))
                        .action())
                .isEqualTo("Remove it: this service declares no client.");
    }

    private static PlatformFailure refused(Class<?> type) {
        return catchThrowableOfType(PlatformFailure.class, () -> new DeclaredClients(List.of(type)));
    }
}
