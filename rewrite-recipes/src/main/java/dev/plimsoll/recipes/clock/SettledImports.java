package dev.plimsoll.recipes.clock;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Space;

/** Imports that came in the middle of a group that they are no part of, which a file has whose imports follow no order: they go below the others. */
final class SettledImports {
    private final List<J.Import> before;
    private final List<J.Import> after;
    private final Map<UUID, J.Import> known;

    private SettledImports(J.CompilationUnit before, J.CompilationUnit after) {
        this.before = before.getImports();
        this.after = after.getImports();
        this.known = this.before.stream()
                .collect(Collectors.toMap(J.Import::getId, Function.identity(), (one, other) -> one));
    }

    static J.CompilationUnit in(J.CompilationUnit before, J.CompilationUnit after) {
        SettledImports imports = new SettledImports(before, after);
        boolean areLost =
                IntStream.range(1, Math.max(1, imports.after.size() - 1)).anyMatch(imports::isLost);
        return areLost ? after.withImports(imports.settled()) : after;
    }

    private boolean isNew(int index) {
        return !known.containsKey(after.get(index).getId());
    }

    private boolean isLost(int index) {
        if (!isNew(index) || isNew(index - 1) || isNew(index + 1)) {
            return false;
        }
        J.Import next = before(after.get(index + 1));
        boolean wereTogether = !isApart(next) && root(after.get(index - 1)).equals(root(next));
        return wereTogether && !root(next).equals(root(after.get(index)));
    }

    private J.Import before(J.Import imported) {
        return known.getOrDefault(imported.getId(), imported);
    }

    private static boolean isApart(J.Import imported) {
        String whitespace = imported.getPrefix().getWhitespace();
        return whitespace.indexOf('\n') != whitespace.lastIndexOf('\n');
    }

    private static String root(J.Import imported) {
        return imported.getTypeName().replaceFirst("\\..*", "");
    }

    private List<J.Import> settled() {
        List<J.Import> all = new ArrayList<>();
        List<J.Import> added = new ArrayList<>();
        for (J.Import each : after) {
            if (known.containsKey(each.getId())) {
                all.add(each.withPrefix(before(each).getPrefix()));
            } else {
                added.add(each);
            }
        }
        boolean isWindows = before.stream()
                .anyMatch(each -> each.getPrefix().getWhitespace().contains("\r\n"));
        String newline = isWindows ? "\r\n" : "\n";
        int end = IntStream.range(0, all.size())
                .filter(index -> !all.get(index).isStatic())
                .max()
                .orElse(all.size() - 1);
        for (int index = 0; index < added.size(); index++) {
            String prefix = index == 0 ? newline + newline : newline;
            all.add(end + 1 + index, added.get(index).withPrefix(Space.build(prefix, List.of())));
        }
        return all;
    }
}
