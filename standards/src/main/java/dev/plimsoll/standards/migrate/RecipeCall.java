package dev.plimsoll.standards.migrate;

import java.util.Map;

/**
 * A recipe with its parameters.
 *
 * @param name full, as {@code dev.plimsoll.MigrateToPlatform}, or its last part where that says which
 * @param options by the recipe's own names
 */
public record RecipeCall(String name, Map<String, String> options) {
    public RecipeCall {
        options = Map.copyOf(options);
    }

    @Override
    public String toString() {
        return options.isEmpty() ? name : name + options;
    }
}
