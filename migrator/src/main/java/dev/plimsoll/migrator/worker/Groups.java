package dev.plimsoll.migrator.worker;

import dev.plimsoll.standards.migrate.RecipeCall;
import dev.plimsoll.standards.policy.DidYouMean;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Recipe;
import org.openrewrite.config.DeclarativeRecipe;
import org.openrewrite.config.Environment;
import org.openrewrite.config.OptionDescriptor;
import org.openrewrite.config.RecipeDescriptor;
import org.openrewrite.config.YamlResourceLoader;
import org.openrewrite.internal.RecipeLoader;

/** The recipes beside the engine, found by their names, in the groups that become commits. */
final class Groups {
    /** Whose parts stand alone: each is a group of its own. */
    private static final String OF_PARTS = "parts-stand-alone";

    private final ClassLoader loader;
    private final Environment environment;
    private final Map<String, RecipeDescriptor> known = new TreeMap<>();

    /**
     * All that are on the class path.
     *
     * @param file definitions of one's own
     */
    Groups(ClassLoader loader, @Nullable Path file) throws IOException {
        this.loader = loader;
        Environment.Builder builder = Environment.builder(new Properties()).scanClassLoader(loader);
        if (file != null) {
            try (InputStream yaml = Files.newInputStream(file)) {
                builder.load(new YamlResourceLoader(yaml, file.toUri(), new Properties(), loader));
            }
        }
        this.environment = builder.build();
        environment.listRecipeDescriptors().forEach(recipe -> known.put(recipe.getName(), recipe));
    }

    /** One group with the name by which it is spoken of. */
    record Group(String name, Recipe recipe) {}

    /**
     * The groups in their order.
     *
     * @throws IllegalArgumentException when a recipe or one of its parameters is not known, in words for who wrote it
     */
    List<Group> of(Request.Wanted wanted) {
        Set<String> excluded = wanted.excluded().stream().map(this::full).collect(Collectors.toSet());
        return wanted.recipes().stream()
                .flatMap(call -> groups(call))
                .filter(group -> !wanted.dropped().contains(group.name()))
                .filter(group -> !excluded.contains(group.recipe().getName()))
                .map(group -> new Group(group.name(), without(excluded, group.recipe())))
                .toList();
    }

    private Stream<Group> groups(RecipeCall call) {
        Recipe recipe = recipe(call);
        if (recipe.getTags().contains(OF_PARTS)) {
            return recipe.getRecipeList().stream().map(part -> new Group(part.getName(), part));
        }
        String parameters = call.options().isEmpty() ? "" : new TreeMap<>(call.options()).toString();
        return Stream.of(new Group(recipe.getName() + parameters, recipe));
    }

    private Recipe recipe(RecipeCall call) {
        String name = full(call.name());
        RecipeDescriptor described = Objects.requireNonNull(known.get(name));
        Set<String> options = open(described).collect(Collectors.toCollection(TreeSet::new));
        for (String option : call.options().keySet()) {
            if (!options.contains(option)) {
                throw new IllegalArgumentException(name + " has no parameter `" + option + "`"
                        + (options.isEmpty() ? "" : "; " + DidYouMean.of(option, options)));
            }
        }
        Recipe recipe = described.getOptions().isEmpty() || call.options().isEmpty()
                ? given(call.options(), environment.activateRecipes(name))
                : new RecipeLoader(loader).load(name, new HashMap<>(call.options()));
        String invalid = recipe.validateAll().stream()
                .flatMap(validated -> validated.failures().stream())
                .map(failure -> failure.getProperty().replaceFirst(" \\(in .*\\)", "") + " " + failure.getMessage())
                // The engine's own remark on what the next one says in words.
                .filter(text -> !text.startsWith("initialization "))
                .distinct()
                .collect(Collectors.joining("; "));
        if (!invalid.isEmpty()) {
            throw new IllegalArgumentException(name + " cannot run: " + invalid);
        }
        return recipe;
    }

    /** The parameters that nobody gave a recipe yet; those of a list are those of its parts. */
    private static Stream<String> open(RecipeDescriptor recipe) {
        return recipe.getOptions().isEmpty()
                ? recipe.getRecipeList().stream().flatMap(Groups::open)
                : recipe.getOptions().stream()
                        .filter(option -> option.getValue() == null)
                        .map(OptionDescriptor::getName);
    }

    /** A parameter of a list is for each of its parts that has one of this name and was given none. */
    private Recipe given(Map<String, String> options, Recipe recipe) {
        if (recipe instanceof DeclarativeRecipe list) {
            list.setRecipeList(list.getRecipeList().stream()
                    .map(part -> given(options, part))
                    .toList());
            return list;
        }
        Map<String, Object> all = new HashMap<>();
        recipe.getDescriptor().getOptions().forEach(option -> all.put(option.getName(), option.getValue()));
        boolean isOpen = options.keySet().stream().anyMatch(name -> all.containsKey(name) && all.get(name) == null);
        all.replaceAll((name, value) -> value == null ? options.get(name) : value);
        return isOpen ? new RecipeLoader(loader).load(recipe.getName(), all) : recipe;
    }

    /** The full name: as it is, one of our lists, or the only one that ends so. */
    private String full(String name) {
        for (String full : List.of(name, "dev.plimsoll." + name)) {
            if (known.containsKey(full)) {
                return full;
            }
        }
        List<String> ending = known.keySet().stream()
                .filter(full -> full.endsWith("." + name))
                .toList();
        if (ending.size() == 1) {
            return ending.get(0);
        }
        throw new IllegalArgumentException(
                ending.isEmpty()
                        ? "There is no recipe `" + name + "`; " + DidYouMean.of(name, candidates(name))
                        : "`" + name + "` may be " + String.join(" or ", ending) + ": write which");
    }

    /** A short name is compared with short ones; where nothing is near, ours are told and not the engine's thousand. */
    private Set<String> candidates(String name) {
        return known.keySet().stream()
                .filter(full -> full.startsWith("dev.plimsoll."))
                .map(full -> name.contains(".") ? full : full.replaceFirst(".*\\.", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Recipe without(Set<String> excluded, Recipe recipe) {
        if (!excluded.isEmpty() && recipe instanceof DeclarativeRecipe list) {
            list.setRecipeList(list.getRecipeList().stream()
                    .filter(part -> !excluded.contains(part.getName()))
                    .map(part -> without(excluded, part))
                    .toList());
        }
        return recipe;
    }
}
