package dev.plimsoll.rules;

import com.google.errorprone.bugpatterns.BugChecker;
import dev.plimsoll.rules.source.SourceRule;
import dev.plimsoll.standards.Standard;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every detector on the class path, found by {@link ServiceLoader}. */
public final class Detectors {
    private Detectors() {}

    /** The rules on classes. */
    public static List<ArchitectureRule> architecture() {
        return load(ArchitectureRule.class).map(ServiceLoader.Provider::get).toList();
    }

    /** The rules on projects. */
    public static List<ProjectRule> project() {
        return load(ProjectRule.class).map(ServiceLoader.Provider::get).toList();
    }

    /** The checks on sources; only ours, whatever else is on the class path. */
    public static List<Class<? extends BugChecker>> source() {
        return onSources()
                .<Class<? extends BugChecker>>map(ServiceLoader.Provider::type)
                .toList();
    }

    /** Of which one stands in every source that a check needs, where words are what the company calls things. */
    public static List<Pattern> traces(Map<String, List<String>> words) {
        return onSources()
                .map(check -> ((SourceRule) check.get()).traces(words))
                .toList();
    }

    /** The ids of the standards that have a detector on sources. */
    public static List<String> sourceStandards() {
        return source().stream().map(Standard::idOf).sorted().toList();
    }

    private static Stream<ServiceLoader.Provider<BugChecker>> onSources() {
        return load(BugChecker.class)
                .filter(check -> check.type().getPackageName().startsWith(Detectors.class.getPackageName()));
    }

    private static <T> Stream<ServiceLoader.Provider<T>> load(Class<T> type) {
        return ServiceLoader.load(type, Detectors.class.getClassLoader()).stream();
    }
}
