package dev.plimsoll.recipes.events;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** How messages are sent and received by hand. */
final class Channel {
    static final String PUBLISHER = "org.springframework.context.ApplicationEventPublisher";
    private static final Map<String, String> SENDERS = Map.of(
            "org.springframework.kafka.core.KafkaOperations", "Kafka",
            "org.springframework.kafka.core.KafkaTemplate", "Kafka",
            "org.springframework.amqp.core.AmqpTemplate", "RabbitMQ",
            "org.springframework.amqp.rabbit.core.RabbitOperations", "RabbitMQ",
            "org.springframework.cloud.stream.function.StreamOperations", "Spring Cloud Stream",
            "org.springframework.cloud.stream.function.StreamBridge", "Spring Cloud Stream",
            "org.springframework.messaging.MessageChannel", "a message channel",
            "org.springframework.jms.core.JmsOperations", "JMS");
    private static final Map<String, String> RECEIVERS = Map.of(
            "org.springframework.kafka.annotation.KafkaListener", "Kafka",
            "org.springframework.amqp.rabbit.annotation.RabbitListener", "RabbitMQ",
            "org.springframework.cloud.stream.annotation.StreamListener", "Spring Cloud Stream",
            "org.springframework.jms.annotation.JmsListener", "JMS");
    private static final Set<String> PLACES = Set.of("topics", "queues", "value", "destination", "queuesToDeclare");

    private Channel() {}

    /** Whether what publishes an event is declared as what Spring itself brings. */
    static boolean isOfSpring(@Nullable JavaType publisher) {
        JavaType.FullyQualified type = TypeUtils.asFullyQualified(publisher);
        return type != null
                && type.getFullyQualifiedName().startsWith("org.springframework.")
                && type.isAssignableTo(PUBLISHER);
    }

    /** By what a call sends a message; empty where it sends none. */
    static Optional<String> sender(J.MethodInvocation call) {
        if (call.getSelect() == null || !call.getSimpleName().matches("send.*|convertAndSend.*")) {
            return Optional.empty();
        }
        JavaType select = call.getSelect().getType();
        return SENDERS.entrySet().stream()
                .filter(sender -> TypeUtils.isAssignableTo(sender.getKey(), select))
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst();
    }

    /** By what a method is given messages, and where from. */
    static Optional<String> receiver(J.MethodDeclaration method) {
        for (J.Annotation annotation : method.getLeadingAnnotations()) {
            JavaType.FullyQualified type = TypeUtils.asFullyQualified(annotation.getType());
            String kind = type == null ? null : RECEIVERS.get(type.getFullyQualifiedName());
            if (kind != null) {
                return Optional.of(kind + place(annotation));
            }
        }
        return Optional.empty();
    }

    private static String place(J.Annotation annotation) {
        for (Expression argument :
                annotation.getArguments() == null ? List.<Expression>of() : annotation.getArguments()) {
            if (argument instanceof J.Assignment assignment
                    && PLACES.contains(assignment.getVariable().toString())) {
                return ", " + assignment.getAssignment();
            }
            if (argument instanceof J.Literal) {
                return ", " + argument;
            }
        }
        return "";
    }
}
