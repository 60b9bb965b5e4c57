package dev.plimsoll.rules.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The lines of a POM on which dependencies are declared. */
public final class PomFile {
    private final Map<String, Integer> lines;

    private PomFile(Map<String, Integer> lines) {
        this.lines = lines;
    }

    /** Reads a POM; document types are refused. */
    public static PomFile read(Path pom) {
        try (InputStream in = Files.newInputStream(pom)) {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Handler handler = new Handler();
            factory.newSAXParser().parse(in, handler);
            return new PomFile(handler.lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalArgumentException(pom + " cannot be read as a POM: " + e.getMessage(), e);
        }
    }

    /** The line of the declaration of {@code group:artifact}; 1 where the POM does not declare it itself. */
    public int lineOf(String key) {
        return lines.getOrDefault(key, 1);
    }

    private static final class Handler extends DefaultHandler {
        private final Map<String, Integer> lines = new HashMap<>();
        private final Deque<String> path = new ArrayDeque<>();
        private final StringBuilder text = new StringBuilder();
        private @Nullable Locator locator;
        private int line;
        private String group = "";
        private String artifact = "";

        @Override
        public void setDocumentLocator(Locator locator) {
            this.locator = locator;
        }

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes) {
            path.push(name);
            text.setLength(0);
            if (name.equals("dependency") && locator != null) {
                line = locator.getLineNumber();
                group = "";
                artifact = "";
            }
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            text.append(characters, start, length);
        }

        @Override
        public void endElement(String uri, String localName, String name) {
            path.pop();
            if ("dependency".equals(path.peek()) && name.equals("groupId")) {
                group = text.toString().strip();
            } else if ("dependency".equals(path.peek()) && name.equals("artifactId")) {
                artifact = text.toString().strip();
            } else if (name.equals("dependency")
                    && !path.contains("dependencyManagement")
                    && !path.contains("plugin")) {
                lines.putIfAbsent(group + ":" + artifact, line);
            }
        }
    }
}
