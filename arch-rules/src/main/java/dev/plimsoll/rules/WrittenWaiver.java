package dev.plimsoll.rules;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import dev.plimsoll.standards.CodeWaiver;
import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Standards;
import dev.plimsoll.standards.policy.DidYouMean;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The annotation {@code Waived} on an element, right or wrong. It is any of that simple name with a text {@code standard},
 * as a company need not have ours.
 */
public final class WrittenWaiver {
    private static final String NAME = "Waived";

    private final HasAnnotations<?> element;
    private final JavaAnnotation<?> annotation;

    private WrittenWaiver(HasAnnotations<?> element, JavaAnnotation<?> annotation) {
        this.element = element;
        this.annotation = annotation;
    }

    /** Those on a type and on its members; one on a record's component counts once, on the field. */
    public static List<WrittenWaiver> in(JavaClass type) {
        return Stream.concat(Stream.of(type), type.getMembers().stream().filter(member -> !isAccessor(member)))
                .flatMap(WrittenWaiver::on)
                .toList();
    }

    private static Stream<WrittenWaiver> on(HasAnnotations<?> element) {
        return element.getAnnotations().stream()
                .flatMap(WrittenWaiver::unfolded)
                .filter(WrittenWaiver::isWaiver)
                .map(annotation -> new WrittenWaiver(element, annotation));
    }

    /** What the compiler wraps where an annotation is repeated, or the annotation itself. */
    private static Stream<JavaAnnotation<?>> unfolded(JavaAnnotation<?> annotation) {
        return annotation.get("value").orElse("") instanceof JavaAnnotation<?>[] repeated
                ? Stream.of(repeated)
                : Stream.of(annotation);
    }

    private static boolean isWaiver(JavaAnnotation<?> annotation) {
        return annotation.getRawType().getSimpleName().equals(NAME)
                && annotation.get("standard").orElse(0) instanceof String;
    }

    /** The compiler copies what stands on a record's component to the field and to the accessor. */
    private static boolean isAccessor(JavaMember member) {
        return member.getOwner().isRecord()
                && member.getFullName().endsWith("()")
                && member.getOwner().tryGetField(member.getName()).isPresent();
    }

    /** The type or member that it stands on. */
    public HasAnnotations<?> element() {
        return element;
    }

    /** What the element is called where its package is known; a constructor is called as its type. */
    public String name() {
        JavaClass type = element instanceof JavaMember member ? member.getOwner() : (JavaClass) element;
        return element instanceof JavaMember member && !(element instanceof JavaConstructor)
                ? type.getSimpleName() + "." + member.getName()
                : type.getSimpleName();
    }

    /** What is wrong with it, whatever the day, each as the rest of a sentence with what to write instead. */
    public List<String> flaws() {
        List<String> flaws = new ArrayList<>();
        if (standard().equals(CodeWaiver.STANDARD)) {
            flaws.add("waives the standard of waivers itself; remove it");
        } else if (Standards.find(standard()).isEmpty()) {
            flaws.add("names `" + standard() + "`, which is no standard; "
                    + DidYouMean.of(
                            standard(),
                            Standards.all().stream().map(Standard::id).toList()));
        }
        if (!isDate(text("until"))) {
            flaws.add((text("until").isEmpty() ? "has no last day" : "ends on `" + text("until") + "`, which is no day")
                    + "; write until = \"2027-01-31\"");
        }
        if (text("reason").isBlank()) {
            flaws.add("gives no reason; write one");
        }
        return flaws;
    }

    /** The id, which may be written with its topic, as the console shows it. */
    String standard() {
        return text("standard").replaceFirst("^.*/", "");
    }

    LocalDate until() {
        return LocalDate.parse(text("until"));
    }

    /** A text member, empty where it is not there. */
    String text(String member) {
        return annotation.get(member).orElse("") instanceof String text ? text : "";
    }

    /** The field's accessor in a record, which is another name of the same. */
    boolean isOnComponent() {
        return element instanceof JavaField field && field.getOwner().isRecord();
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException malformed) {
            return false;
        }
    }
}
