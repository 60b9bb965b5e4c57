package dev.plimsoll.recipes.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** Where the sources read and write fields and call methods that may go. */
final class AttributeUses {
    private final Map<String, List<Use>> ofFields = new HashMap<>();
    private final Map<String, List<Use>> ofMethods = new HashMap<>();
    private final List<String> finders = new ArrayList<>();

    /** How a field or a method is used: what is assigned or handed over says whether the platform may do it instead. */
    enum Kind {
        READ,
        SET_TO_NULL,
        SET_TO_NOW,
        SET,
        ASSERTED_NOT_NULL
    }

    /** @param within the simple name of the method around it, {@code <init>} in a constructor, empty outside of any */
    record Use(Kind kind, String within, boolean ownClass) {}

    Stream<Use> ofField(String owner, String name) {
        return ofFields.getOrDefault(Slots.field(owner, name), List.of()).stream();
    }

    /** Calls and references, by owner and name of the method. */
    Stream<Use> ofMethod(String owner, String name) {
        return ofMethods.getOrDefault(owner + "." + name, List.of()).stream();
    }

    /** Whether a method of a repository, or its query, names an attribute. */
    boolean isAskedFor(String attribute) {
        String inNames = Character.toUpperCase(attribute.charAt(0)) + attribute.substring(1);
        return finders.stream().anyMatch(text -> text.contains(inNames) || text.contains("." + attribute));
    }

    void saw(J.CompilationUnit unit) {
        new Collector().visit(unit, 0);
    }

    static boolean isNow(Expression value) {
        Expression plain = Slots.unwrapped(value);
        if (plain instanceof J.NewClass made) {
            return Changes.name(made.getType()).equals("java.util.Date")
                    && made.getArguments().stream().allMatch(J.Empty.class::isInstance);
        }
        return plain instanceof J.MethodInvocation call
                && call.getMethodType() != null
                && call.getMethodType()
                        .getDeclaringType()
                        .getFullyQualifiedName()
                        .startsWith("java.time.")
                && (call.getSimpleName().equals("now") || call.getSimpleName().equals("instant"));
    }

    private static Kind kind(Expression value) {
        return Slots.isNull(value) ? Kind.SET_TO_NULL : isNow(value) ? Kind.SET_TO_NOW : Kind.SET;
    }

    private final class Collector extends JavaIsoVisitor<Integer> {
        @Override
        public J.MethodDeclaration visitMethodDeclaration(J.MethodDeclaration method, Integer nothing) {
            JavaType.Method type = method.getMethodType();
            if (type != null && Slots.isRepository(type.getDeclaringType())) {
                finders.add(method.getSimpleName());
                method.getLeadingAnnotations().forEach(annotation -> finders.add(annotation.toString()));
            }
            return super.visitMethodDeclaration(method, nothing);
        }

        @Override
        public J.Assignment visitAssignment(J.Assignment assignment, Integer nothing) {
            add(field(assignment.getVariable()), kind(assignment.getAssignment()));
            visit(assignment.getAssignment(), nothing, getCursor());
            return assignment;
        }

        @Override
        public J.Identifier visitIdentifier(J.Identifier name, Integer nothing) {
            Object parent = getCursor().getParentTreeCursor().getValue();
            boolean declared =
                    parent instanceof J.VariableDeclarations.NamedVariable variable && variable.getName() == name;
            if (!declared) {
                add(name.getFieldType(), Kind.READ);
            }
            return name;
        }

        @Override
        public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer nothing) {
            if (call.getMethodType() != null) {
                List<Expression> arguments = call.getArguments();
                boolean setter = arguments.size() == 1 && !(arguments.get(0) instanceof J.Empty);
                boolean statement = getCursor().getParentTreeCursor().getValue() instanceof J.Block;
                Kind kind = !setter ? read() : statement ? kind(arguments.get(0)) : Kind.SET;
                add(ofMethods, key(call.getMethodType()), kind);
            }
            return super.visitMethodInvocation(call, nothing);
        }

        /** {@code assertThat(x.getCreatedAt()).isNotNull()} holds of any type. */
        private Kind read() {
            return getCursor().getParentTreeCursor().getValue() instanceof J.MethodInvocation check
                            && check.getSimpleName().equals("assertThat")
                            && getCursor()
                                            .getParentTreeCursor()
                                            .getParentTreeCursor()
                                            .getValue()
                                    instanceof J.MethodInvocation last
                            && last.getSimpleName().equals("isNotNull")
                    ? Kind.ASSERTED_NOT_NULL
                    : Kind.READ;
        }

        @Override
        public J.MemberReference visitMemberReference(J.MemberReference reference, Integer nothing) {
            if (reference.getMethodType() != null) {
                boolean reads = reference.getMethodType().getParameterTypes().isEmpty();
                add(ofMethods, key(reference.getMethodType()), reads ? Kind.READ : Kind.SET);
            }
            return super.visitMemberReference(reference, nothing);
        }

        private static String key(JavaType.Method method) {
            return method.getDeclaringType().getFullyQualifiedName() + "." + method.getName();
        }

        private JavaType.@Nullable Variable field(Expression variable) {
            return variable instanceof J.FieldAccess access
                    ? access.getName().getFieldType()
                    : variable instanceof J.Identifier name ? name.getFieldType() : null;
        }

        private void add(JavaType.@Nullable Variable field, Kind kind) {
            if (field != null && field.getOwner() instanceof JavaType.FullyQualified owner) {
                add(ofFields, Slots.field(owner.getFullyQualifiedName(), field.getName()), kind);
            }
        }

        private void add(Map<String, List<Use>> uses, String key, Kind kind) {
            J.MethodDeclaration method = getCursor().firstEnclosing(J.MethodDeclaration.class);
            J.ClassDeclaration owner = getCursor().firstEnclosing(J.ClassDeclaration.class);
            String within = method == null ? "" : method.isConstructor() ? "<init>" : method.getSimpleName();
            boolean own = owner != null
                    && owner.getType() != null
                    && (key.startsWith("F:" + owner.getType().getFullyQualifiedName() + "#")
                            || key.startsWith(owner.getType().getFullyQualifiedName() + "."));
            uses.computeIfAbsent(key, first -> new ArrayList<>()).add(new Use(kind, within, own));
        }
    }
}
