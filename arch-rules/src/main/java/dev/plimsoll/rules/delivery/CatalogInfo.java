package dev.plimsoll.rules.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A file of Backstage's catalogue, which may describe several things.
 *
 * @param complaint what is wrong with it where it has no owner
 */
record CatalogInfo(boolean hasOwner, String complaint) {
    private static final YAMLMapper YAML = new YAMLMapper();

    static CatalogInfo read(Path file) {
        String name = String.valueOf(file.getFileName());
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(Files.readString(file))) {
            boolean owned = false;
            while (documents.hasNextValue()) {
                owned |= isOwner(documents.nextValue().path("spec").path("owner"));
            }
            return new CatalogInfo(owned, name + " names no team in spec.owner");
        } catch (JacksonException e) {
            return new CatalogInfo(false, name + " cannot be read: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a template leaves behind for somebody to fill in is nobody. */
    private static boolean isOwner(JsonNode owner) {
        String text = owner.isString() ? owner.stringValue().strip() : "";
        return !text.isEmpty() && !text.equalsIgnoreCase("unknown");
    }
}
