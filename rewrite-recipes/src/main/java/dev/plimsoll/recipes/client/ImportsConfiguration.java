package dev.plimsoll.recipes.client;

import java.util.List;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Tree;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JLeftPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.marker.Markers;

/** Lets a test import the configuration by which the platform's clients send by its {@code RestTemplate}. */
final class ImportsConfiguration extends JavaIsoVisitor<ExecutionContext> {
    private static final String IMPORT = "org.springframework.context.annotation.Import";

    @Override
    public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declared, ExecutionContext context) {
        J.CompilationUnit unit = getCursor().firstEnclosingOrThrow(J.CompilationUnit.class);
        if (declared != unit.getClasses().get(0)) {
            return declared;
        }
        maybeAddImport(IMPORT, false);
        List<J.Annotation> there = declared.getLeadingAnnotations();
        J.Annotation last = there.get(there.size() - 1);
        Space line = there.size() > 1
                ? last.getPrefix()
                : Space.format("\n" + declared.getPrefix().getIndent());
        return declared.withLeadingAnnotations(
                ListUtils.concat(there, annotation(unit).withPrefix(line.withComments(List.of()))));
    }

    private static J.Annotation annotation(J.CompilationUnit unit) {
        JavaType type = Answering.configurationType(unit);
        J.FieldAccess configuration = new J.FieldAccess(
                Tree.randomId(),
                Space.EMPTY,
                Markers.EMPTY,
                Arguments.identifier(Answering.CONFIGURATION, type),
                new JLeftPadded<>(Space.EMPTY, Arguments.identifier("class", null), Markers.EMPTY),
                JavaType.ShallowClass.build("java.lang.Class"));
        return new J.Annotation(
                        Tree.randomId(),
                        Space.EMPTY,
                        Markers.EMPTY,
                        Arguments.identifier("Import", JavaType.ShallowClass.build(IMPORT)),
                        null)
                .withArguments(List.of(configuration));
    }
}
