package dev.plimsoll.recipes.client;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;
import org.openrewrite.text.PlainText;

/**
 * A test that answers in place of the {@code RestTemplate} of its context. It can go on to where the clients of the platform send by that, too,
 * which a configuration lets them do in tests.
 */
final class Answering {
    static final String CONFIGURATION = "CallsByRestTemplate";
    private static final String MOCK_SERVER = "org.springframework.test.web.client.MockRestServiceServer";
    private static final String TEST = "org.springframework.boot.test.context.SpringBootTest";
    private static final String TEXT = """
            %simport org.springframework.boot.restclient.RestClientCustomizer;
            import org.springframework.boot.test.context.TestConfiguration;
            import org.springframework.context.annotation.Bean;
            import org.springframework.http.client.ClientHttpRequest;
            import org.springframework.web.client.RestTemplate;

            /**
             * Lets the platform's clients send by the RestTemplate, in whose place tests answer: without deadline, retries and breaker, and
             * without the headers that the platform adds.
             */
            @TestConfiguration
            class CallsByRestTemplate {
                @Bean
                RestClientCustomizer callsByRestTemplate(RestTemplate restTemplate) {
                    return builder -> builder.requestInterceptor((request, body, execution) -> {
                        ClientHttpRequest sent =
                                restTemplate.getRequestFactory().createRequest(request.getURI(), request.getMethod());
                        sent.getHeaders().putAll(request.getHeaders());
                        sent.getBody().write(body);
                        return sent.execute();
                    });
                }
            }
            """;

    private final List<J.CompilationUnit> units;

    /**
     * @param units all files that are about calls
     */
    Answering(List<J.CompilationUnit> units) {
        this.units = units;
    }

    /** Whether all that a test does for its answers goes on to work. */
    boolean canGoOn(J.CompilationUnit test) {
        return !namesASharedHeader(test) && (isBase(test) || inheritsOnly(test));
    }

    /** Whether a test has the {@code RestTemplate} of its context, and does nothing with it but to answer in its place. */
    boolean isBase(J.CompilationUnit test) {
        if (test.getClasses().size() != 1) {
            return false;
        }
        boolean isWhole = annotations(test).anyMatch(annotation -> TypeUtils.isOfClassType(annotation.getType(), TEST));
        return isWhole
                && (isPrepared(test) || annotations(test).noneMatch(Answering::isImport))
                && field(test).filter(field -> onlyAnswers(test, field)).isPresent();
    }

    /** Whether a test has the configuration already. */
    static boolean isPrepared(J.CompilationUnit test) {
        return annotations(test)
                .filter(Answering::isImport)
                .flatMap(annotation -> Arguments.of(annotation).get("value").stream())
                .anyMatch(value -> value.toString().equals(CONFIGURATION + ".class"));
    }

    private static Stream<J.Annotation> annotations(J.CompilationUnit test) {
        return test.getClasses().stream().flatMap(declared -> declared.getLeadingAnnotations().stream());
    }

    private static boolean isImport(J.Annotation annotation) {
        return annotation.getSimpleName().equals("Import");
    }

    /** What is answered is the business of a test above it, in the same module. */
    private boolean inheritsOnly(J.CompilationUnit test) {
        return test.getClasses().size() == 1
                && !mentions(test, RestClass.REST_TEMPLATE)
                && !calls(test, Set.of("bindTo", "createServer"))
                && units.stream()
                        .filter(other -> FeignProject.module(other).equals(FeignProject.module(test)))
                        .filter(this::isBase)
                        .anyMatch(base -> TypeUtils.isAssignableTo(
                                Reach.name(base.getClasses().get(0).getType()),
                                test.getClasses().get(0).getType()));
    }

    private static Optional<String> field(J.CompilationUnit test) {
        List<J.VariableDeclarations> fields = test.getClasses().get(0).getBody().getStatements().stream()
                .filter(J.VariableDeclarations.class::isInstance)
                .map(J.VariableDeclarations.class::cast)
                .filter(field -> TypeUtils.isOfClassType(field.getType(), RestClass.REST_TEMPLATE))
                .toList();
        boolean isInjected = fields.size() == 1
                && fields.get(0).getLeadingAnnotations().size() == 1
                && fields.get(0).getLeadingAnnotations().get(0).getSimpleName().equals("Autowired");
        return isInjected ? Optional.of(fields.get(0).getVariables().get(0).getSimpleName()) : Optional.empty();
    }

    /** Each of its values is that of the field, and is handed to the server that answers. */
    private static boolean onlyAnswers(J.CompilationUnit test, String field) {
        boolean[] isMore = {false};
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Import visitImport(J.Import imported, Integer none) {
                return imported;
            }

            @Override
            public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer none) {
                JavaType.Method method = call.getMethodType();
                boolean answers = method != null
                        && TypeUtils.isOfClassType(method.getDeclaringType(), MOCK_SERVER)
                        && call.getSimpleName().matches("bindTo|createServer");
                if (answers
                        && call.getArguments().size() == 1
                        && isField(call.getArguments().get(0))) {
                    return call;
                }
                return super.visitMethodInvocation(call, none);
            }

            private boolean isField(Expression argument) {
                return argument instanceof J.Identifier name
                        && name.getSimpleName().equals(field);
            }

            @Override
            public J.Identifier visitIdentifier(J.Identifier identifier, Integer none) {
                Object parent = getCursor().getParentTreeCursor().getValue();
                boolean isDeclared = parent instanceof J.VariableDeclarations
                        || parent instanceof J.VariableDeclarations.NamedVariable;
                isMore[0] |= TypeUtils.isOfClassType(identifier.getType(), RestClass.REST_TEMPLATE) && !isDeclared;
                return identifier;
            }
        }.visit(test, 0);
        return !isMore[0];
    }

    /** What the platform adds when it sends is not there when the test looks. */
    private static boolean namesASharedHeader(J.CompilationUnit test) {
        boolean[] found = {mentions(test, "dev.plimsoll.platform.SharedHeaders")};
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Literal visitLiteral(J.Literal literal, Integer none) {
                found[0] |= literal.getValue() instanceof String text && Sent.isShared(text.toLowerCase(Locale.ROOT));
                return literal;
            }
        }.visit(test, 0);
        return found[0];
    }

    private static boolean mentions(J.CompilationUnit unit, String type) {
        return unit.getTypesInUse().getTypesInUse().stream().anyMatch(used -> TypeUtils.isOfClassType(used, type));
    }

    private static boolean calls(J.CompilationUnit unit, Set<String> names) {
        return unit.getTypesInUse().getUsedMethods().stream().anyMatch(method -> names.contains(method.getName()));
    }

    static Path path(SourceFile test) {
        return test.getSourcePath().resolveSibling(CONFIGURATION + ".java");
    }

    /** The configuration that such a test imports. */
    static SourceFile configuration(J.CompilationUnit test) {
        String packageName = RestProject.packageOf(test);
        return PlainText.builder()
                .sourcePath(path(test))
                .text(TEXT.formatted(packageName.isEmpty() ? "" : "package " + packageName + ";\n\n"))
                .build();
    }

    static JavaType.@Nullable FullyQualified configurationType(J.CompilationUnit test) {
        String packageName = RestProject.packageOf(test);
        return TypeUtils.asFullyQualified(
                JavaType.ShallowClass.build(packageName.isEmpty() ? CONFIGURATION : packageName + "." + CONFIGURATION));
    }
}
