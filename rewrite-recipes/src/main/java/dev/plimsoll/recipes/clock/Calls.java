package dev.plimsoll.recipes.clock;

import dev.plimsoll.recipes.MainSources;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;

/** Who calls what in a project, and what keeps a constructor or method from getting one more parameter. */
final class Calls extends JavaIsoVisitor<Integer> {
    private static final String MOCKING = "(org\\.(mockito|easymock|powermock)|mockit)\\..*";

    private final Map<Callee, Set<String>> inMain = new HashMap<>();
    private final Map<Callee, Set<String>> obstacles = new HashMap<>();
    private final Map<String, String> passedOn = new HashMap<>();
    private final Map<String, String> unknown = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();
    private String path = "";
    private String file = "";
    private boolean isMain;

    void saw(J.CompilationUnit unit) {
        path = Units.path(unit);
        file = Units.simple(unit);
        isMain = MainSources.contain(unit);
        visit(unit, 0);
    }

    /** The files of the main sources that call it. */
    Set<String> callers(Callee callee) {
        return inMain.getOrDefault(callee, Set.of());
    }

    /** Why it cannot get one more parameter, as far as those who call or override it say so. */
    Set<String> obstacles(Callee callee) {
        Set<String> all = new TreeSet<>(obstacles.getOrDefault(callee, Set.of()));
        Stream<String> names = callee.isConstructor()
                ? Stream.of(callee.type().replaceFirst(".*[.$]", ""), "this", "super")
                : Stream.of(callee.name());
        Stream.concat(Stream.of(passedOn.get(callee.type() + "#" + callee.name())), names.map(unknown::get))
                .flatMap(Stream::ofNullable)
                .forEach(reason -> all.add(callee + " " + reason));
        return all;
    }

    /** Whether one of that name is called with a last argument that could be a clock as well. */
    boolean isAmbiguous(Callee callee) {
        return ambiguous.contains(callee.type() + "#" + callee.name());
    }

    private void rememberLast(Callee callee, List<Expression> arguments) {
        Expression last = arguments.isEmpty() ? null : arguments.get(arguments.size() - 1);
        boolean isOpen = last instanceof J.Literal literal && literal.getValue() == null
                || last instanceof J.MethodInvocation call
                        && (call.getMethodType() == null
                                || !call.getMethodType()
                                        .getDeclaredFormalTypeNames()
                                        .isEmpty());
        if (isOpen) {
            ambiguous.add(callee.type() + "#" + callee.name());
        }
    }

    private void add(Callee callee, String reason) {
        obstacles.computeIfAbsent(callee, name -> new TreeSet<>()).add(callee + " " + reason);
    }

    /** What a comment refers to is not called. */
    @Override
    public Space visitSpace(@Nullable Space space, Space.Location location, Integer none) {
        return space == null ? Space.EMPTY : space;
    }

    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer none) {
        Optional<Callee> callee = Callee.of(call);
        if (callee.isEmpty()) {
            unknown.put(call.getSimpleName(), "may be called in " + file + ", of which not all types are known");
        }
        callee.filter(each -> !each.type().startsWith("java.")).ifPresent(each -> {
            saw(each);
            rememberLast(each, call.getArguments());
            if (!each.isConstructor()) {
                supertypes(
                                call.getMethodType() == null
                                        ? null
                                        : call.getMethodType().getDeclaringType())
                        .forEach(above -> add(
                                new Callee(Units.name(above), each.name(), each.parameters()),
                                "is called by the name of a class below it, in " + file));
            }
            if (!isMain && isToldToAMock(call)) {
                add(each, "is what a mock is told of in " + file);
            }
        });
        return super.visitMethodInvocation(call, none);
    }

    private void saw(Callee callee) {
        if (isMain) {
            inMain.computeIfAbsent(callee, name -> new TreeSet<>()).add(path);
        }
    }

    private boolean isToldToAMock(J.MethodInvocation call) {
        return isOfMocks(call.getSelect())
                || getCursor()
                        .getPathAsStream(tree ->
                                tree != call && (tree instanceof J.MethodInvocation || tree instanceof J.NewClass))
                        .anyMatch(Calls::isOfMocks);
    }

    private static boolean isOfMocks(@Nullable Object tree) {
        JavaType.Method method = tree instanceof J.MethodInvocation call
                ? call.getMethodType()
                : tree instanceof J.NewClass made ? made.getConstructorType() : null;
        return method != null && Units.name(method.getDeclaringType()).matches(MOCKING);
    }

    @Override
    public J.NewClass visitNewClass(J.NewClass made, Integer none) {
        JavaType type =
                made.getClazz() == null ? made.getType() : made.getClazz().getType();
        if (made.getBody() != null) {
            passedOn.put(Units.name(type) + "#" + Callee.CONSTRUCTOR, "is that of a class without a name, in " + file);
            declares(made.getBody().getStatements().stream(), Stream.concat(Stream.ofNullable(type), supertypes(type)));
        } else if (Callee.of(made).isEmpty()) {
            String name =
                    String.valueOf(made.getClazz()).replaceFirst("<.*", "").replaceFirst(".*\\.", "");
            unknown.put(name, "may be called in " + file + ", of which not all types are known");
        }
        Callee.of(made).ifPresent(callee -> {
            saw(callee);
            rememberLast(callee, made.getArguments());
        });
        return super.visitNewClass(made, none);
    }

    @Override
    public J.MemberReference visitMemberReference(J.MemberReference reference, Integer none) {
        boolean isMade = reference.getReference().getSimpleName().equals("new");
        String name = isMade ? Callee.CONSTRUCTOR : reference.getReference().getSimpleName();
        JavaType.Method method = reference.getMethodType();
        String reason = "is passed on as " + reference.getReference().getSimpleName() + ", in " + file;
        JavaType of = reference.getContaining().getType();
        Stream<JavaType> declaring = Stream.ofNullable(method).map(JavaType.Method::getDeclaringType);
        Stream.concat(Stream.concat(Stream.ofNullable(of), supertypes(of)), declaring)
                .forEach(type -> passedOn.put(Units.name(type) + "#" + name, reason));
        if (method == null && Units.name(of).isEmpty()) {
            unknown.put(name, reason);
        }
        return super.visitMemberReference(reference, none);
    }

    @Override
    public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declared, Integer none) {
        declares(declared.getBody().getStatements().stream(), supertypes(declared.getType()));
        return super.visitClassDeclaration(declared, none);
    }

    /** What a class declares may stand in for what those above it declare. */
    private void declares(Stream<? extends J> members, Stream<? extends JavaType> above) {
        Set<String> types = new HashSet<>();
        above.map(Units::name).forEach(types::add);
        members.filter(member -> member instanceof J.MethodDeclaration method && !method.isConstructor())
                .flatMap(member -> Callee.of(member).stream())
                .forEach(each -> types.forEach(
                        type -> add(new Callee(type, each.name(), each.parameters()), "is overridden in " + file)));
    }

    /** With interfaces, but without itself. */
    static Stream<JavaType.FullyQualified> supertypes(@Nullable JavaType of) {
        return of instanceof JavaType.FullyQualified type
                ? Stream.concat(Stream.ofNullable(type.getSupertype()), type.getInterfaces().stream())
                        .flatMap(above -> Stream.concat(Stream.of(above), supertypes(above)))
                : Stream.empty();
    }
}
