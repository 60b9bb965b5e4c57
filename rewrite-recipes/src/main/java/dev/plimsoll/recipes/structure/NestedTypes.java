package dev.plimsoll.recipes.structure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** The types nested in controllers that classes below the web use, and whether they may become types of their own. */
final class NestedTypes {
    private final Set<String> controllers = new TreeSet<>();
    private final Map<String, NestedType> nested = new TreeMap<>();
    private final List<Use> uses = new ArrayList<>();

    /**
     * A class below the web that depends on a controller.
     *
     * @param by its simple name
     * @param of the full name of the controller, or of a type directly in it
     */
    record Use(String by, String of) {}

    static NestedTypes of(List<J.CompilationUnit> main, Mentions mentions) {
        NestedTypes found = new NestedTypes();
        for (J.CompilationUnit unit : main) {
            for (J.ClassDeclaration declared : unit.getClasses()) {
                JavaType.FullyQualified type = declared.getType();
                if (type != null && Layers.isController(type)) {
                    Reaches reaches = new Reaches(type.getFullyQualifiedName());
                    found.addController(unit, declared, new NestedType.Around(reaches, SealedTypes.in(unit), mentions));
                    found.controllers.add(type.getFullyQualifiedName());
                }
            }
        }
        if (!found.controllers.isEmpty()) {
            main.forEach(found::addUses);
        }
        return found;
    }

    private void addController(J.CompilationUnit unit, J.ClassDeclaration controller, NestedType.Around around) {
        around.reaches().visit(unit, 0);
        controller.getBody().getStatements().stream()
                .filter(J.ClassDeclaration.class::isInstance)
                .map(J.ClassDeclaration.class::cast)
                .filter(declared -> declared.getType() != null)
                .map(declared -> new NestedType(unit, controller, declared, around))
                .forEach(type -> nested.put(type.fullName(), type));
    }

    private void addUses(J.CompilationUnit unit) {
        for (J.ClassDeclaration declared : Declared.in(unit)) {
            JavaType.FullyQualified type = declared.getType();
            if (type != null && Layers.isBelowTheWeb(type)) {
                String own = outermost(type.getFullyQualifiedName());
                UsedTypes.ofItself(declared).stream()
                        .filter(name -> controllers.contains(outermost(name)))
                        .filter(name -> !outermost(name).equals(own))
                        .map(NestedTypes::direct)
                        .distinct()
                        .forEach(name -> uses.add(new Use(declared.getSimpleName(), name)));
            }
        }
    }

    /** What keeps a class below the web on a controller, by what it uses and why that stays. */
    Map<Use, String> left() {
        Map<Use, String> left = new LinkedHashMap<>();
        for (Use use : uses) {
            NestedType type = nested.get(use.of());
            if (type == null) {
                left.put(use, "it depends on the controller itself");
            } else {
                together(type).stream()
                        .flatMap(each -> each.obstacles().stream())
                        .findFirst()
                        .ifPresent(obstacle -> left.put(use, obstacle));
            }
        }
        return left;
    }

    /** The types that leave their controllers, each with those that it needs. */
    Map<String, NestedType> leaving() {
        Map<String, NestedType> leaving = new TreeMap<>();
        for (Use use : uses) {
            NestedType type = nested.get(use.of());
            if (type != null
                    && together(type).stream().allMatch(each -> each.obstacles().isEmpty())) {
                together(type).forEach(each -> leaving.put(each.fullName(), each));
            }
        }
        return leaving;
    }

    /** A type with those beside it that it refers to, directly or by others. */
    private Collection<NestedType> together(NestedType first) {
        Map<String, NestedType> all = new LinkedHashMap<>(Map.of(first.fullName(), first));
        List<NestedType> open = new ArrayList<>(List.of(first));
        while (!open.isEmpty()) {
            for (String name : open.remove(0).siblings()) {
                NestedType sibling = nested.get(name);
                if (sibling != null && all.putIfAbsent(name, sibling) == null) {
                    open.add(sibling);
                }
            }
        }
        return List.copyOf(all.values());
    }

    static String outermost(String name) {
        return name.replaceFirst("\\$.*", "");
    }

    /** The controller itself, or the type directly in it. */
    static String direct(String name) {
        return name.replaceFirst("(\\$[^$]*)\\$.*", "$1");
    }
}
