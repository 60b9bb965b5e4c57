package dev.plimsoll.recipes;

import java.util.List;
import java.util.stream.Stream;
import org.openrewrite.Recipe;
import org.openrewrite.java.ChangePackage;
import org.openrewrite.java.ChangeType;

/** Moves sources from {@code javax} to {@code jakarta}, for what Spring Boot 2 brings and Spring Boot 3 brings anew. */
public final class ToJakarta extends Recipe {
    private static final List<String> PACKAGES = List.of("persistence", "validation", "servlet", "transaction");

    /** The package also holds annotations that stay in the JDK, so these move one by one. */
    private static final List<String> ANNOTATIONS = List.of("PostConstruct", "PreDestroy", "Resource", "Priority");

    @Override
    public String getDisplayName() {
        return "Move from javax to jakarta";
    }

    @Override
    public String getDescription() {
        return "Renames the packages of persistence, validation, servlet, transaction and the common annotations.";
    }

    @Override
    public List<Recipe> getRecipeList() {
        return Stream.<Recipe>concat(
                        PACKAGES.stream().map(name -> new ChangePackage("javax." + name, "jakarta." + name, true)),
                        ANNOTATIONS.stream()
                                .map(name ->
                                        new ChangeType("javax.annotation." + name, "jakarta.annotation." + name, true)))
                .toList();
    }
}
