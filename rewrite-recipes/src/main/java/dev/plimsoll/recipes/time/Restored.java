package dev.plimsoll.recipes.time;

import java.util.Map;
import org.openrewrite.ExecutionContext;
import org.openrewrite.java.JavaParser;
import org.openrewrite.java.JavaTemplate;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.TypeTree;
import org.openrewrite.java.tree.TypeUtils;

/** Puts what is kept back into a file whose types have moved, by full names, and moves its values on. */
final class Restored extends JavaVisitor<ExecutionContext> {
    private static final String[] STUBS = {
        "package org.joda.time; public class DateTime { public java.util.GregorianCalendar toGregorianCalendar() { return null; } }",
        "package org.joda.time; public class Instant { public long getMillis() { return 0; } }",
        "package org.joda.time; public class Duration { public long getMillis() { return 0; } }",
        "package org.joda.time; public class DateTimeZone { public java.util.TimeZone toTimeZone() { return null; } }",
    };

    private final Kept kept;
    private final Map<String, Expression> keeping;
    private final String[] imports;

    Restored(Kept kept, Map<String, Expression> keeping, String... imports) {
        this.kept = kept;
        this.keeping = keeping;
        this.imports = imports;
    }

    @Override
    public J visitIdentifier(J.Identifier name, ExecutionContext context) {
        Expression read = keeping.get(name.getSimpleName());
        if (read == null) {
            return name;
        }
        Expression named = (Expression) new Named().visitNonNull(read, context);
        return kept.movedOn(read)
                .<J>map(code -> JavaTemplate.builder(code)
                        .imports(imports)
                        .javaParser(JavaParser.fromJavaVersion().dependsOn(STUBS))
                        .build()
                        .apply(getCursor(), name.getCoordinates().replace(), named))
                .orElseGet(() -> named.withPrefix(name.getPrefix()));
    }

    /** Names that mean java.time in the rest of the file are written out. */
    private final class Named extends JavaVisitor<ExecutionContext> {
        @Override
        public J visitIdentifier(J.Identifier name, ExecutionContext context) {
            String type = Joda.name(name.getType()).orElse("");
            boolean isType = name.getFieldType() == null && type.endsWith("." + name.getSimpleName());
            return isType && kept.shadowed().contains(type)
                    ? ((J.FieldAccess) TypeTree.build(type))
                            .withType(name.getType())
                            .withPrefix(name.getPrefix())
                    : name;
        }

        @Override
        public J visitFieldAccess(J.FieldAccess access, ExecutionContext context) {
            return TypeUtils.isOfClassType(access.getType(), access.toString())
                    ? access
                    : super.visitFieldAccess(access, context);
        }
    }
}
