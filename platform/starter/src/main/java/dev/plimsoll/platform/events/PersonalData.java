package dev.plimsoll.platform.events;

import dev.plimsoll.platform.Lookup;
import dev.plimsoll.platform.Pii;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import org.hibernate.metamodel.mapping.AttributeMapping;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/** Tells Jackson, and who reads the mapping, what is personal and therefore stays out of events. */
final class PersonalData extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1;

    /** Whether its field or its getter says so; which of them Hibernate uses is another matter. */
    static boolean isIn(AttributeMapping attribute) {
        Member member = attribute.getPropertyAccess().getGetter().getMember();
        return member != null
                && members(member.getDeclaringClass(), attribute.getAttributeName())
                        .anyMatch(PersonalData::isPersonal);
    }

    @Override
    public boolean hasIgnoreMarker(MapperConfig<?> config, AnnotatedMember member) {
        return member.hasAnnotation(Pii.class) || member.hasAnnotation(Lookup.class);
    }

    private static boolean isPersonal(AnnotatedElement element) {
        return element.isAnnotationPresent(Pii.class) || element.isAnnotationPresent(Lookup.class);
    }

    private static Stream<AnnotatedElement> members(Class<?> type, String attribute) {
        Stream<Field> fields = Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.getName().equals(attribute));
        Stream<Method> getters = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getParameterCount() == 0 && isGetter(method.getName(), attribute));
        return Stream.concat(fields, getters);
    }

    private static boolean isGetter(String method, String attribute) {
        return method.equals(attribute)
                || method.equalsIgnoreCase("get" + attribute)
                || method.equalsIgnoreCase("is" + attribute);
    }
}
