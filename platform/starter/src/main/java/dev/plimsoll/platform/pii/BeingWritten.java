package dev.plimsoll.platform.pii;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The entity that this thread is writing: its values are bound to the statement between two events of Hibernate. */
final class BeingWritten {
    private static final ThreadLocal<@Nullable BeingWritten> CURRENT = new ThreadLocal<>();

    private final String entity;
    private final Optional<String> subject;

    private BeingWritten(String entity, Optional<String> subject) {
        this.entity = entity;
        this.subject = subject;
    }

    static void begin(String entity, Optional<String> subject) {
        CURRENT.set(new BeingWritten(entity, subject));
    }

    static void end() {
        CURRENT.remove();
    }

    /** Whose key this value is encrypted with. */
    static String subject(PersonalColumn column) {
        BeingWritten current = CURRENT.get();
        if (current == null) {
            throw new PersonalDataException("A query compares or sets " + column.name()
                    + ", which is encrypted. To find by it, add an attribute annotated with @Lookup(\""
                    + column.attribute()
                    + "\") and ask for that one; to set it, change the entity.");
        }
        return current.subject.orElseThrow(() -> new PersonalDataException(current.entity
                + " leads to nobody, so that there is no key to encrypt " + column.name()
                + " with. Set the id of its data subject, or the association that leads there, before it is written."));
    }
}
