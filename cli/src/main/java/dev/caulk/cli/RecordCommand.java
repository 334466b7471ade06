package dev.caulk.cli;

import dev.caulk.profile.live.Endpoints;
import dev.caulk.profile.live.PprofClient;
import dev.caulk.profile.live.Recorder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes snapshots of a running program. */
@Command(
        name = "record",
        abbreviateSynopsis = true,
        sortOptions = false,
        description = "Take goroutine profiles of a running program at intervals.",
        footer = {
            "",
            "Snapshots of shape debug=1 stop the program for moments only. The full dump at the end stops it for as long as it"
                    + " takes to write all stacks: --no-full leaves it out."
        })
final class RecordCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "URL", description = "The program's address, such as http://localhost:6060.")
    private String address = "";

    @Option(
            names = "--every",
            paramLabel = "TIME",
            defaultValue = "30s",
            converter = DurationConverter.class,
            description = "From one snapshot to the next: 500ms, 30s, 5m (default: ${DEFAULT-VALUE}).")
    private Duration every = Duration.ofSeconds(30);

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many snapshots (default: ${DEFAULT-VALUE}).")
    private int count = 5;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            required = true,
            description = "Where to write them; the directory is made.")
    private Path directory = Path.of("");

    @Option(
            names = "--no-full",
            description =
                    "Leave out the one full dump (debug=2) at the end. It is left out by itself for more than 20,000"
                            + " goroutines.")
    private boolean noFull;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            defaultValue = "60s",
            converter = DurationConverter.class,
            description = "How long the program may take for one profile (default: ${DEFAULT-VALUE}).")
    private Duration timeout = Duration.ofMinutes(1);

    @Mixin
    private final TrustOptions trust = new TrustOptions();

    RecordCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws UserErrorException, InterruptedException {
        if (count < 1) {
            throw new ParameterException(spec.commandLine(), "--count needs a number from 1 up, not " + count);
        }
        if (!Endpoints.isAddress(address)) {
            throw new UserErrorException(address + " is no address; give one such as http://localhost:6060");
        }
        Recorder recorder = new Recorder(
                new PprofClient(timeout, trust.trust(console)),
                Clock.systemUTC(),
                time -> Thread.sleep(time.toMillis()),
                sentence -> console.err().println(sentence));
        try {
            recorder.record(address, new Recorder.Plan(every, count, console.resolve(directory), !noFull));
        } catch (IOException e) {
            throw new UserErrorException(Reason.of(e));
        }
        console.out()
                .println("Next: caulk diff " + directory + ", or caulk audit PATH --profile " + directory
                        + " for the source.");
        return ExitCode.CLEAN;
    }
}
