package dev.plimsoll.recipes.junit;

import dev.plimsoll.recipes.Unfolded;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openrewrite.ExecutionContext;
import org.openrewrite.java.AnnotationMatcher;
import org.openrewrite.java.ChangeMethodTargetToStatic;
import org.openrewrite.java.ChangeType;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.JavaTemplate;
import org.openrewrite.java.RemoveAnnotationVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Statement;

/** Changes a file in which nothing stands in the way. */
final class ToJupiter extends JavaIsoVisitor<ExecutionContext> {
    private static final List<String> NO_LONGER_NEEDED = List.of(
            JUnit4.RUN_WITH,
            JUnit4.RULE,
            JUnit4.ORDER,
            "org.junit.runners.MethodSorters",
            ExpectedThrow.RULE,
            "org.junit.runners.JUnit4",
            "org.junit.runners.BlockJUnit4ClassRunner",
            "org.springframework.test.context.junit4.SpringRunner",
            "org.springframework.test.context.junit4.SpringJUnit4ClassRunner",
            "org.mockito.runners.MockitoJUnitRunner",
            "org.mockito.junit.MockitoJUnitRunner");

    private final Set<String> wrapped = new TreeSet<>();

    @Override
    public J.CompilationUnit visitCompilationUnit(J.CompilationUnit unit, ExecutionContext context) {
        boolean takesAllMembers = unit.getImports().stream().anyMatch(ToJupiter::takesAllMembers);
        J.CompilationUnit after =
                super.visitCompilationUnit(Unfolded.begin(unit, takesAllMembers ? 2 : Unfolded.NEVER), context);
        NO_LONGER_NEEDED.forEach(this::maybeRemoveImport);
        doAfterVisit(new ChangeMethodTargetToStatic(
                        "org.junit.Assert assertThat(..)", "org.hamcrest.MatcherAssert", null, null)
                .getVisitor());
        new TreeMap<>(JUnit4.RENAMED).forEach((from, to) -> doAfterVisit(new ChangeType(from, to, true).getVisitor()));
        wrapped.forEach(name -> maybeAddImport(JUnit4.ASSERTIONS, name));
        doAfterVisit(new JavaIsoVisitor<>() {
            @Override
            public J.CompilationUnit visitCompilationUnit(J.CompilationUnit unfolded, ExecutionContext nothing) {
                return Unfolded.end(unfolded);
            }
        });
        return after;
    }

    private static boolean takesAllMembers(J.Import imported) {
        return imported.isStatic()
                && imported.getQualid().getSimpleName().equals("*")
                && JUnit4.has(imported.getTypeName());
    }

    @Override
    public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration type, ExecutionContext context) {
        J.ClassDeclaration visited = ordered(super.visitClassDeclaration(withoutRule(type), context));
        Optional<J.Annotation> runWith = visited.getLeadingAnnotations().stream()
                .filter(annotation -> Obstacles.isA(annotation, JUnit4.RUN_WITH))
                .findFirst();
        if (runWith.isEmpty()) {
            return visited;
        }
        Runner runner =
                runWith.flatMap(Runner::name).flatMap(Runner::of).orElseThrow().on(type);
        if (runner.annotation().isEmpty()) {
            doAfterVisit(new RemoveAnnotationVisitor(new AnnotationMatcher("@" + JUnit4.RUN_WITH)));
            return visited;
        }
        runner.imports().forEach(this::maybeAddImport);
        return replaced(visited, runWith.get(), runner);
    }

    private static J.ClassDeclaration withoutRule(J.ClassDeclaration type) {
        List<Statement> statements = type.getBody().getStatements().stream()
                .filter(statement ->
                        !(statement instanceof J.VariableDeclarations field && ExceptionRule.isField(field)))
                .toList();
        return statements.size() == type.getBody().getStatements().size()
                ? type
                : type.withBody(type.getBody().withStatements(statements));
    }

    private J.ClassDeclaration ordered(J.ClassDeclaration type) {
        Optional<J.Annotation> order = type.getLeadingAnnotations().stream()
                .filter(annotation -> Obstacles.isA(annotation, JUnit4.ORDER))
                .findFirst();
        Runner.BY_NAME.imports().forEach(this::maybeAddImport);
        return order.map(annotation -> replaced(type, annotation, Runner.BY_NAME))
                .orElse(type);
    }

    private J.ClassDeclaration replaced(J.ClassDeclaration type, J.Annotation annotation, Runner by) {
        return JavaTemplate.builder(by.annotation())
                .imports(by.imports().toArray(String[]::new))
                .javaParser(Stubs.parser())
                .build()
                .apply(updateCursor(type), annotation.getCoordinates().replace());
    }

    @Override
    public J.MethodDeclaration visitMethodDeclaration(J.MethodDeclaration method, ExecutionContext context) {
        J.MethodDeclaration visited = super.visitMethodDeclaration(method, context);
        Optional<Expectation> expectation = Expectation.of(visited);
        Optional<ExpectedThrow> expected = ExpectedThrow.of(visited);
        J.MethodDeclaration plain = expectation.map(Expectation::plain).orElse(visited);
        Wrapping wrapping = new Wrapping(updateCursor(plain));
        J.MethodDeclaration after = expected.map(rule -> wrapping.wrapped(plain, rule))
                .or(() -> expectation.map(asked -> wrapping.wrapped(plain, asked)))
                .orElse(plain);
        wrapped.addAll(wrapping.called());
        if (wrapping.called().contains("assertTimeoutPreemptively")) {
            maybeAddImport("java.time.Duration");
        }
        return after;
    }

    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, ExecutionContext context) {
        J.MethodInvocation visited = super.visitMethodInvocation(call, context);
        return Asserted.of(visited).map(Asserted::withMessageLast).orElse(visited);
    }
}
