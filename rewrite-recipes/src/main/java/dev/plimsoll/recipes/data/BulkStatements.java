package dev.plimsoll.recipes.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** The statements that write many entities at once, past their events, which the platform refuses for an entity that has any. */
final class BulkStatements {
    static final String IS_REFUSED =
            " writes many at once past their events, which is refused for an entity that has any";

    private static final String ANY = "*";
    private static final String MODIFYING = "Modifying";
    private static final Pattern OF_JPQL = Pattern.compile(
            "(?is)^\\s*(?:update|delete\\s+from|delete|insert\\s+into)\\s+(?:versioned\\s+)?([\\w.]+)\\b.*");
    private static final String OF_A_BATCH = "deleteAllInBatch|deleteInBatch|deleteAllByIdInBatch";
    private static final String OF_CRITERIA = "createCriteriaUpdate|createCriteriaDelete|createCriteriaInsert\\w*";

    /** What an entity is called, by its full or simple name or as JPA calls it, to the statement. */
    private final Map<String, String> statements = new HashMap<>();

    void saw(J.CompilationUnit unit) {
        new Reader().visit(unit, 0);
    }

    /** The statement that writes an entity or what it inherits from, as far as the sources show. */
    Optional<String> on(J.ClassDeclaration entity, JavaType.FullyQualified type) {
        return Stream.concat(
                        Stream.concat(Stream.of(ANY), Entities.name(entity).stream()),
                        Entities.withSupertypes(type)
                                .flatMap(each -> Stream.of(each.getFullyQualifiedName(), simpleName(each))))
                .map(statements::get)
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    private static String simpleName(JavaType.FullyQualified type) {
        return type.getClassName().replaceFirst(".*[.$]", "");
    }

    private final class Reader extends JavaIsoVisitor<Integer> {
        @Override
        public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration type, Integer none) {
            if (type.getType() != null && Slots.isRepository(type.getType())) {
                type.getType().getInterfaces().stream()
                        .flatMap(BulkStatements::above)
                        .flatMap(above -> above.getMethods().stream())
                        .filter(method -> method.getAnnotations().stream()
                                .anyMatch(
                                        annotation -> annotation.getClassName().equals(MODIFYING)))
                        .forEach(method -> addEntitiesOf(type.getType(), "@Modifying " + method.getName()));
            }
            return super.visitClassDeclaration(type, none);
        }

        @Override
        public J.MethodDeclaration visitMethodDeclaration(J.MethodDeclaration method, Integer none) {
            J.ClassDeclaration owner = getCursor().firstEnclosing(J.ClassDeclaration.class);
            boolean writes = method.getAllAnnotations().stream()
                    .anyMatch(annotation -> annotation.getSimpleName().equals(MODIFYING));
            if (method.getAllAnnotations().stream().anyMatch(Reader::isNative)) {
                return method;
            }
            if (writes && owner != null) {
                addEntitiesOf(owner.getType(), "@Modifying " + method.getSimpleName());
            }
            return super.visitMethodDeclaration(method, none);
        }

        private static boolean isNative(J.Annotation annotation) {
            return annotation.getSimpleName().equals("NativeQuery")
                    || annotation.getSimpleName().equals("Query")
                            && annotation.toString().matches("(?s).*nativeQuery\\s*=\\s*true.*");
        }

        @Override
        public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer none) {
            String name = call.getSimpleName();
            if (name.matches(OF_A_BATCH)) {
                addBatch(call.getSelect(), name);
            }
            if (name.matches(OF_CRITERIA)) {
                call.getArguments().forEach(argument -> add(entityOf(argument), name));
            }
            return super.visitMethodInvocation(call, none);
        }

        @Override
        public J.MemberReference visitMemberReference(J.MemberReference reference, Integer none) {
            String name = reference.getReference().getSimpleName();
            if (name.matches(OF_A_BATCH)) {
                addBatch(reference.getContaining(), name);
            }
            return super.visitMemberReference(reference, none);
        }

        /** Where the type of the repository does not say of what it is, it may be of any entity. */
        private void addBatch(@Nullable Expression repository, String name) {
            J.ClassDeclaration owner = getCursor().firstEnclosing(J.ClassDeclaration.class);
            JavaType type = repository != null ? repository.getType() : owner == null ? null : owner.getType();
            if (!addEntitiesOf(type, name)) {
                statements.putIfAbsent(ANY, name);
            }
        }

        /** A class is given as {@code Order.class}. */
        private static List<JavaType> entityOf(Expression argument) {
            return argument.getType() instanceof JavaType.Parameterized ofClass
                            && TypeUtils.isOfClassType(ofClass, "java.lang.Class")
                    ? ofClass.getTypeParameters()
                    : List.of();
        }

        @Override
        public J.Literal visitLiteral(J.Literal literal, Integer none) {
            if (literal.getValue() instanceof String text) {
                Matcher query = OF_JPQL.matcher(text);
                if (query.matches()) {
                    statements.putIfAbsent(query.group(1), "\"" + text.strip() + "\"");
                }
            }
            return literal;
        }

        private boolean addEntitiesOf(@Nullable JavaType repository, String statement) {
            JavaType.FullyQualified type =
                    repository instanceof JavaType.GenericTypeVariable ? null : TypeUtils.asFullyQualified(repository);
            return type != null
                    && add(
                            above(type)
                                    .flatMap(above -> above.getTypeParameters().stream())
                                    .toList(),
                            statement);
        }

        private boolean add(List<JavaType> entities, String statement) {
            List<String> names = entities.stream()
                    .filter(entity -> !(entity instanceof JavaType.GenericTypeVariable))
                    .map(Changes::name)
                    .filter(name -> !name.isEmpty() && !name.startsWith("java."))
                    .toList();
            names.forEach(name -> statements.putIfAbsent(name, statement));
            return !names.isEmpty();
        }
    }

    private static Stream<JavaType.FullyQualified> above(JavaType.FullyQualified type) {
        return Stream.concat(Stream.of(type), type.getInterfaces().stream().flatMap(BulkStatements::above));
    }
}
