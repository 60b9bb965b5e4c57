package dev.plimsoll.enforcer.catalogue;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the versions that a {@code maven-metadata.xml} lists; what it calls latest or release is not looked at. */
final class MavenMetadata {

    private static final int MOST_VERSIONS = 20_000;
    private static final List<String> VERSION = List.of("metadata", "versioning", "versions", "version");

    private MavenMetadata() {}

    /** Says why a document tells nothing. */
    static final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1L;

        UnreadableException(String why) {
            super(why);
        }
    }

    /** @throws UnreadableException where it is no XML, has a DTD, or lists no version that can be used */
    static Set<String> versions(byte[] xml) throws UnreadableException {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(xml));
            try {
                return versions(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException malformed) {
            String reason = String.valueOf(malformed.getMessage());
            throw new UnreadableException("is not XML: "
                    + reason.lines().reduce((first, last) -> last).orElse(""));
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static Set<String> versions(XMLStreamReader reader) throws XMLStreamException, UnreadableException {
        Set<String> versions = new LinkedHashSet<>();
        Deque<String> path = new ArrayDeque<>();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> throw new UnreadableException("has a DTD");
                case XMLStreamConstants.START_ELEMENT -> path.addLast(reader.getLocalName());
                case XMLStreamConstants.END_ELEMENT -> path.removeLast();
                case XMLStreamConstants.CHARACTERS -> {
                    if (path.size() == VERSION.size() && List.copyOf(path).equals(VERSION)) {
                        add(versions, reader.getText().strip());
                    }
                }
                default -> {}
            }
        }
        if (versions.isEmpty()) {
            throw new UnreadableException("lists no versions");
        }
        return versions;
    }

    private static void add(Set<String> versions, String version) throws UnreadableException {
        if (MavenLibrary.isVersion(version)) {
            versions.add(version);
        }
        if (versions.size() > MOST_VERSIONS) {
            throw new UnreadableException("lists more than " + MOST_VERSIONS + " versions");
        }
    }
}
