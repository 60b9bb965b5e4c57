package dev.plimsoll.recipes.boot;

import java.util.List;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Parameters as class files have them, whatever a use puts in the place of their variables. */
final class Signatures {
    private Signatures() {}

    /** Erased, nested types with a dollar sign. */
    static List<String> parameters(JavaType.Method method) {
        return erased(declared(method).getParameterTypes());
    }

    /** What it returns, erased. */
    static String result(JavaType.Method method) {
        return erased(declared(method).getReturnType());
    }

    /** As the class declares it; the method itself where that cannot be told. */
    private static JavaType.Method declared(JavaType.Method method) {
        List<String> used = erased(method.getParameterTypes());
        List<JavaType.Method> alike = method.getDeclaringType().getMethods().stream()
                .filter(one -> one.getName().equals(method.getName())
                        && one.getParameterTypes().size() == used.size())
                .toList();
        if (alike.size() == 1) {
            return alike.get(0);
        }
        return alike.stream()
                .filter(one -> erased(one.getParameterTypes()).equals(used))
                .findFirst()
                .or(() -> alike.stream().filter(one -> takes(one, used)).findFirst())
                .orElse(method);
    }

    /** An identifier is one of the JDK's types, an entity is not. */
    private static boolean takes(JavaType.Method method, List<String> used) {
        List<JavaType> parameters = method.getParameterTypes();
        for (int i = 0; i < used.size(); i++) {
            boolean isIdentifier = erased(parameters.get(i)).equals("java.io.Serializable");
            boolean isVariable = parameters.get(i) instanceof JavaType.GenericTypeVariable;
            if (isVariable
                    ? isIdentifier != used.get(i).startsWith("java.")
                    : !erased(parameters.get(i)).equals(used.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> erased(List<JavaType> types) {
        return types.stream().map(Signatures::erased).toList();
    }

    private static String erased(JavaType type) {
        if (type instanceof JavaType.Array array) {
            return erased(array.getElemType()) + "[]";
        }
        if (type instanceof JavaType.GenericTypeVariable variable) {
            return variable.getBounds().isEmpty()
                    ? "java.lang.Object"
                    : erased(variable.getBounds().get(0));
        }
        if (type instanceof JavaType.Primitive primitive) {
            return primitive.getKeyword().equals("String") ? "java.lang.String" : primitive.getKeyword();
        }
        JavaType.FullyQualified named = TypeUtils.asFullyQualified(type);
        return named == null ? String.valueOf(type) : named.getFullyQualifiedName();
    }
}
