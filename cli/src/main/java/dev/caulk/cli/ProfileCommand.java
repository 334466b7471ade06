package dev.caulk.cli;

import dev.caulk.profile.ProfileModels;
import dev.caulk.profile.ProfileText;
import dev.caulk.profile.ReadResult;
import dev.caulk.profile.Signatures;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what profiles show, without source. */
@Command(
        name = "profile",
        abbreviateSynopsis = true,
        sortOptions = false,
        description = "Read goroutine profiles without source: aggregate, rank and diagnose.",
        footer = {"", "Exits 0 whatever the profiles show; 2 when one could not be read."})
final class ProfileCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Profiles of any shape, directories of them, or - for standard input.")
    private final List<String> files = new ArrayList<>();

    @Option(
            names = "--top",
            paramLabel = "N",
            description = "List the N largest stacks of a snapshot (default: ${DEFAULT-VALUE}).")
    private int top = 20;

    ProfileCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (top < 1) {
            throw new ParameterException(spec.commandLine(), "--top needs a number from 1 up, not " + top);
        }
        ProfileInputs inputs = ProfileInputs.read(console, files);
        List<ReadResult> readable = inputs.documents().stream()
                .filter(document -> !document.snapshots().isEmpty())
                .toList();
        Signatures signatures = new Signatures(ProfileModels.signatures());
        console.out().print(new ProfileText(signatures, top).render(readable));
        inputs.complaints().forEach(console::complain);
        return inputs.complaints().isEmpty() ? ExitCode.CLEAN : ExitCode.BAD_INPUT;
    }
}
