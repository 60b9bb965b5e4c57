package dev.plimsoll.recipes.clock;

import dev.plimsoll.recipes.MainSources;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Statement;

/** Types of which a framework may make objects by itself, from a request, a message or a row, as far as the sources show it. */
final class MadeByOthers extends JavaIsoVisitor<Integer> {
    private static final Pattern FULL_NAME = Pattern.compile("\\b(?:[a-z_]\\w*\\.)+[A-Z]\\w*(?:[.$][A-Z]\\w*)*");
    /** What is annotated so is called with objects that the application made. */
    private static final Set<String> AMONG_US = Set.of(
            "Override",
            "Deprecated",
            "SuppressWarnings",
            "SafeVarargs",
            "Transactional",
            "Async",
            "EventListener",
            "TransactionalEventListener",
            "Nullable",
            "NonNull",
            "NotNull");

    private static final Set<String> HARMLESS =
            Set.of("getLogger", "getLog", "isInstance", "isInstanceOf", "isExactlyInstanceOf", "any", "mock", "isA");
    private static final Set<String> NAMES = Set.of("getName", "getSimpleName", "getCanonicalName");

    private final Map<String, String> mentioned = new HashMap<>();
    private final Map<String, String> quoted = new HashMap<>();
    private String file = "";
    private boolean isMain;

    void saw(J.CompilationUnit unit) {
        file = Units.simple(unit);
        isMain = MainSources.contain(unit);
        visit(unit, 0);
    }

    /** A file that may have objects of a type made where no other constructor serves. */
    Optional<String> mentioning(String type) {
        return Optional.ofNullable(mentioned.get(type));
    }

    /** A file that names a type in a text, as a query does which makes one of each row. */
    Optional<String> quoting(String type) {
        return Optional.ofNullable(quoted.get(type.replace('$', '.')));
    }

    static boolean isAmongUs(List<J.Annotation> annotations) {
        return annotations.stream().allMatch(each -> AMONG_US.contains(each.getSimpleName()));
    }

    @Override
    public J.Literal visitLiteral(J.Literal literal, Integer none) {
        if (literal.getValue() instanceof String text && text.indexOf('.') > 0) {
            Matcher matcher = FULL_NAME.matcher(text);
            while (matcher.find()) {
                quoted.put(matcher.group().replace('$', '.'), file);
            }
        }
        return literal;
    }

    @Override
    public J.FieldAccess visitFieldAccess(J.FieldAccess access, Integer none) {
        if (access.getSimpleName().equals("class")) {
            Object above = getCursor().getParentTreeCursor().getValue();
            boolean isHarmless = above instanceof J.MethodInvocation call
                    && (call.getSelect() == access ? NAMES : HARMLESS).contains(call.getSimpleName());
            if (!isHarmless) {
                mention(access.getTarget().getType());
            }
        }
        return super.visitFieldAccess(access, none);
    }

    @Override
    public J.VariableDeclarations visitVariableDeclarations(J.VariableDeclarations declared, Integer none) {
        Object above = getCursor().getParentTreeCursor().getValue();
        J.ClassDeclaration owner = getCursor().firstEnclosing(J.ClassDeclaration.class);
        boolean isMember = above instanceof J.ClassDeclaration || LocalVariable.isMember(getCursor());
        if (isMain && isMember && owner != null && !Stereotype.isBean(owner)) {
            mention(declared.getType());
        }
        return super.visitVariableDeclarations(declared, none);
    }

    @Override
    public J.MethodDeclaration visitMethodDeclaration(J.MethodDeclaration method, Integer none) {
        J.ClassDeclaration owner = getCursor().firstEnclosing(J.ClassDeclaration.class);
        boolean isOfAnInterface = owner != null && owner.getKind() == J.ClassDeclaration.Kind.Type.Interface;
        if (isMain && isOfAnInterface && method.getReturnTypeExpression() != null) {
            mention(method.getReturnTypeExpression().getType());
        }
        for (Statement parameter : method.getParameters()) {
            if (isMain && parameter instanceof J.VariableDeclarations declared) {
                boolean isCalledByOthers = isOfAnInterface
                        || !isAmongUs(method.getLeadingAnnotations())
                        || !isAmongUs(declared.getLeadingAnnotations());
                if (isCalledByOthers) {
                    mention(declared.getType());
                }
            }
        }
        return super.visitMethodDeclaration(method, none);
    }

    @Override
    public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declared, Integer none) {
        if (declared.getExtends() != null) {
            mentionArguments(declared.getExtends().getType());
        }
        if (declared.getImplements() != null) {
            declared.getImplements().forEach(each -> mentionArguments(each.getType()));
        }
        return super.visitClassDeclaration(declared, none);
    }

    @Override
    public J.NewClass visitNewClass(J.NewClass made, Integer none) {
        JavaType type = made.getClazz() == null ? null : made.getClazz().getType();
        if (!Units.name(type).startsWith("java.util.")) {
            mentionArguments(type);
        }
        return super.visitNewClass(made, none);
    }

    private void mentionArguments(@Nullable JavaType type) {
        if (type instanceof JavaType.Parameterized parameterized) {
            parameterized.getTypeParameters().forEach(this::mention);
        }
    }

    private void mention(@Nullable JavaType type) {
        if (type instanceof JavaType.Array array) {
            mention(array.getElemType());
            return;
        }
        mentionArguments(type);
        String name = Units.name(type);
        if (!name.isEmpty() && !name.startsWith("java.")) {
            mentioned.put(name, file);
        }
    }
}
