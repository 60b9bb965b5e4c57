package dev.plimsoll.recipes;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** What stores or sends objects with the full names of their classes, so that a class cannot get another one. */
public final class NameWriters {
    private static final Pattern KNOWN = Pattern.compile(
            "\\b(GenericJackson2JsonRedisSerializer|GenericJacksonJsonRedisSerializer|GenericFastJsonRedisSerializer"
                    + "|(activate|enable|set)DefaultTyping\\w*|Jackson2JsonMessageConverter|JacksonJsonMessageConverter"
                    + "|MappingJackson2MessageConverter|JacksonJsonMessagingMessageConverter"
                    + "|kafka\\.support\\.serializer\\.\\w*Json\\w*|include-exception|includeException)\\b");

    private static final Pattern OF_EXCEPTIONS = Pattern.compile("include-?[eE]xception");

    private NameWriters() {}

    /** The names of those that a text, or the name of a type or a method, mentions. */
    public static Stream<String> in(String text) {
        return KNOWN.matcher(text).results().map(MatchResult::group);
    }

    /** Whether one of these, as {@link #in} gave it, may come to write the name of a type. */
    public static boolean mayWrite(String writer, JavaType type) {
        return !OF_EXCEPTIONS.matcher(writer).matches() || TypeUtils.isAssignableTo("java.lang.Throwable", type);
    }
}
