package dev.plimsoll.recipes.junit;

import java.util.Optional;
import java.util.Set;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.TypeUtils;

/** The rule {@code ExpectedException} in a file: whether every use of it is one that can move. */
final class ExceptionRule extends JavaIsoVisitor<Set<String>> {
    private static final String REASON = "it uses ExpectedException in a way that is more than one assertThrows";

    private int uses;
    private int moved;

    static boolean isField(J.VariableDeclarations field) {
        return TypeUtils.isOfClassType(field.getType(), ExpectedThrow.RULE)
                && field.getVariables().size() == 1
                && field.getVariables().get(0).getInitializer() instanceof J.MethodInvocation none
                && none.getSimpleName().equals("none")
                && field.getLeadingAnnotations().stream().anyMatch(rule -> Obstacles.isA(rule, "org.junit.Rule"));
    }

    static Optional<String> obstacle(J.CompilationUnit unit) {
        ExceptionRule reader = new ExceptionRule();
        reader.visit(unit, Set.of());
        return reader.uses == reader.moved ? Optional.empty() : Optional.of(REASON);
    }

    @Override
    public J.VariableDeclarations visitVariableDeclarations(J.VariableDeclarations variables, Set<String> nothing) {
        return isField(variables) ? variables : super.visitVariableDeclarations(variables, nothing);
    }

    @Override
    public J.Import visitImport(J.Import imported, Set<String> nothing) {
        return imported;
    }

    @Override
    public J.MethodDeclaration visitMethodDeclaration(J.MethodDeclaration method, Set<String> nothing) {
        boolean isTest = method.getLeadingAnnotations().stream()
                .anyMatch(annotation -> Obstacles.isA(annotation, JUnit4.TEST) && annotation.getArguments() == null);
        if (isTest) {
            moved += ExpectedThrow.of(method)
                    .filter(ExpectedThrow::isPlain)
                    .map(ExpectedThrow::asks)
                    .orElse(0);
        }
        return super.visitMethodDeclaration(method, nothing);
    }

    @Override
    public J.Identifier visitIdentifier(J.Identifier identifier, Set<String> nothing) {
        if (TypeUtils.isOfClassType(identifier.getType(), ExpectedThrow.RULE)) {
            uses++;
        }
        return identifier;
    }
}
