package dev.caulk.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

    LiveOptions() {}

    List<String> endpoints() {
        return endpoints;
    }

    Duration timeout() {
        return timeout;
    }
}
