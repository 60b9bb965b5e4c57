package dev.plimsoll.recipes.boot;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What libraries had and no longer have, as {@code lost-api.txt} says; asked by the names of today. */
final class LostNames {
    static final LostNames ALL = new LostNames();

    private final Set<String> types = new HashSet<>();
    private final Set<String> packages = new HashSet<>();
    private final Map<String, Set<String>> members = new HashMap<>();

    private LostNames() {
        Data.lines("lost-api.txt").forEach(line -> {
            List<String> words = List.of(line.split(" "));
            if (words.size() > 1) {
                Set<String> lost = members.computeIfAbsent(Types.successor(words.get(0)), type -> new HashSet<>());
                words.stream().skip(1).map(LostNames::today).forEach(lost::add);
            } else if (line.endsWith(".*")) {
                packages.add(line.substring(0, line.length() - 2));
            } else {
                types.add(line);
            }
        });
    }

    boolean isLost(String type) {
        String outer = type.replaceFirst("\\$.*", "");
        return types.contains(type)
                || types.contains(outer)
                || packages.contains(outer.substring(0, Math.max(0, outer.lastIndexOf('.'))));
    }

    /** A method that is gone: with these parameters, or whatever they are. */
    boolean isLost(String type, String name, List<String> parameters) {
        Set<String> lost = of(type);
        return lost.contains(name) || lost.contains(name + "(" + String.join(",", parameters) + ")");
    }

    /** A method that returns something else now than what it returns where it is used. */
    boolean returnsOther(String type, String name, List<String> parameters, String result) {
        String before = name + "(" + String.join(",", parameters) + ")=";
        return of(type).stream().anyMatch(one -> one.startsWith(before) && !one.equals(before + result));
    }

    boolean isLostField(String type, String name) {
        return of(type).contains("." + name);
    }

    /** What a type no longer is. */
    boolean isNoLonger(String type, String above) {
        return of(type).contains("^" + above);
    }

    /** Methods that a class below the type has to have now. */
    Stream<String> demanded(String type) {
        return of(type).stream().filter(one -> one.startsWith("+")).map(one -> one.substring(1));
    }

    private Set<String> of(String type) {
        return members.getOrDefault(type, Set.of());
    }

    private static String today(String member) {
        int open = member.indexOf('(');
        if (open < 0) {
            return member.startsWith("^") ? "^" + Types.successor(member.substring(1)) : member;
        }
        int close = member.indexOf(')');
        String parameters = Stream.of(member.substring(open + 1, close).split(","))
                .map(Types::successor)
                .reduce((one, other) -> one + "," + other)
                .orElse("");
        return member.substring(0, open + 1) + parameters + member.substring(close);
    }
}
