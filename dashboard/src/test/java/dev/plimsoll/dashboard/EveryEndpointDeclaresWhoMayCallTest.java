package dev.plimsoll.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.access.Declared;
import dev.plimsoll.enforcer.access.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may call what, of both modules; {@code -Dplimsoll.write=true} writes it into the guide. */
final class EveryEndpointDeclaresWhoMayCallTest {

    private static final Path GUIDE = Path.of("../docs/access.md");

    private static Map<RequestMappingInfo, HandlerMethod> endpoints;

    @BeforeAll
    static void start() throws IOException {
        endpoints =
                OwnDashboard.empty().bean(RequestMappingHandlerMapping.class).getHandlerMethods();
    }

    @Test
    void everyEndpointDeclaresWhoMayCall() {
        assertThat(endpoints).hasSizeGreaterThan(25);
        assertThat(endpoints.values())
                .filteredOn(endpoint -> Declared.of(endpoint).isEmpty())
                .isEmpty();
    }

    @Test
    void theGuideNamesEveryRoleAndEveryEndpoint() throws IOException {
        String guide = Files.readString(GUIDE);
        String generated = filled(filled(guide, "roles", roles()), "endpoints", table());
        if (Boolean.getBoolean("plimsoll.write")) {
            Files.writeString(GUIDE, generated);
        }
        assertThat(GUIDE).content().isEqualTo(generated);
    }

    private static String filled(String guide, String name, String table) {
        String begin = "<!-- " + name + ": written by -Dplimsoll.write=true -->\n";
        String end = "<!-- end of " + name + " -->";
        assertThat(guide).containsSubsequence(begin, end);
        return guide.substring(0, guide.indexOf(begin)) + begin + table + guide.substring(guide.indexOf(end));
    }

    private static String roles() {
        return Arrays.stream(Role.values())
                .map(role -> "| `%s` | %s |\n".formatted(role.word(), role.meaning()))
                .collect(Collectors.joining("", "| role | may |\n|---|---|\n", ""));
    }

    private static String table() {
        return endpoints.entrySet().stream()
                .filter(each ->
                        !ErrorController.class.isAssignableFrom(each.getValue().getBeanType()))
                .flatMap(
                        each -> rows(each.getKey(), Declared.of(each.getValue()).orElseThrow()))
                .distinct()
                .sorted()
                .collect(Collectors.joining("", "| endpoint | method | who |\n|---|---|---|\n", ""));
    }

    private static Stream<String> rows(RequestMappingInfo mapping, Declared declared) {
        String methods = mapping.getMethodsCondition().isEmpty()
                ? "any"
                : mapping.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .sorted()
                        .collect(Collectors.joining(", "));
        return mapping.getPatternValues().stream()
                .map(path -> "| `%s` | %s | %s |\n".formatted(path, methods, who(declared)));
    }

    private static String who(Declared declared) {
        return declared instanceof Declared.Only only
                ? only.roles().stream().map(role -> "`" + role.word() + "`").collect(Collectors.joining(", "))
                : "everybody";
    }
}
