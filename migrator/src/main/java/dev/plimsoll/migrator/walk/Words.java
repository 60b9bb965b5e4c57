package dev.plimsoll.migrator.walk;

import dev.plimsoll.migrator.worker.Understood;
import dev.plimsoll.standards.migrate.Migrated.Group;
import dev.plimsoll.standards.migrate.Proof;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is told of a build, in short. */
final class Words {
    private Words() {}

    static String of(Proof proof) {
        String tests = proof.isUnverified()
                ? "no test ran"
                : proof.passed().size() + " tests passed, " + proof.failed().size() + " failed";
        return (proof.compiles() ? "it builds, " : "it does not build, ") + tests + ", " + proof.places()
                + " places break a standard (" + proof.took().toSeconds() + " s)";
    }

    static String typesMissing(Understood understood) {
        String share = understood.unknownImports().isEmpty()
                ? String.format(
                        Locale.ROOT,
                        "only %.2f %% of the names in its sources have a type",
                        understood.typeCoverage() * 100)
                : understood.unknownImports().get(0) + ", one of "
                        + understood.unknownImports().size();
        return share
                + ", so recipes may have missed places: see that all that it compiles against is on its class path";
    }

    /** Why a build is worse than before, in the compiler's words or the tests' names. */
    static List<String> trouble(Proof after, Proof before) {
        if (!after.compiles()) {
            return after.errors().isEmpty() ? List.of("it does not build; see " + after.log()) : after.errors();
        }
        List<String> trouble = new ArrayList<>();
        minus(after.failed(), before.failed()).forEach(test -> trouble.add(test + " fails"));
        if (trouble.isEmpty()) {
            minus(before.passed(), after.passed()).forEach(test -> trouble.add(test + " is not run any more"));
        }
        return trouble;
    }

    /** Why a group is not done when it is done. */
    static List<String> endless(Group group) {
        return group.changes().stream()
                .map(file -> "however often it runs, it changes " + file.path() + " again")
                .toList();
    }

    static String names(List<Group> groups) {
        return groups.stream()
                .map(group -> group.recipe().replaceFirst("^dev\\.plimsoll\\.(recipes\\.)?", ""))
                .collect(Collectors.joining(", "));
    }

    /** The last part of a recipe's name, as words; what mends a standard says what holds. */
    static String title(String recipe) {
        String simple = recipe.replaceFirst("\\{.*", "").replaceFirst(".*\\.", "");
        String words =
                simple.replaceFirst("Fix$", "").replaceAll("(?<=[a-z])(?=[A-Z]|\\d+$)|(?<=[a-z]A)(?=[A-Z])", " ");
        return simple.endsWith("Fix") ? words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT) : words;
    }

    private static Set<String> minus(Set<String> all, Set<String> without) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(without);
        return rest;
    }
}
