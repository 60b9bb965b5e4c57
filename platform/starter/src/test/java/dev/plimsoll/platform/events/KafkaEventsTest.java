package dev.plimsoll.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.platform.Http;
import dev.plimsoll.platform.OwnService;
import dev.plimsoll.platform.RequiresPermission;
import dev.plimsoll.platform.SharedHeaders;
import dev.plimsoll.platform.events.counting.Counting;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import kafka.server.BrokerServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Events over Kafka's own protocol, with a real broker. */
@ExtendWith(OutputCaptureExtension.class)
class KafkaEventsTest {
    private static final EmbeddedKafkaKraftBroker BROKER = new EmbeddedKafkaKraftBroker(1, 3);

    static class Application extends Counting.Application {
        @Bean
        Endpoint endpoint(ConfigurableApplicationContext service) {
            return new Endpoint(new Counting(service));
        }
    }

    @RestController
    @RequiresPermission(RequiresPermission.NONE)
    static class Endpoint {
        private final Counting counting;

        Endpoint(Counting counting) {
            this.counting = counting;
        }

        @PostMapping("/counters")
        String create() {
            return counting.create(1).get(0).toString();
        }
    }

    @BeforeAll
    static void startBroker() {
        BROKER.brokerProperty("auto.create.topics.enable", "false");
        BROKER.brokerProperty("message.max.bytes", "20000");
        BROKER.afterPropertiesSet();
    }

    @AfterAll
    static void stopBroker() {
        BROKER.destroy();
    }

    /** With the usual patience of a service: what a broker acknowledges too late is sent twice. */
    private static ConfigurableApplicationContext service(String broker, String topic) {
        return OwnService.start(
                Application.class,
                "plimsoll.events.kafka.bootstrap-servers=" + broker,
                "plimsoll.events.topic=" + topic,
                "plimsoll.events.poll=50ms",
                "plimsoll.events.retry.first=100ms",
                "plimsoll.events.retry.longest=500ms",
                "plimsoll.events.kafka.properties.max.block.ms=1000");
    }

