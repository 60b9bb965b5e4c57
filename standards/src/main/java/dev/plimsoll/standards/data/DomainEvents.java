package dev.plimsoll.standards.data;

import java.util.List;
import java.util.regex.Pattern;

/** What writes an aggregate in Spring Data, and what tells others of it. */
public final class DomainEvents {
    /** The type of every repository. */
    public static final String REPOSITORY = "org.springframework.data.repository.Repository";

    /** The base type of aggregates that collect events for Spring Data to publish. */
    public static final String AGGREGATE_ROOT = "org.springframework.data.domain.AbstractAggregateRoot";

    /** The annotation of a method whose events Spring Data publishes. */
    public static final String OF_SPRING_DATA = "org.springframework.data.domain.DomainEvents";

    /** The methods of an entity or its listener that JPA calls after a write. */
    public static final List<String> CALLBACKS = List.of("PostPersist", "PostUpdate", "PostRemove");

    /** The annotations, on a method or on its annotation, by which events and messages call it. */
    public static final List<String> LISTENERS = List.of(
            "org.springframework.context.event.EventListener",
            "org.springframework.kafka.annotation.KafkaListener",
            "org.springframework.amqp.rabbit.annotation.RabbitListener",
            "org.springframework.jms.annotation.JmsListener",
            "org.springframework.cloud.stream.annotation.StreamListener",
            "io.awspring.cloud.sqs.annotation.SqsListener",
            "org.axonframework.eventhandling.EventHandler");

    private static final Pattern WRITE =
            Pattern.compile("(?:save|delete|remove|insert|persist|merge|update)(?:[A-Z]\\w*)?");
    private static final Pattern PUBLISHER =
            Pattern.compile(".*\\.\\w*(?:Event\\w*|Outbox\\w*|Message(?:Publisher|Producer|Sender|Bus|Channel)"
                    + "|KafkaTemplate|KafkaProducer|RabbitTemplate|AmqpTemplate|JmsTemplate|StreamBridge)");
    private static final Pattern PUBLISHING =
            Pattern.compile("(?:publish|send|convertAndSend|emit|post|produce|save|add|store)\\w*");
    private static final Pattern OF_EVENTS =
            Pattern.compile(".*\\.\\w*Event\\w*(?:Publisher|Channel|Bus|Emitter|Dispatcher)");
    private static final Pattern COPIER = Pattern.compile(
            "\\w*(?:Initializer|Seeder|Seed|Loader|Populator|Runner|Bootstrap|SampleData|DemoData|TestData|Fixtures"
                    + "|Listener|Consumer|Poller|Projection|Projector)");
    private static final Pattern RECORD = Pattern.compile(
            "\\w*(?:(?:Event|Outbox|Log|History|Audit|Revision)(?:Entity|Entry|Record)?|Message|AuditLog\\w*)");

    /** A bare {@code Event} may be a concert, which moves. */
    private static final Pattern HISTORY =
            Pattern.compile("(?:\\w+Event|\\w*(?:Log|History|Audit|Revision))(?:Entity|Entry|Record)?|AuditLog\\w*");

    private static final Pattern TECHNICAL = Pattern.compile("\\w*(?:Token|Lock|Cache)(?:Entity|Entry|Record)?");

    private DomainEvents() {}

    /** Whether a method of a repository writes, by its name. */
    public static boolean isWrite(String method) {
        return WRITE.matcher(method).matches();
    }

    /** Whether a call sends an event or a message, by the full name of the type called and the method. */
    public static boolean isPublishing(String type, String method) {
        return PUBLISHER.matcher(type).matches() && PUBLISHING.matcher(method).matches();
    }

    /** Whether a type publishes events, by its full name: who is handed one and calls it tells of what it does. */
    public static boolean isPublisher(String type) {
        return OF_EVENTS.matcher(type).matches();
    }

    /** Whether a class writes what is known elsewhere, reference data or what an event told it, by its simple name. */
    public static boolean isCopier(String type) {
        return COPIER.matcher(type).matches();
    }

    /** Whether an entity is itself a record of what happened, by its simple name. */
    public static boolean isRecord(String entity) {
        return RECORD.matcher(entity).matches();
    }

    /** Whether an entity is written once and then only read, by its simple name. */
    public static boolean isHistory(String entity) {
        return HISTORY.matcher(entity).matches();
    }

    /** Whether an entity is technical state that means nothing to others, by its simple name. */
    public static boolean isTechnical(String entity) {
        return TECHNICAL.matcher(entity).matches();
    }
}
