package dev.plimsoll.enforcer.artifact;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is inside an artifact, as its SBOM says.
 *
 * @param managedBy by package URL, the BOMs and parents that give it exactly this version; only those that any has
 */
public record Contents(List<String> purls, Map<String, List<String>> managedBy) {

    public Contents {
        purls = List.copyOf(purls);
        managedBy = Map.copyOf(managedBy);
    }

    static Contents of(SortedMap<String, List<String>> components) {
        SortedMap<String, List<String>> managed = new TreeMap<>(components);
        managed.values().removeIf(List::isEmpty);
        return new Contents(List.copyOf(components.keySet()), managed);
    }

    /** From the columns {@code purls} and {@code managed_by}; absent where there was no SBOM. */
    public static @Nullable Contents of(ResultSet row) throws SQLException {
        String[] purls = texts(row.getArray("purls"));
        if (purls == null) {
            return null;
        }
        String[] managers = texts(row.getArray("managed_by"));
        Map<String, List<String>> managedBy = new HashMap<>();
        for (int i = 0; managers != null && i < purls.length; i++) {
            if (!managers[i].isEmpty()) {
                managedBy.put(purls[i], List.of(managers[i].split(" ")));
            }
        }
        return new Contents(List.of(purls), managedBy);
    }

    /** What manages each package URL, in their order, for the column {@code managed_by}. */
    String[] managers() {
        return purls.stream()
                .map(purl -> String.join(" ", managedBy.getOrDefault(purl, List.of())))
                .toArray(String[]::new);
    }

    private static String @Nullable [] texts(@Nullable Array array) throws SQLException {
        return array == null ? null : (String[]) array.getArray();
    }
}
