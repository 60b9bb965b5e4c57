package dev.plimsoll.platform.gdpr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What a person is told. */
class ExportTest {
    private static Shop shop;
    private static UUID ada;

    @BeforeAll
    static void start() {
        shop = Shop.open();
        ada = shop.customer("ada");
        shop.customer("grace");
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    @Test
    void everyEntityOfThePersonIsTold() {
        assertThat(entities())
                .containsOnlyKeys("Complaint", "Customer", "Invoice", "Phone", "Purchase", "Seat", "Shipment")
                .allSatisfy((name, all) -> assertThat(all).hasSize(1));
    }

    @Test
    void allAttributesAreToldAndNoneOfAnybodyElse() {
        assertThat(one("Customer"))
                .containsEntry("id", ada.toString())
                .containsEntry("name", "ada")
                .containsEntry("email", "ada@example.com")
                .containsEntry("born", "1815-12-10")
                .containsEntry("segment", "retail")
                .containsKey("createdAt");
        assertThat(entities().toString()).doesNotContain("grace");
    }

    @Test
    void embeddablesAreToldAsTheyLieInTheEntity() {
        assertThat(one("Shipment")).containsEntry("address", Map.of("street", "ada-street", "country", "GB"));
    }

    @Test
    void associationsAreToldByIds() {
        assertThat(one("Shipment")).containsEntry("customer", ada.toString());
        assertThat(one("Customer"))
                .containsEntry("phones", List.of(String.valueOf(one("Phone").get("id"))));
    }

    @Test
    void whatIsThePlatformsIsLeftOut() {
        assertThat(one("Customer")).doesNotContainKeys("emailLookup", "version");
    }

    @Test
    void whatHoldsNothingPersonalByItselfIsThePersonsToo() {
        assertThat(one("Purchase")).containsEntry("cents", 4200);
    }

    @Test
    void whatIsInheritedIsToldToo() {
        assertThat(one("Complaint")).containsEntry("title", "ada-title").containsEntry("text", "ada-text");
    }

    @Test
    void nobodyIsNotFound() {
        ResponseEntity<Map<String, Object>> answer = shop.send("GET /gdpr/subjects/" + UUID.randomUUID());

        assertThat(answer.getStatusCode().value()).isEqualTo(404);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(shop.send("GET /gdpr/subjects/nobody").getStatusCode().value())
                .isEqualTo(404);
    }

    @Test
    void anExportIsWrittenDownWithoutThePerson() {
        shop.send("GET /gdpr/subjects/" + ada);

        assertThat(shop.rows().get("platform_gdpr_request"))
                .anySatisfy(row -> assertThat(row).contains("EXPORT", "dpo", Asked.hash(ada.toString()), "FINISHED"))
                .noneSatisfy(row -> assertThat(row).contains(ada.toString()));
    }

    private static Map<String, Object> one(String entity) {
        return Objects.requireNonNull(entities().get(entity)).get(0);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, List<Map<String, Object>>> entities() {
        return (Map<String, List<Map<String, Object>>>) Objects.requireNonNull(
                Shop.body(shop.send("GET /gdpr/subjects/" + ada)).get("entities"));
    }
}
