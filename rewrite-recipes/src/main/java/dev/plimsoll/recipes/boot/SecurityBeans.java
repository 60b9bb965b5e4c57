package dev.plimsoll.recipes.boot;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Counts what Spring Security finds by its type, which a configuration that names its users did not have to be the only one of. */
final class SecurityBeans extends JavaIsoVisitor<Integer> {
    private static final String USERS = "org.springframework.security.core.userdetails.UserDetailsService";
    private static final String PROVIDER = "org.springframework.security.authentication.AuthenticationProvider";
    private static final String ENCODER = "org.springframework.security.crypto.password.PasswordEncoder";

    private int users;
    private int providers;
    private int encoders;
    private boolean isNeeded;

    /** Why a configuration of users cannot be left out, where one is to be. */
    static Optional<String> obstacle(J.CompilationUnit adapter, List<J.CompilationUnit> units) {
        SecurityBeans needed = new SecurityBeans();
        needed.visit(adapter, 0);
        if (!needed.isNeeded) {
            return Optional.empty();
        }
        SecurityBeans beans = new SecurityBeans();
        units.forEach(unit -> beans.visit(unit, 0));
        boolean isSure = beans.users < 2 && beans.encoders < 2 && beans.providers == 0;
        return isSure
                ? Optional.empty()
                : Optional.of("its configure(AuthenticationManagerBuilder) names one of several UserDetailsServices,"
                        + " PasswordEncoders or AuthenticationProviders, which nothing finds by its type");
    }

    @Override
    public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declared, Integer nothing) {
        if (declared.getKind() == J.ClassDeclaration.Kind.Type.Class
                && !declared.hasModifier(J.Modifier.Type.Abstract)
                && !declared.getLeadingAnnotations().isEmpty()) {
            count(declared.getType());
        }
        return super.visitClassDeclaration(declared, nothing);
    }

    @Override
    public J.MethodDeclaration visitMethodDeclaration(J.MethodDeclaration method, Integer nothing) {
        JavaType.Method type = method.getMethodType();
        boolean isBean = method.getLeadingAnnotations().stream()
                .anyMatch(annotation -> annotation.getSimpleName().equals("Bean"));
        if (isBean && type != null) {
            count(type.getReturnType());
        }
        J.ClassDeclaration around = getCursor().firstEnclosing(J.ClassDeclaration.class);
        isNeeded |= around != null
                && SecurityAdapter.is(around)
                && type != null
                && type.getName().equals("configure")
                && type.getParameterTypes().stream()
                        .anyMatch(one -> TypeUtils.isOfClassType(one, SecurityAdapter.MANAGER));
        return super.visitMethodDeclaration(method, nothing);
    }

    private void count(@Nullable JavaType type) {
        users += TypeUtils.isAssignableTo(USERS, type) ? 1 : 0;
        providers += TypeUtils.isAssignableTo(PROVIDER, type) ? 1 : 0;
        encoders += TypeUtils.isAssignableTo(ENCODER, type) ? 1 : 0;
    }
}
