package dev.plimsoll.recipes.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.recipes.contract.Workshop;
import dev.plimsoll.standards.policy.Policies;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestBodyIsValidatedFixTest {
    private static final String FILE = "src/main/java/a/Api.java";
    private static final String CODE = """
            package a;

            import java.util.List;
            import org.springframework.web.bind.annotation.*;

            @RestController
            class Api<T> {
                enum Kind { A }

                record Order(String article) {}

                @PostMapping
                void post(%s) {
                    %s
                }
            }
            """;
    private static final String POM = """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <groupId>a</groupId>
              <artifactId>a</artifactId>
              <version>1</version>
              %s
            </project>
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@jakarta.validation.Valid @RequestBody Order body",
                "@javax.validation.Valid @RequestBody Order body",
                "@RequestBody @org.springframework.validation.annotation.Validated Order body",
                "@RequestBody final @jakarta.validation.Valid Order body",
                "@ModelAttribute Order body",
                "Order body",
                "@RequestBody String body",
                "@RequestBody byte[] body",
                "@RequestBody Order[] body",
                "@RequestBody List<Order> body",
                "@RequestBody Kind body",
                "@RequestBody T body",
                "@RequestBody org.springframework.core.io.Resource body"
            })
    void whatOwesNothingStaysAsItIs(String parameter) {
        assertUnchanged(Map.of(FILE, CODE.formatted(parameter, "")));
    }

    @Test
    void whoeverValidatesByHandStays() {
        assertUnchanged(Map.of(
                FILE,
                CODE.formatted(
                        "@RequestBody Order body, jakarta.validation.Validator validator",
                        "validator.validate(body);")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@PatchMapping", "@RequestMapping(path = \"/x\", method = {RequestMethod.PATCH})"})
    void aPatchStays(String mapping) {
        assertUnchanged(
                Map.of(FILE, CODE.formatted("@RequestBody Order body", "").replace("@PostMapping", mapping)));
    }

    @Test
    void whatIsNoControllerAndWhatIsATestStay() {
        String code = CODE.formatted("@RequestBody Order body", "");

        assertUnchanged(Map.of(FILE, code.replace("@RestController\n", "")));
        assertUnchanged(Map.of("src/test/java/a/Api.java", code));
    }

    @Test
    void aMethodOfAnInterfaceIsLeftToTheInterface() {
        Map<String, String> files = Map.of(FILE, """
                package a;

                import org.springframework.web.bind.annotation.*;

                interface Contract {
                    void post(Api.Order body);
                }

                @RestController
                class Api implements Contract {
                    record Order(String article) {}

                    @PostMapping
                    @Override
                    public void post(@RequestBody Order body) {}
                }
                """);

        assertThat(work(files))
                .isEqualTo(new Workshop.Work(
                        files, List.of("Api.post: it implements or overrides a method; put @Valid there")));
    }

    @Test
    void aModuleWithoutBeanValidationIsLeftAndThatIsSaid() {
        Map<String, String> files =
                files("pom.xml", POM.formatted(""), FILE, CODE.formatted("@RequestBody Order body", ""));

        assertThat(work(files))
                .isEqualTo(new Workshop.Work(
                        files, List.of("Api.post: its module has no Bean Validation on the class path")));
    }

    @ParameterizedTest
    @CsvSource({
        "jakarta.validation, jakarta.validation-api, 3.1.1, jakarta",
        "jakarta.validation, jakarta.validation-api, 2.0.2, javax",
        "javax.validation, validation-api, 2.0.1.Final, javax"
    })
    void theNameSpaceIsThatOfTheModulesLibrary(String group, String artifact, String version, String nameSpace) {
        String dependency = "<dependencies><dependency><groupId>" + group + "</groupId><artifactId>" + artifact
                + "</artifactId><version>" + version + "</version></dependency></dependencies>";

        Workshop.Work work =
                work(files("pom.xml", POM.formatted(dependency), FILE, CODE.formatted("@RequestBody Order body", "")));

        assertThat(work.left()).isEmpty();
        assertThat(work.files().get(FILE)).contains("import " + nameSpace + ".validation.Valid;\n");
    }

    @Test
    void withoutAPomTheNameSpaceIsThatOfTheSources() {
        String entity = "package a;\n\n@javax.persistence.Entity\nclass Row {}\n";
        Map<String, String> files =
                files("src/main/java/a/Row.java", entity, FILE, CODE.formatted("@RequestBody Order body", ""));

        assertThat(work(files).files().get(FILE)).contains("import javax.validation.Valid;\n");
        assertThat(mend(CODE.formatted("@RequestBody Order body", ""))).contains("import jakarta.validation.Valid;\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@RequestBody Order body| @Valid @RequestBody Order body",
                "@RequestBody(required = false) final Order body| @Valid @RequestBody(required = false) final Order body",
                "final @RequestBody Order body| @Valid final @RequestBody Order body",
                "@PathVariable long id, @RequestBody Order body| @PathVariable long id, @Valid @RequestBody Order body",
                "@PathVariable long id, final @RequestBody Order body"
                        + "| @PathVariable long id, @Valid final @RequestBody Order body",
            })
    void theAnnotationStandsFirst(String before, String after) {
        assertThat(mend(CODE.formatted(before, "")))
                .isEqualTo(CODE.formatted(after, "")
                        .replace(
                                "import java.util.List;\n",
                                "import java.util.List;\n\nimport jakarta.validation.Valid;\n"));
    }

    @Test
    void anotherTypeCalledValidMakesTheNameLong() {
        String code =
                CODE.formatted("@RequestBody Order body", "").replace("enum Kind", "Valid other;\n\n    enum Kind");

        Map<String, String> mended = work(files(
                        "src/main/java/a/Valid.java", "package a;\n\nclass Valid {}\n", FILE, code))
                .files();

        assertThat(mended.get(FILE))
                .contains("post(@jakarta.validation.Valid @RequestBody Order body)")
                .doesNotContain("import jakarta");
    }

    private static void assertUnchanged(Map<String, String> files) {
        assertThat(work(files)).isEqualTo(new Workshop.Work(files, List.of()));
    }

    private static String mend(String code) {
        return work(Map.of(FILE, code)).files().getOrDefault(FILE, "");
    }

    private static Workshop.Work work(Map<String, String> files) {
        return Workshop.work("request-body-is-validated", files, Policies.defaults());
    }

    private static Map<String, String> files(String... pathsAndTexts) {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        return files;
    }
}
