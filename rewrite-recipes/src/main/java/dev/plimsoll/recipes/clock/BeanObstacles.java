package dev.plimsoll.recipes.clock;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeUtils;

/** Why a class cannot be given a clock, as far as it says so itself. */
final class BeanObstacles {
    private static final String OBJECT = "java.lang.Object";
    private static final String SPRING = "org.springframework.";
    private static final Set<String> MADE_BY_OTHERS = Set.of(
            "AttributeConverter",
            "Job",
            "InterruptableJob",
            "QuartzJobBean",
            "SpringBootServletInitializer",
            "WebApplicationInitializer",
            "ImportSelector",
            "ImportBeanDefinitionRegistrar",
            "Condition",
            "TypeFilter",
            "ApplicationContextInitializer",
            "EnvironmentPostProcessor",
            "Appender",
            "JavaDelegate",
            "Serializable");
    private static final Set<String> FOR_OTHERS = Set.of(
            "ServerEndpoint",
            "WebFilter",
            "WebListener",
            "WebServlet",
            "Converter",
            "ConfigurationProperties",
            "Entity",
            "Embeddable",
            "MappedSuperclass",
            "Scope");

    private final BeanClass bean;
    private final Set<String> reasons = new TreeSet<>();

    private BeanObstacles(BeanClass bean) {
        this.bean = bean;
    }

    static Set<String> of(BeanClass bean) {
        BeanObstacles obstacles = new BeanObstacles(bean);
        obstacles.findByKind();
        if (obstacles.reasons.isEmpty()) {
            obstacles.findByMembers();
            obstacles.findByConstructor();
        }
        return obstacles.reasons;
    }

    private void add(String reason) {
        reasons.add(bean.declared().getSimpleName() + " " + reason);
    }

    private void findByKind() {
        J.ClassDeclaration declared = bean.declared();
        if (declared.getKind() != J.ClassDeclaration.Kind.Type.Class || declared.getType() == null) {
            add("is no class, and has no fields");
        } else if (!Stereotype.isBean(declared)) {
            add("is no bean of Spring, and nothing would give it a clock");
        } else if (declared.hasModifier(J.Modifier.Type.Abstract)) {
            add("is abstract, and what extends it would have to hand a clock on");
        } else if (declared.getType().getOwningClass() != null && !declared.hasModifier(J.Modifier.Type.Static)) {
            add("belongs to another object, which makes it");
        } else if (Stereotype.isApplication(declared)) {
            add("is the application itself, which is there before its beans");
        } else if (Stereotype.isNamed(declared.getLeadingAnnotations(), FOR_OTHERS)
                || supertypes(declared.getType()).anyMatch(type -> MADE_BY_OTHERS.contains(type.getClassName()))) {
            add("may be made, or kept, by others than Spring");
        }
    }

    /** With interfaces, but without itself. */
    private static Stream<JavaType.FullyQualified> supertypes(JavaType.FullyQualified type) {
        return Stream.concat(Stream.ofNullable(type.getSupertype()), type.getInterfaces().stream())
                .flatMap(above -> Stream.concat(Stream.of(above), supertypes(above)));
    }

    private void findByMembers() {
        boolean mayBeProxied = !bean.declared().hasModifier(J.Modifier.Type.Final);
        if (mayBeProxied && bean.methods().anyMatch(BeanObstacles::escapesAProxy)) {
            add("has a method that a proxy of Spring's would run on itself, without a clock");
        }
        boolean callsItself = bean.declared().getBody().getStatements().stream()
                .filter(BeanObstacles::isInitial)
                .anyMatch(BeanObstacles::callsOwn);
        if (callsItself) {
            add("calls its methods before it has been given a clock");
        }
        if (bean.way() != BeanClass.Way.PRESENT && bean.methods().anyMatch(BeanObstacles::makesTheClock)) {
            add("makes the clock that it would be given");
        }
        JavaType.FullyQualified type = bean.declared().getType();
        JavaType.FullyQualified above = type == null ? null : type.getSupertype();
        if (above != null && bean.methods().anyMatch(method -> overrides(method, above))) {
            add("does what " + above.getClassName() + " may ask for while it is made, without a clock");
        }
    }

    private static boolean escapesAProxy(J.MethodDeclaration method) {
        if (method.isConstructor() || method.hasModifier(J.Modifier.Type.Static)) {
            return false;
        }
        return method.hasModifier(J.Modifier.Type.Private)
                ? ClockPlaces.names(method.getLeadingAnnotations()).anyMatch(name -> name.startsWith(SPRING))
                : method.hasModifier(J.Modifier.Type.Final);
    }

    private static boolean makesTheClock(J.MethodDeclaration method) {
        return Stereotype.isNamed(method.getLeadingAnnotations(), Set.of("Bean"))
                && !method.hasModifier(J.Modifier.Type.Static)
                && method.getReturnTypeExpression() != null
                && TypeUtils.isOfClassType(method.getReturnTypeExpression().getType(), Reading.CLOCK);
    }

    private static boolean isInitial(Statement member) {
        return member instanceof J.VariableDeclarations field && !field.hasModifier(J.Modifier.Type.Static)
                || member instanceof J.Block block && !block.isStatic();
    }

    private static boolean callsOwn(Statement member) {
        boolean[] found = {false};
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer none) {
                boolean isOwn =
                        call.getSelect() == null || call.getSelect().toString().equals("this");
                JavaType.Method method = call.getMethodType();
                found[0] |= isOwn
                        && (method == null
                                || !method.hasFlags(Flag.Static)
                                        && !TypeUtils.isOfClassType(method.getDeclaringType(), OBJECT));
                return super.visitMethodInvocation(call, none);
            }

            @Override
            public J.Lambda visitLambda(J.Lambda lambda, Integer none) {
                return lambda;
            }
        }.visit(member, 0);
        return found[0];
    }

    /** Spring's own do not call what others wrote while they are made. */
    private static boolean isStrange(JavaType.FullyQualified type) {
        return !type.getFullyQualifiedName().equals(OBJECT)
                && !type.getFullyQualifiedName().startsWith(SPRING);
    }

    private static boolean overrides(J.MethodDeclaration method, JavaType.@Nullable FullyQualified type) {
        JavaType.Method own = method.getMethodType();
        boolean isOwn = method.isConstructor() || method.hasModifier(J.Modifier.Type.Static);
        if (own == null || isOwn || type == null || !isStrange(type)) {
            return false;
        }
        return type.getMethods().stream()
                        .anyMatch(other -> !other.isConstructor()
                                && !other.hasFlags(Flag.Private)
                                && other.getName().equals(own.getName())
                                && other.getParameterTypes().size()
                                        == own.getParameterTypes().size())
                || overrides(method, type.getSupertype());
    }

    private void findByConstructor() {
        BeanClass.Way way = bean.way();
        if (way == BeanClass.Way.NONE) {
            add("has several constructors, or one that nobody sees");
        }
        if (bean.isOddLombok()) {
            add("has a constructor of Lombok that is not open to all");
        }
        List<J.MethodDeclaration> constructors = bean.constructors();
        if (way == BeanClass.Way.CONSTRUCTOR
                && constructors.get(0).getParameters().stream().anyMatch(BeanObstacles::isVarargs)) {
            add("has a constructor of any number of arguments");
        }
        if (way == BeanClass.Way.FIELD && constructors.stream().anyMatch(BeanObstacles::callsOwn)) {
            add("calls its methods before it has been given a clock");
        }
    }

    private static boolean isVarargs(Statement parameter) {
        return parameter instanceof J.VariableDeclarations declared && declared.getVarargs() != null;
    }
}
