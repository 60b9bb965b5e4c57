package dev.plimsoll.enforcer.waiver;

import dev.plimsoll.enforcer.Api;
import dev.plimsoll.enforcer.catalogue.MovableClock;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Tests that call an enforcer of their own about waivers. */
abstract class AgainstOwnWaivers {
    static final String JSON = "application/json";

    static OwnWaivers waivers;
    static MovableClock clock;
    static Api all;
    static Api ada;
    static Api grace;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        waivers = OwnWaivers.start(folder);
        clock = waivers.clock;
        all = waivers.all;
        ada = waivers.ada;
        grace = waivers.grace;
    }

    @AfterAll
    static void stop() {
        waivers.close();
    }
}
