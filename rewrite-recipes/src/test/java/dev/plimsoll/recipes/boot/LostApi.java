package dev.plimsoll.recipes.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes {@code lost-api.txt} and {@code moved-types.txt} from the real jars: what a service can use on Spring Boot 1.5 to
 * 3.5 and no longer on 4.
 *
 * <p>Run it with the folder that both are written to, the class path of everything that Spring Boot 4 manages, then
 * those of the older lines.
 */
final class LostApi {
    private static final Pattern NOT_FOR_SERVICES = Pattern.compile(
            ".*\\.(internal|impl|cglib|asm|testing)\\..*|org\\.hibernate\\.(boot|bytecode|collection|dialect.function|engine"
                    + "|event|graph|hql|loader|metamodel|param|persister|query.sqm|query.spi|sql|tool|tuple)\\..*"
                    + "|org\\.apache\\.kafka\\.common\\.(message|protocol|record|requests|network)\\..*|org\\.springframework\\.(cloud|boot\\.(loader|cli|maven|buildpack"
                    + "|gradle|configuration.*|docker|testcontainers))\\..*|.*\\$\\d.*|org\\.(springsource|apache\\.commons\\.logging)\\..*");
    private static final String BOOT = "org.springframework.boot.";

    private final Jars now;
    private final Moves moves;
    private final Map<String, Set<String>> members = new TreeMap<>();
    private final Set<String> types = new TreeSet<>();

    private LostApi(Jars now, Moves moves) {
        this.now = now;
        this.moves = moves;
    }

    public static void main(String[] args) throws IOException {
        Jars now = Jars.of(jars(args[1]));
        List<Jars> before = new ArrayList<>();
        for (String line : List.of(args).subList(2, args.length)) {
            before.add(Jars.of(jars(line)));
        }
        Map<String, String> moved = new TreeMap<>();
        before.forEach(line -> moved.putAll(moved(line, now)));
        Files.write(
                Path.of(args[0], "moved-types.txt"),
                moved.entrySet().stream()
                        .map(move -> move.getKey() + " " + move.getValue())
                        .toList());
        Moves moves = new Moves(name -> Types.successor(name, moved));
        LostApi lost = new LostApi(now, moves);
        before.forEach(lost::compare);
        Files.write(Path.of(args[0], "lost-api.txt"), lost.lines());
    }

    private static Collection<Path> jars(String file) throws IOException {
        return Stream.of(Files.readString(Path.of(file)).strip().split(":"))
                .map(Path::of)
                .distinct()
                .toList();
    }

    /** Types of Spring Boot itself that are found under one other name. */
    private static Map<String, String> moved(Jars before, Jars now) {
        Map<String, List<String>> places = now.all().stream()
                .map(Jars.Known::name)
                .filter(name -> name.startsWith(BOOT) && !name.contains("$"))
                .collect(Collectors.groupingBy(LostApi::simple));
        Map<String, String> moved = new TreeMap<>();
        before.all().stream()
                .filter(type -> type.isVisible()
                        && type.name().startsWith(BOOT)
                        && !type.name().contains("$"))
                .map(Jars.Known::name)
                .filter(name ->
                        now.get(name) == null && !NOT_FOR_SERVICES.matcher(name).matches())
                .forEach(name -> {
                    List<String> found = alike(name, places.getOrDefault(simple(name), List.of()));
                    if (found.size() == 1) {
                        moved.put(name, found.get(0));
                    }
                });
        return moved;
    }

