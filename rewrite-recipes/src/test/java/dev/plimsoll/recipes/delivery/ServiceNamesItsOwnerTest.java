package dev.plimsoll.recipes.delivery;

import static dev.plimsoll.recipes.Said.saysJust;
import static org.openrewrite.maven.Assertions.pomXml;
import static org.openrewrite.test.SourceSpecs.text;

import org.junit.jupiter.api.Test;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;
import org.openrewrite.test.SourceSpecs;

class ServiceNamesItsOwnerTest implements RewriteTest {
    private static final String WITHOUT_OWNER = """
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata:
              name: orders
            spec:
              type: service
              owner: unknown
            """;

    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new ServiceNamesItsOwner("group:shop"));
    }

    @Test
    void aLibraryOwesNoOwner() {
        rewriteRun(pom("", "orders/pom.xml"));
    }

    @Test
    void aServiceThatHasAnOwnerStays() {
        rewriteRun(
                service("orders/pom.xml"),
                text("spec: {owner: billing}", spec -> spec.path("orders/catalog-info.yaml")));
    }

    @Test
    void anOwnerAboveTheServiceIsItsOwner() {
        rewriteRun(service("orders/pom.xml"), text("spec: {owner: billing}", spec -> spec.path("catalog-info.yml")));
    }

    @Test
    void aFileThatNamesNobodyStaysAndIsTold() {
        rewriteRun(
                spec -> saysJust(spec, "orders/pom.xml: catalog-info.yml names no team in spec.owner; write it there"),
                service("orders/pom.xml"),
                text(WITHOUT_OWNER, spec -> spec.path("orders/catalog-info.yml")));
    }

    @Test
    void nobodyIsGuessed() {
        rewriteRun(
                spec -> {
                    spec.recipe(new ServiceNamesItsOwner(null));
                    saysJust(
                            spec, "orders/pom.xml: nothing says whose the service is; say it with -Doptions=owner=...");
                },
                service("orders/pom.xml"));
    }

    @Test
    void aServiceGetsTheOwnerThatIsGiven() {
        rewriteRun(service("pom.xml"), written("catalog-info.yaml"));
    }

    @Test
    void eachServiceOfARepositoryGetsItsOwnFile() {
        rewriteRun(
                service("shop/orders/pom.xml"),
                service("shop/stock/pom.xml"),
                text(WITHOUT_OWNER, spec -> spec.path("catalog-info.yaml")),
                text("spec: {owner: logistics}", spec -> spec.path("shop/stock/catalog-info.yaml")),
                written("shop/orders/catalog-info.yaml"));
    }

    private static SourceSpecs written(String path) {
        return text(null, """
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata:
                  name: orders
                spec:
                  type: service
                  lifecycle: production
                  owner: group:shop
                """, spec -> spec.path(path));
    }

    private static SourceSpecs service(String path) {
        return pom("""
                  <packaging>war</packaging>
                """, path);
    }

    private static SourceSpecs pom(String packaging, String path) {
        return pomXml("""
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.acme</groupId>
                  <artifactId>orders</artifactId>
                  <version>1</version>
                %s</project>
                """.formatted(packaging), spec -> spec.path(path));
    }
}
