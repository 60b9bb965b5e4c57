package dev.plimsoll.platform.cost;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A service that runs. */
record ServiceProcess(Way way, String database, String address, Process process) implements AutoCloseable {
    static ServiceProcess start(String database, Way way) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xms512m",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CustomerService.class.getName(),
                        database,
                        way.name())
                .redirectErrorStream(true)
                .start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder log = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("LISTENS ")) {
                drain(output);
                return new ServiceProcess(way, database, line.substring("LISTENS ".length()), process);
            }
            log.append(line).append('\n');
        }
        throw new IllegalStateException("The service did not start:\n" + log);
    }

    /** A log that nobody reads would hold the service up. */
    private static void drain(BufferedReader output) {
        Thread reader = new Thread(
                () -> {
                    try {
                        output.transferTo(Writer.nullWriter());
                    } catch (IOException e) {
                        // The process has ended.
                    }
                },
                "log");
        reader.setDaemon(true);
        reader.start();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
