package dev.plimsoll.recipes.events;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TypeUtils;

/** Publishers that a repository declares: one that is no bean and that nobody hands on is told only by who made it for itself. */
final class OwnPublishers {
    private static final Pattern NAME = Pattern.compile("\\b[A-Z]\\w*");
    private static final String CONFIGURATION = ".*\\.(xml|properties|ya?ml|factories|imports|json)";

    private final TreeMap<String, String> declared = new TreeMap<>();
    private final Set<String> handedOn = new HashSet<>();
    private final Set<String> named = new HashSet<>();

    void saw(J.CompilationUnit unit) {
        new Reader().visit(unit, 0);
    }

    void saw(SourceFile file) {
        if (file.getSourcePath().toString().matches(CONFIGURATION)) {
            sawText(file.printAll());
        }
    }

    private void sawText(String text) {
        NAME.matcher(text).results().forEach(name -> named.add(name.group()));
    }

    /** Whether a class may be used without its being a bean: one that is no more than a publisher and that nothing marks. */
    static boolean mayStandAlone(J.ClassDeclaration type) {
        return type.getKind() == J.ClassDeclaration.Kind.Type.Class
                && type.getType() != null
                && type.getAllAnnotations().isEmpty()
                && type.getExtends() == null
                && type.getImplements() != null
                && type.getImplements().size() == 1
                && TypeUtils.isOfClassType(type.getImplements().get(0).getType(), Channel.PUBLISHER);
    }

    void declare(JavaType.FullyQualified type, String name) {
        declared.put(type.getFullyQualifiedName(), name);
    }

    /** The first of those that may be given any event. */
    Optional<String> ofEverything() {
        return declared.entrySet().stream()
                .filter(own -> handedOn.contains(own.getKey())
                        || named.contains(own.getValue())
                        || named.contains("includeFilters"))
                .map(own -> own.getValue() + " may be given every event to publish")
                .findFirst();
    }

    /** Finds each place where a publisher is more than kept by who made it, or asked to publish. */
    private final class Reader extends JavaIsoVisitor<Integer> {
        /** Comments hand nothing on. */
        @Override
        public Space visitSpace(@Nullable Space space, Space.Location place, Integer none) {
            return space == null ? Space.EMPTY : space;
        }

        @Override
        public J.Import visitImport(J.Import imported, Integer none) {
            return imported;
        }

        @Override
        public J.Literal visitLiteral(J.Literal literal, Integer none) {
            if (literal.getValue() instanceof String text) {
                sawText(text);
            }
            return literal;
        }

        @Override
        public J.Assignment visitAssignment(J.Assignment assignment, Integer none) {
            if (assignment.getVariable().toString().equals("includeFilters")) {
                named.add("includeFilters");
            }
            return super.visitAssignment(assignment, none);
        }

        @Override
        public J.Identifier visitIdentifier(J.Identifier name, Integer none) {
            J parent = getCursor().getParentTreeCursor().getValue();
            boolean isKept = parent instanceof J.ClassDeclaration type && type.getName() == name
                    || parent instanceof J.MethodDeclaration method && method.getReturnTypeExpression() != name
                    || parent instanceof J.VariableDeclarations.NamedVariable variable && variable.getName() == name
                    || parent instanceof J.VariableDeclarations kept && isForItself(kept)
                    || parent instanceof J.NewClass created && created.getClazz() == name && isMadeFor(created)
                    || parent instanceof J.FieldAccess access && access.getTarget() != name
                    || name.getSimpleName().equals("this") && parent instanceof J.FieldAccess
                    || isAsked(name, parent);
            note(name.getType(), isKept);
            return name;
        }

        @Override
        public J.FieldAccess visitFieldAccess(J.FieldAccess access, Integer none) {
            note(
                    access.getType(),
                    isAsked(access, getCursor().getParentTreeCursor().getValue()));
            return super.visitFieldAccess(access, none);
        }

        @Override
        public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer none) {
            note(call.getType(), false);
            return super.visitMethodInvocation(call, none);
        }

        private void note(@Nullable JavaType type, boolean isKept) {
            if (!isKept && type instanceof JavaType.FullyQualified own && own.isAssignableTo(Channel.PUBLISHER)) {
                handedOn.add(own.getFullyQualifiedName());
            }
        }

        private boolean isAsked(Expression publisher, Object parent) {
            return parent instanceof J.MethodInvocation call && call.getSelect() == publisher
                    || parent instanceof J.Assignment assignment && assignment.getVariable() == publisher;
        }

        /** A variable of a method, or a field that nobody else sees, of a class that has nobody write methods for it. */
        private boolean isForItself(J.VariableDeclarations kept) {
            J.ClassDeclaration owner = getCursor().firstEnclosing(J.ClassDeclaration.class);
            Object around =
                    getCursor().getParentTreeCursor().getParentTreeCursor().getValue();
            boolean isField =
                    around instanceof J.Block && getCursor().firstEnclosing(J.MethodDeclaration.class) == null;
            return around instanceof J.Block
                    && kept.getLeadingAnnotations().isEmpty()
                    && (!isField
                            || kept.hasModifier(J.Modifier.Type.Private)
                                    && !kept.hasModifier(J.Modifier.Type.Static)
                                    && owner != null
                                    && owner.getAllAnnotations().stream().noneMatch(OwnPublishers::isOfLombok));
        }

        private boolean isMadeFor(J.NewClass created) {
            Object parent =
                    getCursor().getParentTreeCursor().getParentTreeCursor().getValue();
            JavaType kept = parent instanceof J.VariableDeclarations.NamedVariable variable
                    ? variable.getType()
                    : parent instanceof J.Assignment assignment
                            ? assignment.getVariable().getType()
                            : null;
            return created.getBody() == null
                    && created.getType() != null
                    && TypeUtils.isOfType(created.getType(), kept);
        }
    }

    private static boolean isOfLombok(J.Annotation annotation) {
        JavaType.FullyQualified type = TypeUtils.asFullyQualified(annotation.getType());
        return type == null || type.getFullyQualifiedName().startsWith("lombok.");
    }
}
