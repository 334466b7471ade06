package dev.caulk.cli;

import dev.caulk.profile.live.PprofClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How profiles of running programs are read. */
final class LiveOptions {
    @Option(
            names = "--endpoint",
            paramLabel = "NAME",
            description = "What to read of a program's address: goroutine (default), goroutine?debug=2, goroutineleak,"
                    + " block, mutex, threadcreate. May be given several times.")
    private final List<String> endpoints = new ArrayList<>();

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            defaultValue = "60s",
            converter = DurationConverter.class,
            description = "How long a program may take for one profile (default: ${DEFAULT-VALUE}).")
    private Duration timeout = Duration.ofMinutes(1);

    @Mixin
    private final TrustOptions trust = new TrustOptions();

    LiveOptions() {}

    /** A client as they say. */
    PprofClient client(Console console) throws UserErrorException {
        return new PprofClient(timeout, trust.trust(console));
    }

    List<String> endpoints() {
        return endpoints;
    }
}
