package dev.plimsoll.recipes.clock;

import dev.plimsoll.recipes.MainSources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeUtils;

/** The clocks that a project has already, and what is done to them. */
final class ClockFacts extends JavaIsoVisitor<Integer> {
    private static final Set<String> BEAN = Set.of("org.springframework.context.annotation.Bean");
    private static final Set<String> ALWAYS = Set.of("Bean", "Primary");
    private static final Set<String> MOCKED = Set.of("MockBean", "MockitoBean", "SpyBean", "MockitoSpyBean");

    private final List<Given> beans = new ArrayList<>();
    private final Set<String> namesTaken = new HashSet<>();
    private final Set<String> injecting = new HashSet<>();
    private final Map<String, String> replacing = new HashMap<>();
    private boolean zoneIsSet;
    private String module = "";
    private String file = "";
    private boolean isMain;

    /**
     * A bean that is a clock.
     *
     * @param isPlain whether it is always there, and the machine's
     * @param isLocal whether it has the zone of the machine
     * @param inApplication whether slices of tests have it too
     */
    record Given(String module, boolean isPlain, boolean isLocal, boolean inApplication) {}

    void saw(J.CompilationUnit unit) {
        module = Units.module(unit);
        file = Units.simple(unit);
        isMain = MainSources.contain(unit);
        visit(unit, 0);
    }

    List<Given> beans() {
        return beans;
    }

    /** Whether a bean of that name is no clock. */
    boolean isTaken(String name) {
        return namesTaken.contains(name);
    }

    /** The modules with beans that are given a clock. */
    Set<String> injecting() {
        return injecting;
    }

    /** The modules whose tests put a clock, or a time, of their own in the place of the machine's, and one that does. */
    Map<String, String> replacing() {
        return replacing;
    }

    /** Whether the zone of the machine changes while the application is there. */
    boolean zoneIsSet() {
        return zoneIsSet;
    }

    @Override
    public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declared, Integer none) {
        if (declared.getSimpleName().equalsIgnoreCase("clock") && Stereotype.isBean(declared)) {
            namesTaken.add("clock");
        }
        return super.visitClassDeclaration(declared, none);
    }

    @Override
    public J.MethodDeclaration visitMethodDeclaration(J.MethodDeclaration method, Integer none) {
        if (!Stereotype.isAny(method.getLeadingAnnotations(), BEAN) || method.getReturnTypeExpression() == null) {
            return super.visitMethodDeclaration(method, none);
        }
        boolean isClock = TypeUtils.isAssignableTo(
                Reading.CLOCK, method.getReturnTypeExpression().getType());
        if (!isClock) {
            namesTaken.add(method.getSimpleName());
        } else if (isMain) {
            beans.add(given(method, getCursor().firstEnclosingOrThrow(J.ClassDeclaration.class)));
        } else {
            replacing.put(module, file);
        }
        return super.visitMethodDeclaration(method, none);
    }

    private Given given(J.MethodDeclaration method, J.ClassDeclaration owner) {
        List<Statement> body =
                method.getBody() == null ? List.of() : method.getBody().getStatements();
        String source = body.size() == 1 && body.get(0) instanceof J.Return returned
                ? String.valueOf(returned.getExpression())
                : "";
        boolean isAlways = (Stereotype.isConfiguration(owner) || Stereotype.isApplication(owner))
                && isOneOf(method.getLeadingAnnotations(), ALWAYS)
                && ClockPlaces.names(owner.getLeadingAnnotations())
                        .noneMatch(name -> name.matches(".*\\.(Profile|Conditional\\w*)"));
        return new Given(
                module,
                isAlways && source.matches("(java\\.time\\.)?Clock\\.system(UTC|DefaultZone)\\(\\)"),
                source.endsWith("systemDefaultZone()"),
                Stereotype.isApplication(owner));
    }

    private static boolean isOneOf(List<J.Annotation> annotations, Set<String> names) {
        return annotations.stream().allMatch(each -> names.contains(each.getSimpleName()));
    }

    @Override
    public J.VariableDeclarations visitVariableDeclarations(J.VariableDeclarations declared, Integer none) {
        J.ClassDeclaration owner = getCursor().firstEnclosing(J.ClassDeclaration.class);
        if (owner != null && TypeUtils.isOfClassType(declared.getType(), Reading.CLOCK)) {
            BeanClass bean = new BeanClass(owner);
            if (isMain
                    && Stereotype.isBean(owner)
                    && bean.clock().filter(declared::equals).isPresent()) {
                injecting.add(module);
            }
            if (!isMain && Stereotype.isNamed(declared.getLeadingAnnotations(), MOCKED)) {
                replacing.put(module, file);
            }
        }
        return super.visitVariableDeclarations(declared, none);
    }

    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer none) {
        if (call.getSimpleName().equals("setDefault")
                && call.getMethodType() != null
                && TypeUtils.isOfClassType(call.getMethodType().getDeclaringType(), "java.util.TimeZone")) {
            J.MethodDeclaration method = getCursor().firstEnclosing(J.MethodDeclaration.class);
            zoneIsSet |= method == null || !method.getSimpleName().equals("main");
        }
        if (call.getSimpleName().equals("mockStatic")
                && call.getArguments()
                        .get(0)
                        .toString()
                        .matches("(java\\..*\\.)?(Instant|.*Date.*|.*Time|Clock|System)\\.class")) {
            replacing.put(module, file);
        }
        return super.visitMethodInvocation(call, none);
    }
}
