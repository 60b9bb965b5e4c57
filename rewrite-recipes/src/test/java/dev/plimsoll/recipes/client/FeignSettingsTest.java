package dev.plimsoll.recipes.client;

import static dev.plimsoll.recipes.Said.says;
import static dev.plimsoll.recipes.client.ClientGround.FEIGN;
import static dev.plimsoll.recipes.client.ClientGround.FEIGN_MOVED;
import static org.openrewrite.java.Assertions.java;
import static org.openrewrite.java.Assertions.srcMainJava;
import static org.openrewrite.java.Assertions.srcMainResources;
import static org.openrewrite.properties.Assertions.properties;
import static org.openrewrite.yaml.Assertions.yaml;

import org.junit.jupiter.api.Test;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

/** Where a client of Feign calls and how long it waits becomes settings of the platform. */
class FeignSettingsTest implements RewriteTest {
    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new FeignClientsToPlatform()).parser(ClientGround.parser());
    }

    @Test
    void theAddressAndTheTimeOutBecomeSettings() {
        rewriteRun(
                srcMainJava(java(
                        FEIGN.replace("\"payments\"", "name = \"payments\", url = \"${payment.url}\""), FEIGN_MOVED)),
                srcMainResources(
                        yaml("""
                                # ours
                                payment:
                                  url: http://pay:8080
                                feign:
                                  client:
                                    config:
                                      default:
                                        readTimeout: 5000
                                ---
                                spring.profiles: test
                                """, """
                                # ours
                                payment:
                                  url: http://pay:8080
                                feign:
                                  client:
                                    config:
                                      default:
                                        readTimeout: 5000
                                plimsoll:
                                  clients:
                                    payments:
                                      deadline: 5000ms
                                      url: ${payment.url}
                                ---
                                spring.profiles: test
                                """, spec -> spec.path("application.yml")),
                        yaml("a: b", spec -> spec.path("application-test.yml"))));
    }

    @Test
    void theAddressGoesToPropertiesWhereThereAreSome() {
        rewriteRun(
                srcMainJava(
                        java(FEIGN.replace("\"payments\"", "name = \"payments\", url = \"pay:8080\""), FEIGN_MOVED)),
                srcMainResources(properties(
                        "server.port=1\n",
                        "plimsoll.clients.payments.url=http://pay:8080\nserver.port=1\n",
                        spec -> spec.path("application.properties"))));
    }

    @Test
    void whereThereIsNoConfigurationItIsBegun() {
        rewriteRun(
                srcMainJava(
                        java(FEIGN.replace("\"payments\"", "name = \"payments\", url = \"http://pay\""), FEIGN_MOVED)),
                srcMainResources(properties(
                        null,
                        "plimsoll.clients.payments.url=http://pay\n",
                        spec -> spec.path("application.properties"))));
    }

    @Test
    void aSettingThatThePlatformHasNotKeepsAClient() {
        rewriteRun(
                spec -> says(spec, "feign.client.config.payments.errorDecoder is set"),
                srcMainJava(java(FEIGN)),
                srcMainResources(properties(
                        "feign.client.config.payments.errorDecoder=com.acme.Decoder\n",
                        spec -> spec.path("application.properties"))));
    }
}
