package dev.plimsoll.recipes.clock;

import dev.plimsoll.recipes.MainSources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** Who makes, extends or mocks the classes of a project, besides Spring. */
final class Makers extends JavaIsoVisitor<Integer> {
    private static final Set<String> HARMLESS = Set.of(
            "getLogger",
            "getLog",
            "getBean",
            "getBeansOfType",
            "getBeanProvider",
            "run",
            "mock",
            "isInstance",
            "isInstanceOf",
            "isExactlyInstanceOf",
            "hasSingleBean",
            "doesNotHaveBean",
            "linkTo",
            "methodOn",
            "on",
            "fromController",
            "fromMethodName",
            "controller",
            "getName",
            "getSimpleName",
            "getCanonicalName",
            "getPackage",
            "getResource",
            "getResourceAsStream",
            "getClassLoader",
            "getPackageName",
            "handlerType");
    private static final Set<String> CALL_MOCKS = Set.of("thenCallRealMethod", "doCallRealMethod", "callRealMethod");

    /** What is said of a class that Mockito makes. */
    static final String MOCKED = "gets what it needs from Mockito, a clock that answers null, in ";

    private final Map<String, Set<String>> obstacles = new HashMap<>();
    private final Set<String> inTests = new HashSet<>();
    private final Map<String, List<Filled>> filled = new HashMap<>();
    private String module = "";
    private String file = "";
    private boolean isMain;

    /** A test in which Mockito makes one, or sets its fields. */
    record Filled(String file, String module) {}

    void saw(J.CompilationUnit unit) {
        file = Units.simple(unit);
        module = Units.module(unit);
        isMain = MainSources.contain(unit);
        visit(unit, 0);
    }

    /** Why a class cannot be given more than it gets. */
    Set<String> obstacles(String type) {
        return obstacles.getOrDefault(type, Set.of());
    }

    /** Whether tests make one by hand. */
    boolean isMadeInTests(String type) {
        return inTests.contains(type);
    }

    /** The tests in which Mockito makes one. */
    List<Filled> filled(String type) {
        return filled.getOrDefault(type, List.of());
    }

    private void add(String type, String reason) {
        if (!type.isEmpty() && !type.startsWith("java.")) {
            obstacles
                    .computeIfAbsent(type, name -> new TreeSet<>())
                    .add(type.replaceFirst(".*[.$]", "") + " " + reason);
        }
    }

    @Override
    public J.NewClass visitNewClass(J.NewClass made, Integer none) {
        String type =
                Units.name(made.getClazz() == null ? null : made.getClazz().getType());
        if (isMain) {
            add(type, "is also made by hand, in " + file);
        } else if (made.getBody() != null) {
            add(type, "is extended by " + file);
        }
        if (!isMain && !type.startsWith("java.")) {
            inTests.add(type);
        }
        return super.visitNewClass(made, none);
    }

    @Override
    public J.MemberReference visitMemberReference(J.MemberReference reference, Integer none) {
        if (reference.getReference().getSimpleName().equals("new")) {
            add(Units.name(reference.getContaining().getType()), "is also made by hand, in " + file);
        }
        return super.visitMemberReference(reference, none);
    }

    @Override
    public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declared, Integer none) {
        if (declared.getExtends() != null) {
            add(Units.name(declared.getExtends().getType()), "is extended by " + declared.getSimpleName());
        }
        return super.visitClassDeclaration(declared, none);
    }

    @Override
    public J.VariableDeclarations visitVariableDeclarations(J.VariableDeclarations declared, Integer none) {
        boolean isFilled = isInjected(declared);
        boolean isSpied = Stereotype.isNamed(declared.getLeadingAnnotations(), Set.of("Spy"));
        boolean hasAClock = isFilled && hasAClock(getCursor().firstEnclosingOrThrow(J.CompilationUnit.class));
        String type = Units.name(declared.getType());
        for (J.VariableDeclarations.NamedVariable variable : declared.getVariables()) {
            Expression made = variable.getInitializer();
            if (isFilled && made == null && !hasAClock) {
                filled.computeIfAbsent(type, name -> new ArrayList<>()).add(new Filled(file, module));
            } else if (isFilled || isSpied && made == null) {
                add(made == null ? type : Units.name(made.getType()), MOCKED + file);
            }
        }
        return super.visitVariableDeclarations(declared, none);
    }

    /** Whether Mockito makes what a field holds. */
    static boolean isInjected(J.VariableDeclarations field) {
        return Stereotype.isNamed(field.getLeadingAnnotations(), Set.of("InjectMocks", "Tested"));
    }

    private static boolean hasAClock(J.CompilationUnit unit) {
        return Units.typesIn(unit).stream().anyMatch(type -> type.endsWith(".Clock"))
                || unit.getTypesInUse().getVariables().stream()
                        .anyMatch(variable -> variable.getName().equals("clock"));
    }

    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer none) {
        if (CALL_MOCKS.contains(call.getSimpleName())) {
            Units.typesIn(getCursor().firstEnclosingOrThrow(J.CompilationUnit.class))
                    .forEach(type -> add(type, "may be a mock in " + file + " whose own methods run, without a clock"));
        }
        return super.visitMethodInvocation(call, none);
    }

    @Override
    public J.FieldAccess visitFieldAccess(J.FieldAccess access, Integer none) {
        if (access.getSimpleName().equals("class") && !isHarmless(access)) {
            add(Units.name(access.getTarget().getType()), "is named as a class in " + file + ", and may be made there");
        }
        return super.visitFieldAccess(access, none);
    }

    private boolean isHarmless(J.FieldAccess literal) {
        Object above = getCursor().getParentTreeCursor().getValue();
        if (above instanceof J.MethodInvocation call) {
            return HARMLESS.contains(call.getSimpleName()) && (call.getSelect() == literal || isAlone(call));
        }
        J.Annotation annotation = getCursor().firstEnclosing(J.Annotation.class);
        return annotation != null && Units.name(annotation.getType()).startsWith("org.springframework.");
    }

    /** With more arguments a bean is made of them, or a mock runs what it stands for. */
    private static boolean isAlone(J.MethodInvocation call) {
        boolean many = call.getArguments().size() > 1;
        return !many || !Set.of("getBean", "mock").contains(call.getSimpleName()) || isByName(call);
    }

    private static boolean isByName(J.MethodInvocation call) {
        Expression first = call.getArguments().get(0);
        return call.getSimpleName().equals("getBean")
                && call.getArguments().size() == 2
                && first.getType() == JavaType.Primitive.String;
    }
}
