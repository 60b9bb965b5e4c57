package dev.plimsoll.recipes.clock;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeUtils;

/** A bean of Spring, and how it is given what it needs. */
record BeanClass(J.ClassDeclaration declared) {
    private static final Set<String> INJECTING = Set.of("Autowired", "Inject", "Resource");
    private static final Set<String> MAKES_CONSTRUCTOR = Set.of("RequiredArgsConstructor", "AllArgsConstructor");
    private static final Set<String> MAKES_OTHERS = Set.of("NoArgsConstructor", "Builder", "SuperBuilder", "Value");

    /** How it gets its clock. */
    enum Way {
        /** It has one. */
        PRESENT,
        /** Lombok makes its constructor of the fields. */
        LOMBOK,
        /** Its constructor gets one more parameter. */
        CONSTRUCTOR,
        /** Spring sets its fields. */
        FIELD,
        /** It gets a constructor. */
        NEW_CONSTRUCTOR,
        /** It cannot be told. */
        NONE
    }

    String name() {
        return declared.getType() == null ? "" : declared.getType().getFullyQualifiedName();
    }

    Way way() {
        boolean byLombok = isMadeByLombok();
        if (isLombok(MAKES_OTHERS)
                || MAKES_CONSTRUCTOR.stream().allMatch(name -> isLombok(Set.of(name)))
                || constructors().size() > 1
                || byLombok && !constructors().isEmpty()) {
            return Way.NONE;
        }
        if (clock().isPresent()) {
            return Way.PRESENT;
        }
        if (byLombok) {
            return Way.LOMBOK;
        }
        if (hasParameters() || !hasInjectedMembers() && !constructors().isEmpty()) {
            return Way.CONSTRUCTOR;
        }
        return hasInjectedMembers() ? Way.FIELD : Way.NEW_CONSTRUCTOR;
    }

    private boolean isMadeByLombok() {
        return isLombok(MAKES_CONSTRUCTOR)
                || isLombok(Set.of("Data"))
                        && constructors().isEmpty()
                        && instanceFields().anyMatch(field -> isFinal(field) && isUnset(field));
    }

    /** The clock that it is given already. */
    Optional<J.VariableDeclarations> clock() {
        return instanceFields()
                .filter(field -> TypeUtils.isOfClassType(field.getType(), Reading.CLOCK) && isUnset(field))
                .filter(field -> Stereotype.isNamed(field.getLeadingAnnotations(), INJECTING)
                        || isFinal(field)
                                && (isMadeByLombok() || constructors().stream().anyMatch(BeanClass::isGivenAClock)))
                .findFirst();
    }

    /** A clock that it fetches itself and keeps for good. */
    Optional<J.VariableDeclarations> own() {
        return instanceFields()
                .filter(field -> isFinal(field) && field.getVariables().size() == 1)
                .filter(field -> TypeUtils.isOfClassType(field.getType(), Reading.CLOCK))
                .filter(field -> Reading.of(field.getVariables().get(0).getInitializer())
                        .filter(reading -> reading.isClock() && reading.method().startsWith("system"))
                        .isPresent())
                .findFirst();
    }

    Stream<J.VariableDeclarations> instanceFields() {
        return declared.getBody().getStatements().stream()
                .filter(J.VariableDeclarations.class::isInstance)
                .map(J.VariableDeclarations.class::cast)
                .filter(field -> !field.hasModifier(J.Modifier.Type.Static));
    }

    List<J.MethodDeclaration> constructors() {
        return methods().filter(J.MethodDeclaration::isConstructor).toList();
    }

    Stream<J.MethodDeclaration> methods() {
        return declared.getBody().getStatements().stream()
                .filter(J.MethodDeclaration.class::isInstance)
                .map(J.MethodDeclaration.class::cast);
    }

    private boolean hasParameters() {
        return constructors().stream()
                .flatMap(constructor -> constructor.getParameters().stream())
                .anyMatch(parameter -> !(parameter instanceof J.Empty));
    }

    /** Whether Mockito goes on making it by its constructor, or by its fields, as it does now. */
    boolean staysWithMockito() {
        return way() == Way.LOMBOK || way() == Way.FIELD || way() == Way.CONSTRUCTOR && hasParameters();
    }

    private static boolean isGivenAClock(J.MethodDeclaration constructor) {
        return constructor.getParameters().stream()
                .anyMatch(parameter -> parameter instanceof J.VariableDeclarations declared
                        && TypeUtils.isOfClassType(declared.getType(), Reading.CLOCK));
    }

    /** The annotation that its fields are injected by, as the last of them writes it. */
    Optional<J.Annotation> injecting() {
        return instanceFields()
                .flatMap(field -> field.getLeadingAnnotations().stream())
                .filter(annotation -> INJECTING.contains(annotation.getSimpleName()))
                .filter(annotation -> annotation.getArguments() == null)
                .reduce((first, second) -> second);
    }

    /** The last field that Spring sets. */
    Optional<Statement> lastInjected() {
        return instanceFields()
                .filter(field -> Stereotype.isNamed(field.getLeadingAnnotations(), INJECTING))
                .<Statement>map(field -> field)
                .reduce((first, second) -> second);
    }

    private boolean hasInjectedMembers() {
        return lastInjected().isPresent()
                || methods()
                        .filter(method -> !method.isConstructor())
                        .anyMatch(method -> Stereotype.isNamed(method.getLeadingAnnotations(), INJECTING));
    }

    /** Whether Lombok's constructor is private, or hidden behind a method. */
    boolean isOddLombok() {
        return declared.getLeadingAnnotations().stream()
                .filter(annotation -> MAKES_CONSTRUCTOR.contains(annotation.getSimpleName()))
                .anyMatch(annotation -> annotation.getArguments() != null
                        && annotation.getArguments().stream()
                                .anyMatch(argument -> !argument.toString().startsWith("onConstructor")));
    }

    private boolean isLombok(Set<String> simpleNames) {
        Set<String> names = simpleNames.stream()
                .flatMap(name -> Stream.of("lombok." + name, "lombok.experimental." + name))
                .collect(Collectors.toSet());
        return ClockPlaces.names(declared.getLeadingAnnotations()).anyMatch(names::contains);
    }

    private static boolean isFinal(J.VariableDeclarations field) {
        return field.hasModifier(J.Modifier.Type.Final);
    }

    private static boolean isUnset(J.VariableDeclarations field) {
        return field.getVariables().stream().allMatch(variable -> variable.getInitializer() == null);
    }
}
