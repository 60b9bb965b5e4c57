package dev.plimsoll.standards.report;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Why a result does not count, as SARIF says it. */
final class SarifSuppression {
    static final String BASELINE = "baseline";

    private SarifSuppression() {}

    /** SARIF 3.27.23 wants the list, if only an empty one, in all results or in none. */
    static void write(@Nullable Suppression suppression, ArrayNode suppressions) {
        if (suppression == null) {
            return;
        }
        ObjectNode written = suppressions.addObject();
        written.put("kind", suppression instanceof Suppression.InCode ? "inSource" : "external")
                .put("status", "accepted")
                .put("justification", justification(suppression));
        // SARIF has one word for all that is kept outside the sources, but a baseline is approved by nobody.
        if (suppression instanceof Suppression.InBaseline) {
            written.putObject("properties").put("by", BASELINE);
        }
    }

    private static String justification(Suppression suppression) {
        return suppression instanceof Suppression.ByPolicy policy
                ? policy.waiver().justification()
                : suppression.full();
    }
}
