package dev.plimsoll.recipes.time;

import dev.plimsoll.recipes.MainSources;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeUtils;

/** Reads a file for declarations with a type of Joda-Time that something beside the project's own sources uses. */
final class Exposed extends JavaIsoVisitor<Set<String>> {
    private static final Pattern SERVICE = Pattern.compile(
            "org\\.springframework\\.(stereotype\\.(Service|Component|Repository|Controller)|context\\.annotation\\.Configuration"
                    + "|web\\.bind\\.annotation\\.(RestController|ControllerAdvice|RestControllerAdvice))");

    /** Who reads these does nothing with the type. */
    private static final Pattern HARMLESS = Pattern.compile(
            "java\\.lang\\.(Override|Deprecated|SuppressWarnings|SafeVarargs)|.*\\.(Nullable|NonNull|Nonnull)"
                    + "|org\\.springframework\\.transaction\\.annotation\\.Transactional|org\\.junit\\..*\\.?Test");

    @Override
    public J.VariableDeclarations visitVariableDeclarations(J.VariableDeclarations variables, Set<String> reasons) {
        boolean isJoda = Joda.has(variables.getType());
        if (isJoda && variables.getLeadingAnnotations().stream().anyMatch(Exposed::isRead)) {
            reasons.add("a value of Joda-Time has an annotation, so that something else reads it");
        }
        boolean isField = getCursor().getParentTreeCursor().getValue() instanceof J.Block
                && getCursor().getParentTreeCursor().getParentTreeCursor().getValue() instanceof J.ClassDeclaration;
        if (isJoda
                && isField
                && !variables.hasModifier(J.Modifier.Type.Static)
                && !isOfService()
                && !isOfTest()
                && !isOwn(variables)) {
            reasons.add("it keeps a value of Joda-Time in a field that may be stored or sent");
        }
        return super.visitVariableDeclarations(variables, reasons);
    }

    private static boolean isRead(J.Annotation annotation) {
        return !HARMLESS.matcher(Joda.name(annotation.getType()).orElse("")).matches();
    }

    /** Nothing that stores or sends objects finds it: it is private, and the class has no annotation and no property of it. */
    private boolean isOwn(J.VariableDeclarations field) {
        J.ClassDeclaration type = getCursor().firstEnclosingOrThrow(J.ClassDeclaration.class);
        return field.hasModifier(J.Modifier.Type.Private)
                && type.getKind() == J.ClassDeclaration.Kind.Type.Class
                && type.getLeadingAnnotations().isEmpty()
                && type.getExtends() == null
                && !TypeUtils.isAssignableTo("java.io.Serializable", type.getType())
                && type.getBody().getStatements().stream().noneMatch(Exposed::isProperty);
    }

    private static boolean isProperty(Statement statement) {
        if (!(statement instanceof J.MethodDeclaration method) || method.getMethodType() == null) {
            return false;
        }
        int given = method.getMethodType().getParameterTypes().size();
        return Shapes.has(method.getMethodType())
                && (given == 0 && method.getSimpleName().matches("(get|is)[A-Z].*")
                        || given == 1 && method.getSimpleName().matches("set[A-Z].*"));
    }

    private boolean isOfService() {
        return getCursor().firstEnclosingOrThrow(J.ClassDeclaration.class).getLeadingAnnotations().stream()
                .anyMatch(annotation -> Joda.name(annotation.getType())
                        .filter(name -> SERVICE.matcher(name).matches())
                        .isPresent());
    }

    private boolean isOfTest() {
        return !MainSources.contain(getCursor().firstEnclosingOrThrow(J.CompilationUnit.class));
    }

    @Override
    public J.MethodDeclaration visitMethodDeclaration(J.MethodDeclaration method, Set<String> reasons) {
        boolean isJoda = method.getMethodType() != null && Shapes.has(method.getMethodType());
        boolean isCalledByOthers = method.getLeadingAnnotations().stream().anyMatch(Exposed::isRead);
        if (isJoda && isCalledByOthers) {
            reasons.add(method.getSimpleName() + " is called by something else, with values of Joda-Time");
        }
        return super.visitMethodDeclaration(method, reasons);
    }

    @Override
    public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration type, Set<String> reasons) {
        boolean isJoda = Stream.concat(
                        Stream.ofNullable(type.getExtends()),
                        Stream.ofNullable(type.getImplements()).flatMap(List::stream))
                .anyMatch(above -> Joda.has(above.getType()));
        if (isJoda || type.getKind() == J.ClassDeclaration.Kind.Type.Record && Shapes.isRecordOf(type)) {
            reasons.add(type.getSimpleName() + " shows others a type of Joda-Time");
        }
        return super.visitClassDeclaration(type, reasons);
    }
}
