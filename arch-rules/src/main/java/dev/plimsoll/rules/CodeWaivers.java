package dev.plimsoll.rules;

import static java.util.stream.Collectors.groupingBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.JavaTypeVariable;
import dev.plimsoll.rules.place.Place;
import dev.plimsoll.rules.place.Sources;
import dev.plimsoll.standards.CodeWaiver;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The waivers of one module's code that are well formed, whether they hold or not. */
final class CodeWaivers {
    private final Sources sources;
    private final Map<JavaCodeUnit, List<JavaClass>> local;

    private CodeWaivers(JavaClasses classes, Sources sources) {
        this.sources = sources;
        this.local = classes.stream()
                .filter(type -> type.getEnclosingCodeUnit().isPresent())
                .collect(groupingBy(type -> type.getEnclosingCodeUnit().orElseThrow()));
    }

    /** Without those in generated sources, in which nothing is a finding. */
    static List<CodeWaiver> of(JavaClasses classes, Sources sources) {
        CodeWaivers waivers = new CodeWaivers(classes, sources);
        return classes.stream()
                .flatMap(type -> WrittenWaiver.in(type).stream())
                .filter(written -> written.flaws().isEmpty())
                .flatMap(written -> waivers.waiver(written).stream())
                .toList();
    }

    private Optional<CodeWaiver> waiver(WrittenWaiver written) {
        List<String> covered = covered(written);
        JavaClass owner =
                written.element() instanceof JavaMember member ? member.getOwner() : (JavaClass) written.element();
        return sources.place(owner, covered.get(1), 0).map(place -> waiver(written, place, covered));
    }

    private static CodeWaiver waiver(WrittenWaiver written, Place place, List<String> covered) {
        CodeWaiver.Site site = new CodeWaiver.Site(place.file(), place.line(), covered.get(0), covered);
        return new CodeWaiver(
                written.standard(), written.until(), written.text("reason"), written.text("ticket"), site);
    }

    /** As bytecode names it first, then as the source does: the checks on sources know no other names. */
    private List<String> covered(WrittenWaiver written) {
        if (written.element() instanceof JavaClass type) {
            return List.of(type.getName(), inSource(type));
        }
        JavaMember member = (JavaMember) written.element();
        String signature = ArchitectureCheck.signature(member);
        String source = inSource(member.getOwner()) + "#" + member.getName();
        if (member instanceof JavaCodeUnit code) {
            Stream<String> within = local.getOrDefault(code, List.of()).stream().map(JavaClass::getName);
            return Stream.concat(Stream.of(signature, source + parameters(code)), within)
                    .toList();
        }
        return written.isOnComponent()
                ? List.of(signature, source, signature + "()", source + "()")
                : List.of(signature, source);
    }

    private static String inSource(JavaClass type) {
        return type.getName().replace('$', '.');
    }

    private static String parameters(JavaCodeUnit code) {
        return code.getParameterTypes().stream()
                .skip(hidden(code))
                .map(CodeWaivers::simpleName)
                .collect(Collectors.joining(",", "(", ")"));
    }

    /** The parameters that only bytecode has: the outer instance, or an enum constant's name and number. */
    private static int hidden(JavaCodeUnit code) {
        JavaClass owner = code.getOwner();
        boolean all =
                code.getParameterTypes().size() == code.getRawParameterTypes().size();
        if (!code.isConstructor() || !all) {
            return 0;
        }
        boolean inner = owner.isMemberClass() && !owner.getModifiers().contains(JavaModifier.STATIC);
        return owner.isEnum() ? 2 : inner ? 1 : 0;
    }

    private static String simpleName(JavaType type) {
        return type instanceof JavaTypeVariable<?> || type.getName().endsWith("[]")
                ? type.getName().replaceAll("<.*>", "").replaceFirst("^.*[.$]", "")
                : type.toErasure().getSimpleName();
    }
}
