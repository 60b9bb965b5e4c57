package dev.plimsoll.recipes.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** What the methods of a Spring Data repository ask for: by their names, or by their JPQL. */
final class Finders {
    private static final Pattern NAME = Pattern.compile("[a-z]+?(?:[A-Z]\\w*?)??By([A-Z]\\w*)");
    private static final Pattern TWO = Pattern.compile("(\\w+?)(?:Is)?Between");
    private static final Pattern NONE = Pattern.compile("(\\w+?)(?:Is)?(?:NotNull|Null|True|False|NotEmpty|Empty)");
    private static final Pattern ORDERED = Pattern.compile(
            "(\\w+?)(?:Is)?(?:LessThanEqual|LessThan|GreaterThanEqual|GreaterThan|Before|After|NotLike|Like|StartingWith|EndingWith|Containing|Contains)");
    private static final Pattern SAME = Pattern.compile("(\\w+?)(?:(?:Is)?(?:NotIn|In|Not)|Is|Equals)?");
    private static final Pattern ALIAS =
            Pattern.compile("(?i)\\b(?:from|join|update)\\s+(?:fetch\\s+)?([\\w.]+)\\s+(?:as\\s+)?(\\w+)");

    private final SourceTypes types;
    private final IdFlows flows;

    Finders(SourceTypes types, IdFlows flows) {
        this.types = types;
        this.flows = flows;
    }

    void saw(J.MethodDeclaration method, JavaType.Method type, JavaType.FullyQualified entity) {
        Optional<J.Annotation> query = method.getLeadingAnnotations().stream()
                .filter(annotation -> annotation.getSimpleName().equals("Query"))
                .findFirst();
        if (query.isPresent()) {
            asked(method, type, query.get().toString(), entity);
        } else {
            derived(method, type, entity);
        }
    }

    private void derived(J.MethodDeclaration method, JavaType.Method type, JavaType.FullyQualified entity) {
        if (isNumberAlone(type.getReturnType())) {
            flows.keep(Slots.result(type), type.getName() + " counts");
        } else if (Slots.holdsOne(type.getReturnType())) {
            flows.keep(Slots.result(type), "what " + type.getName() + " reads is not known");
            types.idSlot(entity).ifPresent(id -> flows.join(id, Slots.result(type)));
        }
        List<Optional<JavaType.Variable>> asked = askedByName(type.getName(), entity);
        for (int i = 0; i < type.getParameterTypes().size(); i++) {
            if (!Slots.holdsOne(type.getParameterTypes().get(i))) {
                continue;
            }
            Optional<JavaType.Variable> attribute = i < asked.size() ? asked.get(i) : Optional.empty();
            join(Slots.parameter(type, i), attribute, type.getName());
        }
    }

    private static boolean isNumberAlone(JavaType type) {
        return Slots.isNumber(type);
    }

    private void join(String parameter, Optional<JavaType.Variable> attribute, String method) {
        String slot = attribute.map(Slots::variable).orElse(null);
        if (slot == null) {
            flows.keep(parameter, "what " + method + " compares it with is not known");
        }
        flows.join(parameter, slot);
    }

    /** The attribute behind each parameter, in their order. */
    private List<Optional<JavaType.Variable>> askedByName(String name, JavaType.FullyQualified entity) {
        Matcher finder = NAME.matcher(name);
        List<Optional<JavaType.Variable>> asked = new ArrayList<>();
        if (!finder.matches()) {
            return asked;
        }
        String predicate = finder.group(1).replaceFirst("OrderBy[A-Z].*", "").replace("AllIgnoreCase", "");
        for (String part : predicate.split("(?<=[a-z0-9])(?:And|Or)(?=[A-Z])")) {
            String plain = part.replaceFirst("IgnoreCase$", "");
            Matcher two = TWO.matcher(plain);
            Matcher ordered = ORDERED.matcher(plain);
            if (two.matches()) {
                keep(attribute(entity, two.group(1)), name);
                asked.add(Optional.empty());
                asked.add(Optional.empty());
            } else if (attribute(entity, plain).isPresent()) {
                asked.add(attribute(entity, plain));
            } else if (ordered.matches()) {
                keep(attribute(entity, ordered.group(1)), name);
                asked.add(Optional.empty());
            } else if (!NONE.matcher(plain).matches()) {
                Matcher same = SAME.matcher(plain);
                asked.add(same.matches() ? attribute(entity, same.group(1)) : Optional.empty());
            }
        }
        return asked;
    }

    private void keep(Optional<JavaType.Variable> attribute, String method) {
        attribute.ifPresent(each -> flows.keep(Slots.variable(each), method + " asks for its order"));
    }

