package dev.plimsoll.recipes.data;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** The private fields that only constructors set. */
final class SetOnce {
    private static final Set<String> CONSTRUCTORS =
            Set.of("lombok.AllArgsConstructor", "lombok.Value", "lombok.Builder", "lombok.experimental.SuperBuilder");
    private static final Set<String> SETTERS = Set.of("lombok.Data", "lombok.Setter");

    private SetOnce() {}

    static Set<String> fieldsOf(J.ClassDeclaration entity) {
        if (Entities.isLombok(entity, SETTERS)) {
            return Set.of();
        }
        Settings settings = new Settings();
        settings.visit(entity, 0);
        boolean all = Entities.isLombok(entity, CONSTRUCTORS);
        return Entities.fields(entity)
                .filter(fields -> fields.hasModifier(J.Modifier.Type.Private) && isAValue(fields))
                .flatMap(fields -> fields.getVariables().stream())
                .filter(field -> all
                        || field.getInitializer() != null
                        || settings.byConstructors.contains(field.getSimpleName()))
                .map(J.VariableDeclarations.NamedVariable::getSimpleName)
                .filter(name -> !settings.byOthers.contains(name))
                .collect(Collectors.toSet());
    }

    /** A collection or an embedded object may change inside, but that of other entities is stored with those. */
    private static boolean isAValue(J.VariableDeclarations fields) {
        List<J.Annotation> annotations = fields.getAllAnnotations();
        JavaType.FullyQualified type = fields.getTypeAsFullyQualified();
        boolean embedded = annotations.stream().anyMatch(each -> Entities.isAnnotatedWith(each, "Embedded"))
                || type != null && Entities.isAnnotated(type.getAnnotations(), "Embeddable");
        return annotations.stream().noneMatch(each -> TypeUtils.isOfClassType(each.getType(), "lombok.Setter"))
                && (!embedded || type != null && isFixedInside(type))
                && (annotations.stream().anyMatch(annotation -> Entities.isAnnotatedWith(annotation, "OneToMany"))
                        || !holdsMany(fields.getType()));
    }

    /** What another file declares shows only whether it could be changed: by code outside, a setter, or a method that gives nothing back. */
    private static boolean isFixedInside(JavaType.FullyQualified value) {
        boolean hasSetters = value.getAnnotations().stream()
                .anyMatch(annotation -> SETTERS.contains(annotation.getFullyQualifiedName()));
        return !hasSetters
                && Changes.stored(value).allMatch(field -> field.hasFlags(Flag.Private) && !holdsMany(field.getType()))
                && value.getMethods().stream()
                        .noneMatch(method -> !method.isConstructor()
                                && (method.getName().startsWith("set")
                                        || method.getReturnType() == JavaType.Primitive.Void));
    }

    private static boolean holdsMany(@Nullable JavaType type) {
        return type instanceof JavaType.Array
                || TypeUtils.isAssignableTo("java.util.Collection", type)
                || TypeUtils.isAssignableTo("java.util.Map", type);
    }

    /** Names are enough: a variable that hides a field makes it look set, and so to be mended as before. */
    private static final class Settings extends JavaIsoVisitor<Integer> {
        private final Set<String> byConstructors = new HashSet<>();
        private final Set<String> byOthers = new HashSet<>();

        @Override
        public J.Assignment visitAssignment(J.Assignment assignment, Integer nothing) {
            saw(assignment.getVariable());
            return super.visitAssignment(assignment, nothing);
        }

        @Override
        public J.AssignmentOperation visitAssignmentOperation(J.AssignmentOperation assignment, Integer nothing) {
            saw(assignment.getVariable());
            return super.visitAssignmentOperation(assignment, nothing);
        }

        @Override
        public J.Unary visitUnary(J.Unary unary, Integer nothing) {
            if (unary.getOperator().isModifying()) {
                saw(unary.getExpression());
            }
            return super.visitUnary(unary, nothing);
        }

        private void saw(Expression variable) {
            JavaType.@Nullable Variable field = variable instanceof J.Identifier name
                    ? name.getFieldType()
                    : variable instanceof J.FieldAccess access
                            ? access.getName().getFieldType()
                            : null;
            if (field != null) {
                J.MethodDeclaration method = getCursor().firstEnclosing(J.MethodDeclaration.class);
                (method == null || method.isConstructor() ? byConstructors : byOthers).add(field.getName());
            }
        }
    }
}
