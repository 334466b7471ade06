package dev.caulk.cli;

import dev.caulk.profile.ReadResult;
import dev.caulk.profile.Signatures;
import dev.caulk.profile.Snapshot;
import dev.caulk.profile.growth.Growth;
import dev.caulk.profile.growth.Instances;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares snapshots. */
@Command(
        name = "diff",
        abbreviateSynopsis = true,
        sortOptions = false,
        description = "Compare goroutine profiles: what grows from snapshot to snapshot, and how fast.",
        footer = {
            "",
            "Exits 0 whatever the profiles show; 2 when one could not be read, or fewer than two can be compared."
        })
final class DiffCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Snapshots of one process in the order they were taken: files, directories, addresses, or -.")
    private final List<String> files = new ArrayList<>();

    @Option(names = "--instances", description = "They are of different processes: rank places over all of them.")
    private boolean instances;

    @Option(
            names = "--every",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "How far apart the snapshots are, where they do not tell: 30s, 5m, 1h.")
    private Optional<Duration> every = Optional.empty();

    @Mixin
    private final ProfileOutput output = new ProfileOutput();

    @Mixin
    private final ProfileSignatures config = new ProfileSignatures();

    @Mixin
    private final LiveOptions live = new LiveOptions();

    DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws UserErrorException {
        output.check(console);
        Signatures signatures = config.of(console);
        ProfileInputs inputs = ProfileInputs.read(console, files, live);
        List<Snapshot> snapshots = new TakenTimes(console).complete(inputs.snapshots());
        List<String> complaints = new ArrayList<>(inputs.complaints());
        if (snapshots.size() < 2) {
            complaints.add("there are fewer than two snapshots to compare");
        } else if (instances) {
            complaints.addAll(output.write(console, Instances.of(snapshots)));
        } else {
            List<Snapshot> timed =
                    every.map(time -> TakenTimes.apart(snapshots, time)).orElse(snapshots);
            Growth growth = Growth.of(timed, signatures);
            complaints.addAll(output.write(console, signatures, readable(inputs), growth));
        }
        complaints.forEach(console::complain);
        return complaints.isEmpty() ? ExitCode.CLEAN : ExitCode.BAD_INPUT;
    }

    private static List<ReadResult> readable(ProfileInputs inputs) {
        return inputs.documents().stream()
                .filter(document -> !document.snapshots().isEmpty())
                .toList();
    }
}
