package dev.plimsoll.recipes.clock;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Why a constructor or method of a class that is no bean cannot be handed a clock, as far as it says so itself. */
final class HandedObstacles {
    private static final Set<String> NULLNESS =
            Set.of("Nullable", "NonNull", "NotNull", "Nonnull", "CheckForNull", "NullUnmarked", "NullMarked");
    private static final Set<String> SAID_ONLY = Set.of("Deprecated", "SuppressWarnings", "VisibleForTesting");
    private static final Set<String> BUILDERS = Set.of("Builder", "SuperBuilder", "Jacksonized");
    private static final Set<String> BINDING =
            Set.of("ConfigurationProperties", "ConstructorBinding", "Mapper", "Configurable", "JsonDeserialize");
    private static final Set<String> ALL_FIELDS = Set.of("AllArgsConstructor", "RequiredArgsConstructor");
    private static final Set<String> CONVERTING = Set.of("valueOf", "of", "from", "fromString", "parse");
    private static final Set<String> BY_THE_MACHINE =
            Set.of("equals", "hashCode", "toString", "compareTo", "clone", "finalize", "readResolve", "writeReplace");

    private static final JavaType CLOCK = JavaType.buildType(Reading.CLOCK);

    private final J.ClassDeclaration owner;
    private final J.MethodDeclaration method;
    private final Callee callee;
    private final Set<String> reasons = new TreeSet<>();

    private HandedObstacles(J.ClassDeclaration owner, J.MethodDeclaration method, Callee callee) {
        this.owner = owner;
        this.method = method;
        this.callee = callee;
    }

    static Set<String> of(J.ClassDeclaration owner, J.MethodDeclaration method) {
        Optional<Callee> callee = Callee.of(method);
        if (callee.isEmpty()) {
            return Set.of(owner.getSimpleName() + " has types that are not known");
        }
        HandedObstacles obstacles = new HandedObstacles(owner, method, callee.get());
        if (method.isConstructor()) {
            obstacles.findInConstructor();
        } else {
            obstacles.findInMethod();
        }
        obstacles.findInSignature();
        return obstacles.reasons;
    }

    /** Whether others can make one without what the constructor asks for. */
    static boolean hasNoArguments(J.ClassDeclaration owner) {
        return Stereotype.isNamed(owner.getLeadingAnnotations(), Set.of("NoArgsConstructor"))
                || new BeanClass(owner).constructors().stream().anyMatch(each -> each.getParameters().stream()
                        .allMatch(J.Empty.class::isInstance));
    }

    /** Whether it may be asked for by what turns texts of a request into values. */
    static boolean isConverting(Callee callee) {
        return callee.parameters().size() == 1 && (callee.isConstructor() || CONVERTING.contains(callee.name()));
    }

    private void add(String reason) {
        reasons.add(callee + " " + reason);
    }

    private void findInConstructor() {
        boolean isCanonical = owner.getPrimaryConstructor() != null
                && owner.getPrimaryConstructor().size() == callee.parameters().size();
        if (owner.getKind() == J.ClassDeclaration.Kind.Type.Enum) {
            add("makes the values of an enum");
        } else if (isCanonical) {
            add("is the canonical one of a record");
        } else if (callee.parameters().isEmpty()) {
            add("has no parameters, and frameworks may call it");
        }
        if (Stereotype.isNamed(owner.getLeadingAnnotations(), BUILDERS)) {
            add("is called by a builder of Lombok's");
        }
        long fields = new BeanClass(owner).instanceFields().count();
        if (Stereotype.isNamed(owner.getLeadingAnnotations(), ALL_FIELDS)
                && fields == callee.parameters().size() + 1) {
            add("would have as many parameters as that of Lombok");
        }
    }

