import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Builds Plimsoll, starts it, loads a real fleet, and takes one legacy service from denied to allowed. */
public final class Demo {
    private static final Path WORK = Path.of("target", "demo").toAbsolutePath();
    private static final Path SERVICE = WORK.resolve("legacy-orders");
    private static final Path DATA = Path.of("examples", "data");
    private static final Path STAMP = WORK.resolve("built");
    private static final boolean TERMINAL = System.getenv("PLIMSOLL_TERMINAL") != null;
    private static final int STEPS = 8;

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private final long begin = System.nanoTime();
    private final String version = version();
    private int step;
    private int port;
    private String token = "";

    public static void main(String[] arguments) throws Exception {
        List<String> known = List.of("--once");
        for (String argument : arguments) {
            if (!known.contains(argument)) {
                System.err.println("demo: " + argument + " is not known. Use ./demo, or ./demo --once to end by itself.");
                System.exit(2);
            }
        }
        try {
            new Demo().run(List.of(arguments).contains("--once"));
        } catch (DemoFailed e) {
            System.err.println("\ndemo: " + e.getMessage());
            System.exit(1);
        }
    }

    private void run(boolean once) throws Exception {
        Files.createDirectories(WORK);
        build();
        Process server = start();
        loadTheFleet();
        checkTheService();
        askTheGate("DENY");
        mend();
        askTheGate("ALLOW");
        finish(once, server);
    }

    private void build() throws Exception {
        step("Building Plimsoll (the first time this downloads its libraries)");
        if (upToDate()) {
            say("nothing changed since the last build");
            return;
        }
        List<String> modules = List.of("-pl", "!examples,!examples/legacy-orders,!examples/orders-on-platform,!examples/orders-black-box");
        maven("build", Path.of("pom.xml"), modules, "-Dquick", "-DskipTests", "-Dinvoker.skip", "install");
        Files.writeString(STAMP, version);
    }

