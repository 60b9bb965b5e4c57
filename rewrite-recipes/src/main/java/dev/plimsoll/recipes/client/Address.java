package dev.plimsoll.recipes.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/**
 * Where a call goes.
 *
 * @param base the address of the service, a text or a property such as {@code ${payments.url}}
 * @param field the field that holds the base, empty where it is a constant
 * @param path with a name in braces for each variable
 * @param variables what is put into the path
 */
record Address(String base, String field, String path, List<Variable> variables) {
    private static final Pattern URL = Pattern.compile("(https?://[^/{]+)(/.*)?");
    private static final Pattern NAMES = Pattern.compile("\\{([^{}]+)}");
    private static final Set<String> WITHOUT_ODD_LETTERS =
            Set.of("java.lang.Long", "java.lang.Integer", "java.lang.Short", "java.util.UUID");

    /** A variable of a path. */
    record Variable(String name, Expression value) {}

    /** A field that is given a property. */
    interface Fields {
        /** The property expression of a field; empty where the field has none, or may change. */
        Optional<String> property(JavaType.Variable field);
    }

    /** Empty where it cannot be told for certain. */
    static Optional<Address> of(Expression url, Constants constants, Fields fields) {
        List<Expression> parts = new ArrayList<>();
        flatten(url, parts);
        Expression first = parts.get(0);
        Optional<JavaType.Variable> field = Constants.variable(first);
        Optional<String> property = field.flatMap(fields::property);
        StringBuilder text = new StringBuilder();
        List<Variable> variables = new ArrayList<>();
        for (Expression part : parts.subList(property.isPresent() ? 1 : 0, parts.size())) {
            Optional<String> constant = constants.text(part);
            if (constant.isPresent()) {
                text.append(constant.get());
            } else if (hasNoOddLetters(part.getType()) && part instanceof J.Identifier name) {
                text.append('{').append(name.getSimpleName()).append('}');
                variables.add(new Variable(name.getSimpleName(), part));
            } else {
                return Optional.empty();
            }
        }
        return property.isPresent()
                ? of(property.get(), field.get().getName(), text.toString(), variables)
                : split(text.toString(), variables);
    }

    private static Optional<Address> split(String url, List<Variable> variables) {
        Matcher matcher = URL.matcher(url);
        return matcher.matches()
                ? of(matcher.group(1), "", matcher.group(2) == null ? "" : matcher.group(2), variables)
                : Optional.empty();
    }

    private static Optional<Address> of(String base, String field, String path, List<Variable> variables) {
        boolean plain = path.isEmpty() || path.startsWith("/");
        return plain && !path.contains("#") && !path.contains("${")
                ? Optional.of(new Address(base, field, path, variables))
                : Optional.empty();
    }

    /** With the values of those names that are still without one, in their order; empty where the numbers differ. */
    Optional<Address> with(List<Expression> values) {
        List<Variable> all = new ArrayList<>();
        List<Expression> left = new ArrayList<>(values);
        Matcher names = NAMES.matcher(path);
        while (names.find()) {
            String name = names.group(1);
            Optional<Variable> known = variables.stream()
                    .filter(variable -> variable.name().equals(name))
                    .findFirst();
            if (!name.matches("[a-zA-Z]\\w*") || known.isEmpty() && left.isEmpty()) {
                return Optional.empty();
            }
            all.add(known.orElseGet(() -> new Variable(name, left.remove(0))));
        }
        boolean twice = all.stream().map(Variable::name).distinct().count() < all.size();
        return left.isEmpty() && !twice ? Optional.of(new Address(base, field, path, all)) : Optional.empty();
    }

    private static boolean hasNoOddLetters(@Nullable JavaType type) {
        JavaType.FullyQualified named = TypeUtils.asFullyQualified(type);
        return type instanceof JavaType.Primitive primitive
                        && (primitive == JavaType.Primitive.Int || primitive == JavaType.Primitive.Long)
                || named != null && WITHOUT_ODD_LETTERS.contains(named.getFullyQualifiedName());
    }

    private static void flatten(Expression sum, List<Expression> parts) {
        if (sum instanceof J.Binary binary && binary.getOperator() == J.Binary.Type.Addition) {
            flatten(binary.getLeft(), parts);
            flatten(binary.getRight(), parts);
        } else {
            parts.add(sum);
        }
    }
}
