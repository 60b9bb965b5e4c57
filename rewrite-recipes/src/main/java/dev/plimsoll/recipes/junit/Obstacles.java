package dev.plimsoll.recipes.junit;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** Reads a file for what JUnit 5 has nothing for. */
final class Obstacles extends JavaIsoVisitor<Set<String>> {
    private static final Set<String> OURS = Set.of("assertThrows", "assertTimeoutPreemptively");

    private final @Nullable TestModule module;
    private boolean runsMockito;

    Obstacles(@Nullable TestModule module) {
        this.module = module;
    }

    boolean runsMockito() {
        return runsMockito;
    }

    @Override
    public J.CompilationUnit visitCompilationUnit(J.CompilationUnit unit, Set<String> reasons) {
        if (module == null) {
            reasons.add("there is no POM above it that could take JUnit 5 in");
            return unit;
        }
        module.java()
                .filter(version -> !TestModule.isAtLeast(version.replaceFirst("^1\\.", ""), "8"))
                .ifPresent(version -> reasons.add("its module compiles for Java " + version + ", JUnit 5 asks for 8"));
        if (unit.getImports().stream().anyMatch(Obstacles::isOfUnknownType)) {
            reasons.add("the types of JUnit 4 are not known; compile the module first");
            return unit;
        }
        ExceptionRule.obstacle(unit).ifPresent(reasons::add);
        return super.visitCompilationUnit(unit, reasons);
    }

    private static boolean isOfUnknownType(J.Import imported) {
        JavaType type = imported.isStatic()
                ? imported.getQualid().getTarget().getType()
                : imported.getQualid().getType();
        return JUnit4.has(imported.getTypeName())
                && !imported.getTypeName().endsWith("*")
                && JUnit4.name(type).isEmpty();
    }

    @Override
    public J.Import visitImport(J.Import imported, Set<String> reasons) {
        return imported;
    }

    @Override
    public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration type, Set<String> reasons) {
        type.getLeadingAnnotations().stream()
                .filter(annotation -> isA(annotation, JUnit4.RUN_WITH))
                .forEach(annotation -> runner(annotation, reasons));
        type.getLeadingAnnotations().stream()
                .filter(annotation -> isA(annotation, JUnit4.ORDER))
                .filter(annotation -> !isByName(annotation) || module == null || !module.jupiterIs("5.7"))
                .forEach(annotation -> reasons.add("it orders its methods as JUnit 5 does not: " + annotation));
        JavaType.FullyQualified above =
                type.getType() == null ? null : type.getType().getSupertype();
        Heritage.obstacle(above).ifPresent(reasons::add);
        return super.visitClassDeclaration(type, reasons);
    }

    private static boolean isByName(J.Annotation order) {
        return order.getArguments() != null
                && order.getArguments().get(0).toString().endsWith("NAME_ASCENDING");
    }

    private void runner(J.Annotation annotation, Set<String> reasons) {
        String name = Runner.name(annotation).orElse("a runner");
        Optional<Runner> runner = Runner.of(name);
        if (runner.isEmpty() || module == null) {
            reasons.add("it is run with " + name + ", which has no successor that does the same");
            return;
        }
        runsMockito |= runner.get().isMockito();
        runner.get().obstacle(module).ifPresent(reasons::add);
    }

    @Override
    public J.VariableDeclarations visitVariableDeclarations(J.VariableDeclarations variables, Set<String> reasons) {
        boolean isRule =
                variables.getLeadingAnnotations().stream().anyMatch(annotation -> isA(annotation, JUnit4.RULE));
        if (isRule && !ExceptionRule.isField(variables)) {
            reasons.add("it has a rule of the type "
                    + JUnit4.name(variables.getType()).orElse("unknown")
                    + ", which has no successor that does the same");
        }
        return super.visitVariableDeclarations(variables, reasons);
    }

    @Override
    public J.MethodDeclaration visitMethodDeclaration(J.MethodDeclaration method, Set<String> reasons) {
        if (OURS.contains(method.getSimpleName())) {
            reasons.add("it has a method " + method.getSimpleName() + " of its own");
        }
        if (method.getLeadingAnnotations().stream().anyMatch(annotation -> isA(annotation, JUnit4.RULE))) {
            reasons.add("it has a rule that " + method.getSimpleName() + " returns");
        }
        Expectation.of(method).flatMap(Expectation::obstacle).ifPresent(reasons::add);
        Heritage.obstacle(method).ifPresent(reasons::add);
        return super.visitMethodDeclaration(method, reasons);
    }

    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Set<String> reasons) {
        if (call.getMethodType() == null && call.getSimpleName().matches("(assert|assume|fail).*")) {
            reasons.add("the type of " + call.getSimpleName() + " is not known");
        } else if (module != null) {
            Asserted.of(call).flatMap(asserted -> asserted.obstacle(module)).ifPresent(reasons::add);
        }
        return super.visitMethodInvocation(call, reasons);
    }

    @Override
    public J.MemberReference visitMemberReference(J.MemberReference reference, Set<String> reasons) {
        Expression containing = reference.getContaining();
        JUnit4.name(containing.getType())
                .filter(JUnit4::has)
                .ifPresent(name -> reasons.add(
                        "it hands " + name + "::" + reference.getReference().getSimpleName() + " on"));
        return super.visitMemberReference(reference, reasons);
    }

    static boolean isA(J.Annotation annotation, String name) {
        return JUnit4.name(annotation.getType()).filter(name::equals).isPresent();
    }
}
