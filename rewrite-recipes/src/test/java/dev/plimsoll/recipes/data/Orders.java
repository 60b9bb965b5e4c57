package dev.plimsoll.recipes.data;

import dev.plimsoll.recipes.contract.Workshop;
import dev.plimsoll.standards.policy.Policies;
import java.util.LinkedHashMap;
import java.util.Map;

/** A small service with one entity that owes a version, and the fix run over it. */
final class Orders {
    static final String FILE = "src/main/java/a/Order.java";
    static final String MIGRATIONS = "src/main/resources/db/migration/";
    static final String ORDER = """
            package a;

            import jakarta.persistence.*;

            @Entity
            class Order {
                @Id
                Long id;
            }
            """;

    private Orders() {}

    /** The text of the one entity after the fix. */
    static String mend(String code) {
        return mend(Map.of(FILE, code)).getOrDefault(FILE, "");
    }

    static Map<String, String> mend(Map<String, String> files) {
        return work(files).files();
    }

    static Workshop.Work work(Map<String, String> files) {
        return Workshop.work("entity-has-version", files, Policies.defaults());
    }

    static Map<String, String> files(String... pathsAndTexts) {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        return files;
    }
}
