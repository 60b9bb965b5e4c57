package dev.plimsoll.recipes.junit;

import java.util.Set;
import java.util.TreeSet;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/**
 * The classes of a file and those right above them, by their full names.
 *
 * @param members the classes that it declares
 * @param above what they extend
 */
record Family(Set<String> members, Set<String> above) {

    static Family of(J.CompilationUnit unit) {
        Family family = new Family(new TreeSet<>(), new TreeSet<>());
        new JavaIsoVisitor<Family>() {
            @Override
            public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declared, Family found) {
                JavaType.FullyQualified type = declared.getType();
                if (type != null) {
                    found.members.add(type.getFullyQualifiedName());
                    JUnit4.name(type.getSupertype())
                            .filter(name -> !name.equals("java.lang.Object"))
                            .ifPresent(found.above::add);
                }
                return super.visitClassDeclaration(declared, found);
            }
        }.visit(unit, family);
        return family;
    }
}
