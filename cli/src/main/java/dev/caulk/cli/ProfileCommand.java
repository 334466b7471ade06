package dev.caulk.cli;

import dev.caulk.profile.ReadResult;
import dev.caulk.profile.Signatures;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says what profiles show, without source. */
@Command(
        name = "profile",
        abbreviateSynopsis = true,
        sortOptions = false,
        description = "Read goroutine profiles without source: aggregate, rank and diagnose.",
        footer = {"", "Exits 0 whatever the profiles show; 2 when one could not be read."})
final class ProfileCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "Profiles of any shape, directories of them, addresses of running programs, or - for standard input.")
    private final List<String> files = new ArrayList<>();

    @Mixin
    private final ProfileOutput output = new ProfileOutput();

    @Mixin
    private final ProfileSignatures config = new ProfileSignatures();

    @Mixin
    private final LiveOptions live = new LiveOptions();

    ProfileCommand(Console console) {
        this(console, List.of());
    }

    /** A command whose arguments are known. */
    ProfileCommand(Console console, List<String> files) {
        this.console = console;
        this.files.addAll(files);
    }

    @Override
    public Integer call() throws UserErrorException {
        output.check(console);
        Signatures signatures = config.of(console);
        ProfileInputs inputs = ProfileInputs.read(console, files, live);
        List<ReadResult> readable = new ArrayList<>();
        for (ReadResult document : inputs.documents()) {
            if (!document.snapshots().isEmpty() || !document.tables().isEmpty()) {
                readable.add(document);
            }
        }
        List<String> complaints = new ArrayList<>(inputs.complaints());
        if (!readable.isEmpty()) {
            complaints.addAll(output.write(console, signatures, readable));
        }
        for (String complaint : complaints) {
            console.complain(complaint);
        }
        return complaints.isEmpty() ? ExitCode.CLEAN : ExitCode.BAD_INPUT;
    }
}
