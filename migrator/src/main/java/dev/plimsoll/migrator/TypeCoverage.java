package dev.plimsoll.migrator;

import java.util.List;
import org.openrewrite.SourceFile;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.search.FindMissingTypes;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.TypeUtils;
import org.openrewrite.tree.ParseError;

/**
 * How much of the sources the parser understood; what has no type is passed over by recipes in silence.
 *
 * @param names identifiers and calls in all Java files
 * @param missing those of them without a type; every file that could not be parsed at all counts as one
 */
record TypeCoverage(int names, int missing) {

    static TypeCoverage of(List<SourceFile> sources) {
        int[] names = {0};
        int missing = 0;
        for (SourceFile source : sources) {
            if (source instanceof J.CompilationUnit unit) {
                Counter counter = new Counter();
                counter.visit(unit, names);
                missing += counter.unknownAnnotations;
                missing += FindMissingTypes.findMissingTypes(unit, false).size();
            } else if (source instanceof ParseError) {
                missing++;
            }
        }
        return new TypeCoverage(names[0], missing);
    }

    /** 0 to 1. */
    double share() {
        return names == 0 ? (missing == 0 ? 1 : 0) : Math.max(0, 1 - (double) missing / names);
    }

    double percent() {
        return share() * 100;
    }

    private static final class Counter extends JavaIsoVisitor<int[]> {
        private int unknownAnnotations;

        /** The engine's own search passes over annotations that are written with their packages. */
        @Override
        public J.Annotation visitAnnotation(J.Annotation annotation, int[] names) {
            if (annotation.getAnnotationType() instanceof J.FieldAccess
                    && TypeUtils.asFullyQualified(annotation.getType()) == null) {
                unknownAnnotations++;
            }
            return super.visitAnnotation(annotation, names);
        }

        @Override
        public J.Identifier visitIdentifier(J.Identifier identifier, int[] names) {
            names[0]++;
            return super.visitIdentifier(identifier, names);
        }

        @Override
        public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, int[] names) {
            names[0]++;
            return super.visitMethodInvocation(call, names);
        }
    }
}
