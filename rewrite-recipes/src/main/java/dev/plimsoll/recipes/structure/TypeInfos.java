package dev.plimsoll.recipes.structure;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Whose objects Jackson is told to write with the names of their classes. */
final class TypeInfos extends JavaIsoVisitor<Integer> {
    private static final String TYPE_INFO = "com.fasterxml.jackson.annotation.JsonTypeInfo";
    private static final Pattern MIX_IN = Pattern.compile("[mM]ixIn|JsonMixin");

    private final Map<String, Set<String>> ways = new TreeMap<>();
    private final Set<String> onClasses = new TreeSet<>();
    private boolean hasMixIns;

    /** What is annotated on a class may be meant for another, where any class is mixed into another. */
    void note(String text) {
        hasMixIns |= MIX_IN.matcher(text).find();
    }

    /** How a class, or one in it, may come to be written with its name. */
    Stream<String> of(J.ClassDeclaration declared) {
        Stream<String> byType = ways.entrySet().stream()
                .filter(way -> Declared.in(declared).stream().anyMatch(each -> isOne(way.getKey(), each)))
                .flatMap(way -> way.getValue().stream());
        return Stream.concat(byType, hasMixIns ? onClasses.stream() : Stream.empty())
                .distinct();
    }

    private static boolean isOne(String type, J.ClassDeclaration declared) {
        return type.equals(HeldTypes.ANYTHING) || TypeUtils.isAssignableTo(type, declared.getType());
    }

    @Override
    public J.CompilationUnit visitCompilationUnit(J.CompilationUnit unit, Integer none) {
        unit.getTypesInUse().getTypesInUse().forEach(type -> note(String.valueOf(type)));
        unit.getTypesInUse().getUsedMethods().forEach(method -> note(method.getName()));
        return super.visitCompilationUnit(unit, none);
    }

    @Override
    public J.Import visitImport(J.Import imported, Integer none) {
        return imported;
    }

    @Override
    public J.Identifier visitIdentifier(J.Identifier identifier, Integer none) {
        boolean isOfTypeInfo = identifier.getFieldType() != null
                && identifier.getFieldType().getOwner() instanceof JavaType.FullyQualified owner
                && owner.getFullyQualifiedName().equals(TYPE_INFO + "$Id");
        if (isOfTypeInfo && identifier.getSimpleName().endsWith("CLASS")) {
            String way = "JsonTypeInfo.Id." + identifier.getSimpleName();
            annotated(way).forEach(name -> ways.computeIfAbsent(name, first -> new TreeSet<>())
                    .add(way));
        }
        return identifier;
    }

    /** The names of the types of which the annotation around the cursor speaks. */
    private Set<String> annotated(String way) {
        J.Annotation annotation = getCursor().firstEnclosing(J.Annotation.class);
        if (annotation == null || !TypeUtils.isOfClassType(annotation.getType(), TYPE_INFO)) {
            return Set.of(HeldTypes.ANYTHING);
        }
        Object place = getCursor()
                .dropParentUntil(J.Annotation.class::isInstance)
                .dropParentUntil(TypeInfos::mayBeAnnotated)
                .getValue();
        if (place instanceof J.VariableDeclarations variables) {
            return HeldTypes.of(variables.getVariables().stream().map(J.VariableDeclarations.NamedVariable::getType));
        }
        if (place instanceof J.MethodDeclaration method
                && method.getDefaultValue() == null
                && method.getMethodType() != null) {
            JavaType.Method type = method.getMethodType();
            return HeldTypes.of(Stream.concat(Stream.of(type.getReturnType()), type.getParameterTypes().stream()));
        }
        if (place instanceof J.ClassDeclaration declared
                && declared.getKind() != J.ClassDeclaration.Kind.Type.Annotation
                && declared.getType() != null) {
            onClasses.add(way);
            return Set.of(declared.getType().getFullyQualifiedName());
        }
        return Set.of(HeldTypes.ANYTHING);
    }

    private static boolean mayBeAnnotated(Object tree) {
        return tree instanceof J.VariableDeclarations
                || tree instanceof J.MethodDeclaration
                || tree instanceof J.ClassDeclaration
                || tree instanceof J.Annotation
                || tree instanceof J.CompilationUnit;
    }
}