    private static List<ConsumerRecord<String, String>> messages(String topic) {
        Map<String, Object> properties = Map.of("bootstrap.servers", BROKER.getBrokersAsString());
        try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, String>> read = new ArrayList<>();
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(read::add);
            }
            return read;
        }
    }

    private static List<String> versions(List<ConsumerRecord<String, String>> messages, UUID id) {
        return messages.stream()
                .filter(message -> message.key().equals(id.toString()))
                .map(message -> headers(message).get("ce_aggregateversion"))
                .toList();
    }

    private static Map<String, String> headers(ConsumerRecord<String, String> message) {
        return StreamSupport.stream(message.headers().spliterator(), false)
                .collect(Collectors.toMap(
                        header -> header.key(), header -> new String(header.value(), StandardCharsets.UTF_8)));
    }

    private static void await(CapturedOutput log, String line) {
        for (int look = 0; !log.getOut().contains(line); look++) {
            assertThat(look).as("Nobody said: " + line).isLessThan(3_000);
            Heard.pause();
        }
    }

    private static long waiting(ConfigurableApplicationContext service) {
        return JdbcClient.create(service.getBean(DataSource.class))
                .sql("select count(*) from platform_outbox")
                .query(Long.class)
                .single();
    }

    @Test
    void anEventIsACloudEventInBinaryMode() {
        BROKER.addTopics("binary");
        try (ConfigurableApplicationContext service = service(BROKER.getBrokersAsString(), "binary")) {
            UUID id = new Counting(service).create(1).get(0);
            Heard.everything(service.getBean(DataSource.class));

            ConsumerRecord<String, String> message = messages("binary").get(0);
            assertThat(message.key()).isEqualTo(id.toString());
            assertThat(Json.read(message.value()))
                    .containsEntry("number", 0)
                    .containsOnlyKeys("number", "text", "version", "createdAt", "updatedAt");
            assertThat(headers(message))
                    .containsEntry("content-type", "application/json")
                    .containsEntry("ce_specversion", "1.0")
                    .containsEntry("ce_source", "/own-service")
                    .containsEntry("ce_type", "Counter.created")
                    .containsEntry("ce_subject", id.toString())
                    .containsEntry("ce_aggregateversion", "0");
            assertThat(UUID.fromString(headers(message).get("ce_id")).version()).isEqualTo(7);
            assertThat(Instant.parse(headers(message).get("ce_time")))
                    .isBetween(Instant.now().minusSeconds(60), Instant.now());
        }
    }

    @Test
    void anEventSaysWhichRequestLedToItAndNotWhoSentIt() {
        BROKER.addTopics("requested");
        try (ConfigurableApplicationContext service = service(BROKER.getBrokersAsString(), "requested")) {
            HttpResponse<String> answer = Http.send(
                    service,
                    "POST /counters",
                    "",
                    SharedHeaders.REQUEST_ID,
                    "r-1",
                    SharedHeaders.TENANT,
                    "acme",
                    SharedHeaders.IDENTITY,
                    "ada@example.com");
            assertThat(answer.statusCode()).isEqualTo(200);
            Heard.everything(service.getBean(DataSource.class));

            assertThat(headers(messages("requested").get(0)))
                    .containsEntry("ce_requestid", "r-1")
                    .containsEntry("ce_tenant", "acme")
                    .containsKey("ce_traceparent")
                    .doesNotContainValue("ada@example.com");
        }
    }

    @Test
    void theOrderOfEachAggregateIsThatOfItsCommits() {
        BROKER.addTopics("ordered");
        try (ConfigurableApplicationContext service = service(BROKER.getBrokersAsString(), "ordered")) {
            Counting counting = new Counting(service);
            List<UUID> ids = counting.create(10);
            IntStream.range(0, 300).forEach(i -> counting.add(ids.get(i % 10)));
            Heard.everything(service.getBean(DataSource.class));

            List<ConsumerRecord<String, String>> messages = messages("ordered");
            assertThat(messages).hasSize(310);
            assertThat(ids).allSatisfy(id -> assertThat(versions(messages, id))
                    .containsExactlyElementsOf(IntStream.rangeClosed(0, 30)
                            .mapToObj(String::valueOf)
                            .toList()));
        }
    }

    @Test
    void whereTheTopicIsMissingEventsWaitForIt(CapturedOutput log) {
        try (ConfigurableApplicationContext service = service(BROKER.getBrokersAsString(), "late")) {
            UUID id = new Counting(service).create(1).get(0);
            await(log, "Topic late at");
            assertThat(log.getOut())
                    .contains("the topic exists and this service may write it. Events wait in the outbox");
            assertThat(waiting(service)).isOne();

            BROKER.addTopics("late");
            Heard.everything(service.getBean(DataSource.class));
            assertThat(versions(messages("late"), id)).contains("0");
            await(log, "Events are told again.");
        }
    }

    @Test
    void whileTheBrokerIsAwayTheServiceWritesAndAfterwardsNothingIsMissing(CapturedOutput log) throws Exception {
        BROKER.addTopics("away");
        BrokerServer broker = Objects.requireNonNull(BROKER.getCluster())
                .brokers()
                .values()
                .iterator()
                .next();
        try (ConfigurableApplicationContext service = service(BROKER.getBrokersAsString(), "away")) {
            Counting counting = new Counting(service);
            List<UUID> ids = counting.create(3);
            Heard.everything(service.getBean(DataSource.class));

            broker.shutdown();
            IntStream.range(0, 30).forEach(i -> counting.add(ids.get(i % 3)));
            await(log, "Topic away at");
            assertThat(waiting(service)).isEqualTo(30);

            broker.startup();
            Heard.everything(service.getBean(DataSource.class));
            List<ConsumerRecord<String, String>> messages = messages("away");
            assertThat(ids)
                    .allSatisfy(id -> assertThat(versions(messages, id).stream().distinct())
                            .containsExactlyElementsOf(IntStream.rangeClosed(0, 10)
                                    .mapToObj(String::valueOf)
                                    .toList()));
        }
    }

    @Test
    void withoutABrokerTheServiceStartsAndStopsAllTheSame(CapturedOutput log) {
        try (ConfigurableApplicationContext service = service("no-such-broker.invalid:9092", "nowhere")) {
            new Counting(service).create(1);
            await(log, "Topic nowhere at no-such-broker.invalid:9092 cannot be written");
            assertThat(waiting(service)).isOne();
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("kafka-producer") || name.equals("plimsoll-events"));
    }

    @Test
    void anEventThatTheBrokerDoesNotTakeHoldsUpItsAggregateAlone() throws Exception {
        BROKER.addTopics("limited");
        try (ConfigurableApplicationContext service = service(BROKER.getBrokersAsString(), "limited")) {
            Counting counting = new Counting(service);
            UUID id = counting.create(1).get(0);
            counting.change(id, counter -> counter.text = "x".repeat(30_000));
            counting.change(id, counter -> counter.text = "short again");
            UUID other = counting.create(1).get(0);
            IntStream.range(0, 9).forEach(i -> counting.add(other));
            while (waiting(service) > 2) {
                Heard.pause();
            }
            assertThat(versions(messages("limited"), id)).containsExactly("0");
            assertThat(versions(messages("limited"), other)).hasSize(10);

            allowLargeMessages("limited");
            Heard.everything(service.getBean(DataSource.class));
            assertThat(versions(messages("limited"), id)).containsExactly("0", "1", "2");
        }
    }

    private static void allowLargeMessages(String topic) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        AlterConfigOp larger =
                new AlterConfigOp(new ConfigEntry("max.message.bytes", "1000000"), AlterConfigOp.OpType.SET);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", BROKER.getBrokersAsString()))) {
            admin.incrementalAlterConfigs(Map.of(resource, List.of(larger)))
                    .all()
                    .get();
        }
    }
}
