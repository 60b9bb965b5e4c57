package dev.plimsoll.recipes.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Tree;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;
import org.openrewrite.marker.Markers;

/** Replaces personal fields where texts are joined together. */
final class MaskedText extends JavaVisitor<ExecutionContext> {
    private final J.ClassDeclaration owner;
    private final Set<String> pii;
    private final List<String> left = new ArrayList<>();

    MaskedText(J.ClassDeclaration owner, Set<String> pii) {
        this.owner = owner;
        this.pii = pii;
    }

    /** Personal fields that are printed otherwise. */
    List<String> left() {
        return List.copyOf(left);
    }

    @Override
    public J visitBinary(J.Binary binary, ExecutionContext context) {
        if (binary.getOperator() != J.Binary.Type.Addition || !TypeUtils.isString(binary.getType())) {
            return super.visitBinary(binary, context);
        }
        J.Binary masked = binary.withLeft(masked(binary.getLeft())).withRight(masked(binary.getRight()));
        return super.visitBinary(masked, context);
    }

    private Expression masked(Expression operand) {
        return personal(operand).isPresent()
                ? new J.Literal(
                        Tree.randomId(),
                        operand.getPrefix(),
                        Markers.EMPTY,
                        "***",
                        "\"***\"",
                        null,
                        JavaType.Primitive.String)
                : operand;
    }

    @Override
    public J visitIdentifier(J.Identifier name, ExecutionContext context) {
        boolean compared = getCursor().getParentTreeCursor().getValue() instanceof J.Binary;
        if (!compared) {
            personal(name).ifPresent(left::add);
        }
        return name;
    }

    private Optional<String> personal(Expression value) {
        JavaType.@Nullable Variable field = value instanceof J.Identifier name
                ? name.getFieldType()
                : value instanceof J.FieldAccess access ? access.getName().getFieldType() : null;
        String name = field != null && TypeUtils.isOfType(field.getOwner(), owner.getType())
                ? field.getName()
                : value instanceof J.MethodInvocation call
                                && call.getSelect() == null
                                && call.getArguments().stream().allMatch(J.Empty.class::isInstance)
                        ? property(call.getSimpleName())
                        : "";
        return isPersonal(name) ? Optional.of(name) : Optional.empty();
    }

    private static String property(String getter) {
        return getter.matches("get[A-Z].*") ? Character.toLowerCase(getter.charAt(3)) + getter.substring(4) : "";
    }

    private boolean isPersonal(String name) {
        return owner.getBody().getStatements().stream()
                .filter(J.VariableDeclarations.class::isInstance)
                .map(J.VariableDeclarations.class::cast)
                .filter(field -> field.getVariables().get(0).getSimpleName().equals(name))
                .anyMatch(field -> StoredFields.owes(field.getVariables().get(0), field, owner, pii)
                        || field.getLeadingAnnotations().stream()
                                .map(annotation -> TypeUtils.asFullyQualified(annotation.getType()))
                                .anyMatch(type -> type != null && pii.contains(type.getFullyQualifiedName())));
    }
}
