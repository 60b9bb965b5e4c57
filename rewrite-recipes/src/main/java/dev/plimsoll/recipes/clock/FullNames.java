package dev.plimsoll.recipes.clock;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TypeUtils;

/** Types that a file writes in full, which an import that comes for other code would shorten. */
final class FullNames {
    /** By the id of the last name, which is what a shortened one keeps. */
    private final Map<UUID, J.FieldAccess> written = new HashMap<>();

    private FullNames() {}

    static FullNames of(J.CompilationUnit unit) {
        FullNames names = new FullNames();
        new JavaVisitor<Integer>() {
            @Override
            public J visitImport(J.Import imported, Integer none) {
                return imported;
            }

            @Override
            public J visitFieldAccess(J.FieldAccess access, Integer none) {
                if (isType(access)) {
                    names.written.put(access.getName().getId(), access);
                    return access;
                }
                return super.visitFieldAccess(access, none);
            }
        }.visit(unit, 0);
        return names;
    }

    private static boolean isType(J.FieldAccess access) {
        return access.getName().getFieldType() == null
                && access.getType() instanceof JavaType.FullyQualified
                && !access.getSimpleName().equals("class");
    }

    /** Whether a file calls a type by its simple name, and so needs its import. */
    static boolean isShort(String type, J tree) {
        boolean[] found = {false};
        new JavaVisitor<Integer>() {
            @Override
            public J visitImport(J.Import imported, Integer none) {
                return imported;
            }

            @Override
            public J visitFieldAccess(J.FieldAccess access, Integer none) {
                return access.isFullyQualifiedClassReference(type) ? access : super.visitFieldAccess(access, none);
            }

            @Override
            public J visitIdentifier(J.Identifier name, Integer none) {
                found[0] |= name.getFieldType() == null
                        && type.endsWith("." + name.getSimpleName())
                        && TypeUtils.isOfClassType(name.getType(), type);
                return name;
            }
        }.visit(tree, 0);
        return found[0];
    }

    /** Writes them in full again. */
    J keptIn(J tree) {
        return new JavaVisitor<Integer>() {
            @Override
            public J visitFieldAccess(J.FieldAccess access, Integer none) {
                return written.containsKey(access.getName().getId()) ? access : super.visitFieldAccess(access, none);
            }

            @Override
            public J visitIdentifier(J.Identifier name, Integer none) {
                J.FieldAccess before = written.get(name.getId());
                return before == null ? name : before.withPrefix(name.getPrefix());
            }

            @Override
            public Space visitSpace(@Nullable Space space, Space.Location location, Integer none) {
                return space == null ? Space.EMPTY : space;
            }
        }.visitNonNull(tree, 0);
    }
}