    /** Built since the last change of a source, a POM or a page, and what was built is what Maven will run. */
    private boolean upToDate() throws IOException {
        if (!Files.exists(STAMP) || jar() == null || !isInstalled()) {
            return false;
        }
        FileTime built = Files.getLastModifiedTime(STAMP);
        boolean[] newer = {false};
        Files.walkFileTree(Path.of("."), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = folder.getFileName().toString();
                boolean skip = name.equals("target") || name.equals("examples") || name.equals("docs") || name.startsWith(".") && name.length() > 1;
                return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                newer[0] |= attributes.lastModifiedTime().compareTo(built) > 0;
                return newer[0] ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }
        });
        return !newer[0];
    }

    private boolean isInstalled() throws IOException {
        String jar = "plimsoll-maven-plugin-" + version + ".jar";
        Path installed = localRepository().resolve("dev/plimsoll/plimsoll-maven-plugin").resolve(version).resolve(jar);
        Path built = Path.of("maven-plugin", "target", jar);
        return Files.exists(installed) && Files.exists(built) && Files.mismatch(installed, built) < 0;
    }

    private static Path localRepository() throws IOException {
        Path home = Path.of(System.getProperty("user.home"), ".m2");
        Path settings = home.resolve("settings.xml");
        String options = System.getenv().getOrDefault("MAVEN_ARGS", "") + " " + System.getenv().getOrDefault("MAVEN_OPTS", "");
        String text = Files.exists(settings) ? Files.readString(settings) : "";
        return Stream.of(
                        Pattern.compile("-Dmaven\\.repo\\.local=(\\S+)").matcher(options),
                        Pattern.compile("(?m)^\\s*<localRepository>([^<$]+)<").matcher(text))
                .filter(Matcher::find)
                .map(found -> Path.of(found.group(1).strip()))
                .findFirst()
                .orElse(home.resolve("repository"));
    }

    private Process start() throws Exception {
        step("Starting the enforcer and the dashboard on an embedded PostgreSQL");
        port = freePort();
        Path log = WORK.resolve("server.log");
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-jar",
                        String.valueOf(jar()),
                        "--server.port=" + port,
                        "--plimsoll.database.folder=" + WORK.resolve("postgres"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
        await("waiting for it to answer", () -> {
            if (!server.isAlive()) {
                throw new DemoFailed("the server did not start; the end of " + log + ":\n" + tail(log));
            }
            return answers();
        });
        say("it answers on " + address());
        return server;
    }

    private boolean answers() {
        try {
            return http.send(request("/").GET().build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new DemoFailed("interrupted");
        }
    }

    private void loadTheFleet() throws Exception {
        step("Loading real data: when libraries were released, and what public services contain");
        token = firstToken();
        String imported = send(
                "POST", "/api/v1/releases:import", "text/csv", Files.readAllBytes(DATA.resolve("releases.csv")));
        say(number(imported, "rows") + " releases, " + number(imported, "candidates") + " of them candidates that never count");
        token = pipelineToken();
        List<Path> sboms;
        try (Stream<Path> files = Files.list(DATA.resolve("sboms"))) {
            sboms = files.sorted().toList();
        }
        for (Path sbom : sboms) {
            publish(sbom);
        }
        say(sboms.size() + " services published with their SBOMs");
    }

    /** The platform's: the enforcer wrote it when it first started on this data. */
    private static String firstToken() throws IOException {
        Path file = WORK.resolve("postgres").resolve("first-token");
        if (!Files.exists(file)) {
            throw new DemoFailed(file + " is gone; delete " + WORK.resolve("postgres") + " and start again");
        }
        return Files.readString(file).strip();
    }

    /** What a pipeline has; this one is for every service. */
    private String pipelineToken() throws Exception {
        String made = send("POST", "/api/v1/tokens", "application/json", """
                {"name": "demo", "roles": ["ci"], "services": ["*"], "environments": ["*"], "expiresAt": "%s"}
                """.formatted(Instant.now().plus(Duration.ofDays(1))).getBytes(StandardCharsets.UTF_8));
        Matcher secret = Pattern.compile("\"secret\" ?: ?\"([^\"]+)\"").matcher(made);
        if (!secret.find()) {
            throw new DemoFailed("the enforcer made no token for the pipeline");
        }
        return secret.group(1);
    }

    private void publish(Path sbom) throws Exception {
        String file = sbom.getFileName().toString().replace(".cdx.json", "");
        String team = Stream.of("petclinic-ms", "petclinic", "piggymetrics", "sockshop-orders")
                .filter(name -> file.startsWith(name + "-"))
                .findFirst()
                .orElse(file);
        String service = file.substring(team.length() + 1);
        byte[] text = Files.readAllBytes(sbom);
        String digest = "sha256:" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        send(
                "PUT",
                "/api/v1/artifacts/" + digest + "/sbom?service=" + encoded(service) + "&team=" + encoded(team),
                "application/vnd.cyclonedx+json",
                text);
    }

    private void checkTheService() throws Exception {
        step("Checking examples/legacy-orders, a Spring Boot 2 service, with no change to its POM");
        copy(Path.of("examples", "legacy-orders"), SERVICE);
        show(service(
                "check", "-DskipTests", "package", goal("check"), goal("publish"), "-Dplimsoll.failOnViolation=false"));
    }

    private void askTheGate(String expected) throws Exception {
        step("Asking the gate: may it be deployed to production?");
        show(service("gate", goal("gate"), "-Dplimsoll.failOnDeny=false"));
        Matcher decision = Pattern.compile("\"decision\" ?: ?\"(\\w+)\"")
                .matcher(Files.readString(SERVICE.resolve("target/plimsoll/decision.json")));
        if (!decision.find() || !decision.group(1).startsWith(expected)) {
            throw new DemoFailed("expected " + expected + " from the gate, but it said otherwise; see the lines above");
        }
    }

    private void mend() throws Exception {
        step("Mending it: the fixes of what is broken, then the libraries the gate asks for");
        showChanges(service("fix", "test-compile", goal("fix"), "-DmoveLibraries"));
        step("Building the mended service with its own tests, and checking it again");
        String output = service(
                "check-again", "clean", "package", goal("check"), goal("publish"), "-Dplimsoll.failOnViolation=false");
        output.lines().filter(line -> line.matches(".*Tests run: \\d+, .*[0-9]$")).forEach(line -> say(plain(line)));
        show(output);
    }

    private void finish(boolean once, Process server) throws Exception {
        long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
        System.out.println("\nDone in " + seconds + " s. From denied to allowed; what is left is for a person to mend.");
        if (once) {
            return;
        }
        System.out.println("The dashboard is at " + address() + " and the service at " + address() + "/services/legacy-orders");
        System.out.println("Ctrl-C ends it. Its data stays in " + WORK.resolve("postgres"));
        server.waitFor();
    }

    // --- how things are run and told

    private String service(String name, String... arguments) throws Exception {
        List<String> options = List.of("-Dplimsoll.enforcer=" + address(), "-Dplimsoll.team=orders");
        return maven(name, SERVICE.resolve("pom.xml"), options, arguments);
    }

    private String goal(String name) {
        return "dev.plimsoll:plimsoll-maven-plugin:" + version + ":" + name;
    }

    private String maven(String name, Path pom, List<String> options, String... arguments) throws Exception {
        Path log = WORK.resolve(name + ".log");
        List<String> command = new ArrayList<>(List.of("./mvnw", "-B", "-ntp", "-f", pom.toString()));
        command.addAll(options);
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        if (!token.isEmpty()) {
            builder.environment().put("PLIMSOLL_TOKEN", token);
        }
        Process process = builder.start();
        await("mvn " + name, () -> !process.isAlive());
        if (process.exitValue() != 0) {
            throw new DemoFailed("mvn " + name + " failed; the end of " + log + ":\n" + tail(log));
        }
        return Files.readString(log);
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private void await(String what, Condition condition) throws Exception {
        long start = System.nanoTime();
        long told = 0;
        while (!condition.holds()) {
            long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
            if (seconds > 900) {
                throw new DemoFailed(what + " took longer than 15 minutes");
            }
            if (TERMINAL) {
                System.out.print("\r    " + what + " ... " + seconds + " s");
                System.out.flush();
            } else if (seconds >= told + 15) {
                told = seconds;
                say(what + " ... " + seconds + " s");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        if (TERMINAL) {
            System.out.print("\r" + " ".repeat(60) + "\r");
        }
    }

    private void step(String what) {
        step++;
        long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
        System.out.printf("%n[%d/%d, %d s] %s%n", step, STEPS, seconds, what);
    }

    private static void say(String line) {
        System.out.println("    " + line);
    }

    private static void show(String output) {
        ours(output).forEach(Demo::say);
    }

    /** A line for each file, and the diff of the POM; the log has the rest. */
    private static void showChanges(String output) {
        String fixes = "";
        boolean pom = false;
        for (String line : ours(output)) {
            if (line.matches("\\w+(, \\w+)*")) {
                fixes = line;
            } else if (line.startsWith("diff --git")) {
                pom = line.endsWith("b/pom.xml");
                say(line.replaceFirst(".* b/", "") + "  by " + fixes);
            } else if (pom && line.matches("[-+] .*")) {
                say("    " + line);
            } else if (line.startsWith("Mending") || line.matches("\\d+ files? changed.*")) {
                say(line);
            }
        }
    }

    /** What our plugin said, without Maven's own lines around it. */
    private static List<String> ours(String output) {
        List<String> lines = new ArrayList<>();
        boolean ours = false;
        for (String line : output.lines().toList()) {
            if (line.contains("] --- ")) {
                ours = line.contains("] --- plimsoll");
            } else if (line.contains("] -------------")) {
                ours = false;
            } else if (ours && !plain(line).isBlank() && !line.contains("Detected Java version")) {
                lines.add(plain(line));
            }
        }
        return lines;
    }

    private static String number(String json, String field) {
        Matcher number = Pattern.compile("\"" + field + "\" ?: ?(\\d+)").matcher(json);
        return number.find() ? number.group(1) : "?";
    }

    private static String plain(String line) {
        return line.replaceFirst("^\\[(INFO|WARNING|ERROR)] ?", "");
    }

    private String send(String method, String path, String type, byte[] body) throws Exception {
        HttpRequest request = request(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofByteArray(body))
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            String hint = response.statusCode() == 401 ? "; delete " + WORK.resolve("postgres") + " and start again" : "";
            throw new DemoFailed(
                    method + " " + path + " was answered " + response.statusCode() + ": " + response.body() + hint);
        }
        return response.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address() + path)).timeout(Duration.ofSeconds(60));
    }

    private String address() {
        return "http://localhost:" + port;
    }

    private static int freePort() throws IOException {
        for (int candidate : new int[] {8080, 8081, 8082, 0}) {
            try (ServerSocket socket = new ServerSocket(candidate, 1, InetAddress.getByName("0.0.0.0"))) {
                if (candidate != 8080) {
                    say("port 8080 is taken, using " + socket.getLocalPort());
                }
                return socket.getLocalPort();
            } catch (IOException taken) {
                if (candidate == 0) {
                    throw taken;
                }
            }
        }
        throw new IllegalStateException();
    }

    private static void stop(Process server) {
        server.destroy();
        try {
            if (!server.waitFor(20, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        } catch (InterruptedException e) {
            server.destroyForcibly();
        }
    }

    private static Path jar() throws IOException {
        Path folder = Path.of("dashboard", "target");
        if (!Files.isDirectory(folder)) {
            return null;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("plimsoll-dashboard-[^-]+(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElse(null);
        }
    }

    private static String version() {
        try {
            Matcher version = Pattern.compile("<artifactId>plimsoll-parent</artifactId>\\s*<version>([^<]+)<")
                    .matcher(Files.readString(Path.of("pom.xml")));
            if (!version.find()) {
                throw new DemoFailed("pom.xml names no version of plimsoll-parent");
            }
            return version.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        if (Files.exists(to)) {
            try (Stream<Path> files = Files.walk(to)) {
                files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(file -> !from.relativize(file).startsWith("target")).toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    private static String tail(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException e) {
            return "(it cannot be read: " + e.getMessage() + ")";
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static final class DemoFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DemoFailed(String message) {
            super(message);
        }
    }
}
