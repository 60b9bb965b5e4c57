package dev.plimsoll.recipes;

import dev.plimsoll.standards.mend.MendOrder;
import java.util.Map;
import org.openrewrite.ExecutionContext;

/** The versions that the gate asks for; whoever starts the run puts them into the context. */
public final class FloorsInForce {
    private FloorsInForce() {}

    /** Lets a run move libraries, each a package URL without version, to these versions. */
    public static void put(ExecutionContext context, Map<String, String> floors) {
        context.putMessage(MendOrder.FLOORS, floors);
    }

    /** The versions of the run, none where nobody asked the gate. */
    public static Map<String, String> of(ExecutionContext context) {
        Map<String, String> floors = context.getMessage(MendOrder.FLOORS);
        return floors == null ? Map.of() : floors;
    }
}