    private void findInMethod() {
        boolean isStatic = method.hasModifier(J.Modifier.Type.Static);
        boolean isPrivate = method.hasModifier(J.Modifier.Type.Private);
        if (owner.getKind() == J.ClassDeclaration.Kind.Type.Interface) {
            add("is one of an interface");
        } else if (BY_THE_MACHINE.contains(callee.name())
                || isStatic && callee.name().equals("main")) {
            add("is called by the machine");
        } else if (!isStatic && !isPrivate && isAProperty()) {
            add("is a property, which others may ask for by its name");
        } else if (Calls.supertypes(owner.getType()).anyMatch(this::declares)) {
            add("is one that a class above it has, too");
        }
    }

    private boolean isAProperty() {
        return callee.parameters().isEmpty() && callee.name().matches("(get|is|has)([A-Z_].*)?")
                || callee.parameters().size() == 1 && callee.name().matches("set[A-Z_].*");
    }

    private boolean declares(JavaType.FullyQualified above) {
        return above instanceof JavaType.Unknown
                || above.getMethods().stream()
                        .anyMatch(other -> other.getName().equals(callee.name()) && !other.hasFlags(Flag.Private));
    }

    private void findInSignature() {
        boolean isAnnotated = !isHarmless(method.getLeadingAnnotations())
                || parameters().anyMatch(each -> !isHarmless(each.getLeadingAnnotations()));
        if (isAnnotated) {
            add("is annotated, and may be called by others");
        }
        if (Stereotype.isNamed(owner.getLeadingAnnotations(), BINDING)) {
            add("is in a class that others work with");
        }
        if (parameters().anyMatch(each -> each.getVarargs() != null)) {
            add("has any number of parameters");
        }
        boolean isGeneric = callee.parameters().stream().anyMatch(each -> each.startsWith(Callee.GENERIC))
                || method.getTypeParameters() != null
                || owner.getTypeParameters() != null;
        if (isGeneric) {
            add("is generic");
        }
        if (others().anyMatch(this::mayBeMeant)) {
            add("could be taken for another of that name");
        }
        boolean hasAClock = Stream.concat(parameters(), new BeanClass(owner).instanceFields())
                .anyMatch(each -> TypeUtils.isOfClassType(each.getType(), Reading.CLOCK));
        if (hasAClock) {
            add("has a clock, but does not ask it");
        }
    }

    private Stream<JavaType.Method> others() {
        Stream<JavaType.Method> known =
                owner.getType() == null ? Stream.empty() : owner.getType().getMethods().stream();
        Stream<JavaType.Method> written = new BeanClass(owner)
                .methods()
                .map(J.MethodDeclaration::getMethodType)
                .flatMap(Stream::ofNullable);
        return Stream.concat(known, written);
    }

    private Stream<J.VariableDeclarations> parameters() {
        return method.getParameters().stream()
                .filter(J.VariableDeclarations.class::isInstance)
                .map(J.VariableDeclarations.class::cast);
    }

    private static boolean isHarmless(List<J.Annotation> annotations) {
        return annotations.stream()
                .allMatch(each -> NULLNESS.contains(each.getSimpleName()) || SAID_ONLY.contains(each.getSimpleName()));
    }

    /** Whether a call with a clock could mean another. */
    private boolean mayBeMeant(JavaType.Method other) {
        List<JavaType> types = other.getParameterTypes();
        boolean isLonger = isLonger(other) && TypeUtils.isAssignableTo(types.get(types.size() - 1), CLOCK);
        return other.getName().equals(callee.name()) && (isLonger || other.hasFlags(Flag.Varargs));
    }

    private boolean isLonger(JavaType.Method other) {
        return other.getName().equals(callee.name())
                && other.getParameterTypes().size() == callee.parameters().size() + 1;
    }

    /** Whether there is another of that name that takes one more. */
    static boolean hasALonger(J.ClassDeclaration owner, J.MethodDeclaration method, Callee callee) {
        HandedObstacles obstacles = new HandedObstacles(owner, method, callee);
        return obstacles.others().anyMatch(obstacles::isLonger);
    }
}