    /** {@code CustomerId} is {@code customerId} if there is one, else {@code customer.id}. */
    private Optional<JavaType.Variable> attribute(JavaType.FullyQualified owner, String name) {
        String first = decapitalised(name);
        Optional<JavaType.Variable> whole = types.attribute(owner, List.of(first));
        if (whole.isPresent()) {
            return whole;
        }
        for (int i = name.length() - 1; i > 0; i--) {
            if (Character.isUpperCase(name.charAt(i)) || name.charAt(i) == '_') {
                Optional<JavaType.Variable> head = types.attribute(owner, List.of(decapitalised(name.substring(0, i))));
                JavaType.@Nullable FullyQualified next = head.isPresent() ? target(head.get()) : null;
                String rest = name.substring(i).replaceFirst("^_", "");
                if (next != null && !rest.isEmpty()) {
                    return attribute(next, rest);
                }
            }
        }
        return Optional.empty();
    }

    private static JavaType.@Nullable FullyQualified target(JavaType.Variable field) {
        JavaType type = field.getType();
        return TypeUtils.asFullyQualified(
                type instanceof JavaType.Parameterized generic
                                && generic.getTypeParameters().size() == 1
                        ? generic.getTypeParameters().get(0)
                        : type);
    }

    private static String decapitalised(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private void asked(J.MethodDeclaration method, JavaType.Method type, String query, JavaType.FullyQualified entity) {
        boolean isNative = query.matches("(?s).*nativeQuery\\s*=\\s*true.*");
        Map<String, JavaType.FullyQualified> aliases = aliases(query);
        for (int i = 0; i < method.getParameters().size(); i++) {
            if (i < type.getParameterTypes().size()
                    && Slots.holdsOne(type.getParameterTypes().get(i))
                    && method.getParameters().get(i) instanceof J.VariableDeclarations parameter) {
                String name = parameter.getVariables().get(0).getSimpleName();
                String placeholder = "(?:[:]" + named(parameter, name) + "\\b|\\?" + (i + 1) + "\\b)";
                join(
                        Slots.parameter(type, i),
                        isNative ? Optional.empty() : compared(query, placeholder, aliases),
                        type.getName());
            }
        }
        if (!Slots.holdsOne(type.getReturnType())) {
            return;
        }
        Matcher selected = Pattern.compile("(?i)select\\s+(?:distinct\\s+)?([\\w.]+)\\s+from\\b")
                .matcher(query);
        if (isNative || !selected.find()) {
            flows.keep(Slots.result(type), "what " + type.getName() + " reads is not known");
        } else {
            join(Slots.result(type), path(selected.group(1), aliases), type.getName());
        }
    }

    private static String named(J.VariableDeclarations parameter, String name) {
        return parameter.getLeadingAnnotations().stream()
                .filter(annotation -> annotation.getSimpleName().equals("Param"))
                .map(annotation -> annotation.toString().replaceAll("(?s).*\"(\\w+)\".*", "$1"))
                .findFirst()
                .orElse(name);
    }

    private Optional<JavaType.Variable> compared(
            String query, String placeholder, Map<String, JavaType.FullyQualified> aliases) {
        Matcher uses = Pattern.compile(placeholder).matcher(query);
        Matcher comparisons = Pattern.compile(
                        "(?i)([\\w.]+)\\s*(?:=|<>|!=|\\bnot\\s+in|\\bin)\\s*\\(?\\s*" + placeholder)
                .matcher(query);
        Optional<JavaType.Variable> found = Optional.empty();
        int known = 0;
        while (comparisons.find()) {
            Optional<JavaType.Variable> attribute = path(comparisons.group(1), aliases);
            if (attribute.isEmpty() || found.isPresent() && !found.equals(attribute)) {
                return Optional.empty();
            }
            found = attribute;
            known++;
        }
        return uses.results().count() == known ? found : Optional.empty();
    }

    private Map<String, JavaType.FullyQualified> aliases(String query) {
        Map<String, JavaType.FullyQualified> aliases = new HashMap<>();
        Matcher matcher = ALIAS.matcher(query);
        while (matcher.find()) {
            types.entityCalled(matcher.group(1)).ifPresent(type -> aliases.put(matcher.group(2), type));
            path(matcher.group(1), aliases).map(Finders::target).ifPresent(type -> aliases.put(matcher.group(2), type));
        }
        return aliases;
    }

    private Optional<JavaType.Variable> path(String path, Map<String, JavaType.FullyQualified> aliases) {
        List<String> steps = List.of(path.split("\\."));
        JavaType.FullyQualified owner = aliases.get(steps.get(0));
        return owner == null || steps.size() < 2
                ? Optional.empty()
                : types.attribute(owner, steps.subList(1, steps.size()));
    }
}
