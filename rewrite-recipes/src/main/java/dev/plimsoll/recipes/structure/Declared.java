package dev.plimsoll.recipes.structure;

import java.util.ArrayList;
import java.util.List;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;

/** All classes that a file declares, nested ones too, whose type is known. */
final class Declared {
    private Declared() {}

    static List<J.ClassDeclaration> in(J tree) {
        List<J.ClassDeclaration> all = new ArrayList<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declared, Integer none) {
                if (declared.getType() != null) {
                    all.add(declared);
                }
                return super.visitClassDeclaration(declared, none);
            }
        }.visit(tree, 0);
        return all;
    }
}
