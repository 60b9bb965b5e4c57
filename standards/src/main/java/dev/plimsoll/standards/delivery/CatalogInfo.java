package dev.plimsoll.standards.delivery;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A file of Backstage's catalogue, which may describe several things.
 *
 * @param complaint what is wrong with it where it has no owner
 */
public record CatalogInfo(boolean hasOwner, String complaint) {
    /** What such a file is called, the usual name first. */
    public static final List<String> NAMES = List.of("catalog-info.yaml", "catalog-info.yml");

    private static final YAMLMapper YAML = new YAMLMapper();

    /** Where such a file may lie in a folder. */
    public static Stream<Path> in(Path folder) {
        return NAMES.stream().map(folder::resolve);
    }

    /** Reads its text. */
    public static CatalogInfo read(String name, String text) {
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(text)) {
            boolean owned = false;
            while (documents.hasNextValue()) {
                owned |= isOwner(documents.nextValue().path("spec").path("owner"));
            }
            return new CatalogInfo(owned, name + " names no team in spec.owner");
        } catch (JacksonException e) {
            return new CatalogInfo(false, name + " cannot be read: " + e.getOriginalMessage());
        }
    }

    /** What a template leaves behind for somebody to fill in is nobody. */
    private static boolean isOwner(JsonNode owner) {
        String text = owner.isString() ? owner.stringValue().strip() : "";
        return !text.isEmpty() && !text.equalsIgnoreCase("unknown");
    }
}
