package dev.plimsoll.platform;

import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plimsoll.platform.data.PlatformFailure;
import org.springframework.context.ConfigurableApplicationContext;

/** What a service says that cannot start. */
public final class Starts {
    private Starts() {}

    /** The failure that stopped the start, found among the causes. */
    public static PlatformFailure failure(Class<?> application, String... properties) {
        Throwable thrown = catchThrowable(() -> {
            try (ConfigurableApplicationContext ignored = OwnService.start(application, properties)) {
                throw new AssertionError("It started");
            }
        });
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof PlatformFailure failure) {
                return failure;
            }
        }
        throw new AssertionError("It was not stopped by a sentence", thrown);
    }
}
