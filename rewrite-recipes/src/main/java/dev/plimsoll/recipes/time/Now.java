package dev.plimsoll.recipes.time;

import java.nio.file.Path;
import java.util.Set;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.TypeUtils;

/** Files that ask Joda-Time for now, and those that tell it what now is. */
final class Now extends JavaIsoVisitor<Integer> {
    private final Path file;
    private final Set<Path> asking;
    private final Set<Path> setting;

    private Now(Path file, Set<Path> asking, Set<Path> setting) {
        this.file = file;
        this.asking = asking;
        this.setting = setting;
    }

    static void saw(J.CompilationUnit unit, Set<Path> asking, Set<Path> setting) {
        new Now(unit.getSourcePath(), asking, setting).visit(unit, 0);
    }

    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer nothing) {
        if (Joda.call(call).isPresent() && call.getSimpleName().matches("now|is\\w+Now")) {
            asking.add(file);
        }
        if (call.getMethodType() != null
                && TypeUtils.isOfClassType(call.getMethodType().getDeclaringType(), "org.joda.time.DateTimeUtils")
                && call.getSimpleName().startsWith("setCurrentMillis")) {
            setting.add(file);
        }
        return super.visitMethodInvocation(call, nothing);
    }

    @Override
    public J.NewClass visitNewClass(J.NewClass made, Integer nothing) {
        boolean isNow = made.getArguments().stream()
                .allMatch(argument -> argument instanceof J.Empty
                        || TypeUtils.isOfClassType(argument.getType(), "org.joda.time.DateTimeZone"));
        if (isNow && Joda.call(made).isPresent()) {
            asking.add(file);
        }
        return super.visitNewClass(made, nothing);
    }
}