    private static List<String> alike(String name, List<String> places) {
        if (places.size() < 2) {
            return places;
        }
        String kind = name.contains(".reactive.") ? "reactive|webflux" : "servlet|webmvc";
        return places.stream()
                .filter(place -> place.matches(".*\\.(" + kind + ")\\..*"))
                .toList();
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private void compare(Jars before) {
        for (Jars.Known type : before.all()) {
            if (!type.isVisible() || NOT_FOR_SERVICES.matcher(type.name()).matches()) {
                continue;
            }
            String name = moves.type(type.name());
            if (now.get(name) != null) {
                compare(type, name, before);
            } else if (!name.startsWith("jakarta.")) {
                types.add(type.name());
            }
        }
    }

    private void compare(Jars.Known type, String name, Jars before) {
        Set<String> lost = members.computeIfAbsent(type.name(), key -> new TreeSet<>());
        if (!now.isComplete(name)) {
            return;
        }
        Set<String> above = now.hierarchy(name);
        type.above().stream()
                .filter(one -> !above.contains(moves.type(one)))
                .filter(one -> one.startsWith("java.util.") || now.get(moves.type(one)) != null)
                .forEach(one -> lost.add("^" + one));
        for (Jars.Member method : type.methods()) {
            List<Jars.Member> found =
                    method.name().equals("<init>") ? named(Set.of(name), method) : named(above, method);
            if (found.isEmpty() && !isOfTheJdk(above, method)) {
                lost.add(isNamed(above, method) ? method.signature() : method.name());
            } else if (found.stream().noneMatch(one -> isA(one.type(), method.type())) && !found.isEmpty()) {
                lost.add(method.signature() + "=" + found.get(0).type());
            }
        }
        type.fields().stream()
                .filter(field -> above.stream()
                        .map(now::get)
                        .noneMatch(one -> one != null && one.fields().contains(field)))
                .forEach(field -> lost.add("." + field));
        added(type, name, before).forEach(method -> lost.add("+" + method));
    }

    /** What is abstract only now, so that a class of a service that is below it no longer compiles. */
    private Set<String> added(Jars.Known type, String name, Jars before) {
        Set<String> known = before.hierarchy(type.name()).stream()
                .map(before::get)
                .flatMap(one -> one == null ? Stream.of() : one.methods().stream())
                .map(Jars.Member::name)
                .collect(Collectors.toSet());
        Jars.Known after = now.get(name);
        return after == null || !before.isComplete(type.name())
                ? Set.of()
                : after.methods().stream()
                        .filter(Jars.Member::isAbstract)
                        .map(Jars.Member::name)
                        .filter(method -> !known.contains(method))
                        .collect(Collectors.toSet());
    }

    private List<Jars.Member> named(Set<String> above, Jars.Member method) {
        return above.stream()
                .map(now::get)
                .flatMap(one -> one == null ? Stream.of() : one.methods().stream())
                .filter(one -> one.name().equals(method.name()) && takes(one.parameters(), method.parameters()))
                .toList();
    }

    private boolean isNamed(Set<String> above, Jars.Member method) {
        return above.stream()
                .map(now::get)
                .flatMap(one -> one == null ? Stream.of() : one.methods().stream())
                .anyMatch(one -> one.name().equals(method.name()));
    }

    private static boolean isOfTheJdk(Set<String> above, Jars.Member method) {
        return above.stream().filter(one -> one.startsWith("java.")).anyMatch(one -> {
            try {
                return Stream.of(Class.forName(one).getMethods())
                        .anyMatch(each -> each.getName().equals(method.name())
                                && each.getParameterCount()
                                        == method.parameters().size());
            } catch (ClassNotFoundException e) {
                return false;
            }
        });
    }

    private boolean takes(List<String> parameters, List<String> given) {
        if (parameters.size() != given.size()) {
            return false;
        }
        for (int i = 0; i < given.size(); i++) {
            if (!isA(given.get(i), parameters.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isA(String type, String other) {
        String one = moves.type(type);
        String another = moves.type(other);
        return one.equals(another)
                || one.equals(Jars.ANY)
                || another.equals(Jars.ANY)
                || another.equals("java.lang.Object") && !one.matches("[a-z]+")
                || one.endsWith("[]") && another.endsWith("[]") && isA(base(one), base(another))
                || now.hierarchy(one).contains(another);
    }

    private static String base(String array) {
        return array.substring(0, array.length() - 2);
    }

    /** Whole packages and names of which no overload is left are written once. */
    private List<String> lines() {
        Set<String> packages = now.all().stream()
                .map(type -> type.name().replaceFirst("\\.[^.]+$", ""))
                .collect(Collectors.toSet());
        Set<String> lines = new TreeSet<>();
        types.forEach(type -> {
            String place = type.replaceFirst("\\.[^.]+$", "");
            boolean isWhole = !packages.contains(place)
                    && members.keySet().stream().noneMatch(other -> other.startsWith(place + "."));
            lines.add(isWhole ? place + ".*" : type);
        });
        members.forEach((type, lost) -> {
            if (!lost.isEmpty()) {
                lines.add(type + " " + String.join(" ", lost));
            }
        });
        return List.copyOf(lines);
    }

    /** Names as they are now. */
    private record Moves(java.util.function.UnaryOperator<String> names) {
        String type(String name) {
            return names.apply(name);
        }
    }
}
