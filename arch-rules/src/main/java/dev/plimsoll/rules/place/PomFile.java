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

/** The lines of a POM on which dependencies are declared, versions managed and properties set. */
public final class PomFile {
    private final Map<String, Integer> lines;
    private final Map<String, Integer> managed;
    private final Map<String, Integer> properties;
    private final Map<String, Integer> parent;

    private PomFile(Handler handler) {
        this.lines = handler.lines;
        this.managed = handler.managed;
        this.properties = handler.properties;
        this.parent = handler.parent;
    }

    /** Reads a POM; document types are refused. */
    public static PomFile read(Path pom) {
        try (InputStream in = Files.newInputStream(pom)) {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Handler handler = new Handler();
            factory.newSAXParser().parse(in, handler);
            return new PomFile(handler);
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

    /** The line on which {@code group:artifact} is managed; 1 where the POM does not manage it itself. */
    public int managedLineOf(String key) {
        return managed.getOrDefault(key, 1);
    }

    /**
     * The line on which {@code group:artifact} is declared, or else is the parent, or else is managed; 1 where the POM does
     * not name it itself.
     */
    public int versionLineOf(String key) {
        return lines.getOrDefault(key, parent.getOrDefault(key, managedLineOf(key)));
    }

    /** The line of the parent; 1 where the POM has none. */
    public int parentLine() {
        return parent.values().stream().findFirst().orElse(1);
    }

    /** The line of a property outside of profiles; 1 where the POM does not set it itself. */
    public int propertyLineOf(String name) {
        return properties.getOrDefault(name, 1);
    }

    private static final class Handler extends DefaultHandler {
        private final Map<String, Integer> lines = new HashMap<>();
        private final Map<String, Integer> managed = new HashMap<>();
        private final Map<String, Integer> properties = new HashMap<>();
        private final Map<String, Integer> parent = new HashMap<>();
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
            if (locator != null && path.size() == 2 && "properties".equals(path.peek())) {
                properties.putIfAbsent(name, locator.getLineNumber());
            }
            path.push(name);
            text.setLength(0);
            if (isNamed(name) && locator != null) {
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
            if (isNamed(path.peek()) && name.equals("groupId")) {
                group = text.toString().strip();
            } else if (isNamed(path.peek()) && name.equals("artifactId")) {
                artifact = text.toString().strip();
            } else if (name.equals("parent") && path.size() == 1) {
                parent.put(group + ":" + artifact, line);
            } else if (name.equals("dependency") && !path.contains("plugin")) {
                (path.contains("dependencyManagement") ? managed : lines).putIfAbsent(group + ":" + artifact, line);
            }
        }

        private static boolean isNamed(@Nullable String element) {
            return "dependency".equals(element) || "parent".equals(element);
        }
    }
}
