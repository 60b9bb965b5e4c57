package dev.plimsoll.recipes.packages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openrewrite.java.tree.J;

/** Why classes cannot leave their package as they are. */
final class Obstacles {
    private final Sources sources;
    private final Map<String, Visibility> visibilities = new HashMap<>();
    private final Map<SourceClass, Optional<String>> ofClasses = new HashMap<>();
    private final Map<SourceClass, Registration> registrations = new HashMap<>();
    private final Map<Upper, Optional<String>> known = new HashMap<>();

    Obstacles(Sources sources) {
        this.sources = sources;
    }

    Optional<String> of(Upper upper) {
        return known.computeIfAbsent(upper, this::find);
    }

    private Optional<String> find(Upper upper) {
        return ofPackage(upper)
                .or(() -> upper.classes().values().stream()
                        .flatMap(each -> ofClasses.computeIfAbsent(each, this::ofClass).stream())
                        .findFirst())
                .or(() -> ofPlain(upper))
                .or(() -> ofOrder(upper))
                .or(() -> visibilities
                        .computeIfAbsent(upper.packageName(), this::visibility)
                        .lostWithout(upper.names()));
    }

    private Optional<String> ofPackage(Upper upper) {
        String name = upper.packageName();
        return Stream.of(
                        sources.texts().looker().map(looker -> looker + " may look at packages, or at sources unseen"),
                        when(name.isEmpty(), "it lies in no package"),
                        when(upper.isInLayer(), name + " is the layer of the application already"),
                        when(sources.has(Upper.target(name)), Upper.target(name) + " is there already"),
                        when(sources.isSplit(name), "several modules have classes in " + name),
                        when(sources.isAnnotated(name), "annotations in package-info.java say something of " + name))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> ofClass(SourceClass each) {
        return Kind.obstacle(each)
                .or(() -> sources.texts().about(each))
                .or(() -> when(sources.marks().contain(each), each.simpleName() + " stands for its package"))
                .or(() -> sources.users(each)
                        .filter(unit -> unit.getSourcePath().toString().matches("(.*[/\\\\])?(target|build)[/\\\\].*"))
                        .findFirst()
                        .map(unit -> "generated code uses " + each.simpleName()))
                .or(() -> when(
                        Kind.isConfiguration(each) && !isFound(each),
                        "nothing here scans or imports " + each.simpleName()));
    }

    private boolean isFound(SourceClass each) {
        return sources.scans().find(each.packageName())
                || sources.users(each).anyMatch(unit -> !unit.equals(each.unit()));
    }

    /** In a package inside its own a class is read after all that stays there, and after some that lies inside, too. */
    private Optional<String> ofOrder(Upper upper) {
        return upper.classes().values().stream()
                .filter(each -> registration(each).isForBeans())
                .flatMap(each -> sources.inside(upper.packageName())
                        .filter(other -> !upper.names().contains(other.name()))
                        .filter(other -> registration(each).minds(registration(other)))
                        .map(other -> "beans of " + each.simpleName() + " may have to come before those of "
                                + other.simpleName()))
                .findFirst();
    }

    private Registration registration(SourceClass each) {
        return registrations.computeIfAbsent(each, Registration::of);
    }

    /** A type that is no bean is a part of those that use it, or in whose file it lies. */
    private Optional<String> ofPlain(Upper upper) {
        List<SourceClass> plain = upper.classes().values().stream()
                .filter(each -> !Kind.isBean(each))
                .toList();
        boolean hasBean = plain.size() < upper.classes().size();
        return plain.stream()
                .filter(each -> !hasBean || upper.classes().values().stream().noneMatch(other -> isPart(each, other)))
                .map(each -> each.simpleName() + " is no bean of Spring")
                .findFirst()
                .or(() -> plain.stream()
                        .flatMap(each -> sources.texts().writerOf(each).stream()
                                .map(writer ->
                                        each.simpleName() + " may be stored or sent with its full name, by " + writer))
                        .findFirst());
    }

    private static boolean isPart(SourceClass plain, SourceClass other) {
        return !other.equals(plain) && (other.uses(plain) || Kind.isBean(other) && other.isBeside(plain));
    }

    private Visibility visibility(String packageName) {
        List<J.CompilationUnit> units = sources.units()
                .filter(unit -> Sources.packageOf(unit).equals(packageName))
                .toList();
        return Visibility.of(packageName, units);
    }

    private static Optional<String> when(boolean holds, String reason) {
        return holds ? Optional.of(reason) : Optional.empty();
    }
}
