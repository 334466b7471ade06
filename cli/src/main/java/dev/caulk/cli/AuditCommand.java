package dev.caulk.cli;

import dev.caulk.analysis.AuditRequest;
import dev.caulk.model.Models;
import dev.caulk.report.AuditReport;
import dev.caulk.report.format.ReportFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Audits source, joins profiles, writes reports. */
@Command(
        name = "audit",
        abbreviateSynopsis = true,
        sortOptions = false,
        description = "Find leaks in Go source and join them with goroutine profiles.",
        footer = {
            "",
            "Exits 0 without findings at or above --fail-on, 1 with, 2 when an input or output could not be used; what"
                    + " could be read is audited and written first."
        })
final class AuditCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "PATH",
            description =
                    "Directories and Go files (default: the current directory). Directories are walked as the go tool"
                            + " does; neither Go nor a network is needed.")
    private final List<Path> paths = new ArrayList<>();

    @Option(
            names = {"-p", "--profile"},
            paramLabel = "FILE",
            description = "A goroutine profile, - for standard input, or a directory whose profiles are taken by name."
                    + " Several are snapshots of one process in the order given.")
    private final List<String> profiles = new ArrayList<>();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "[FORMAT=]FILE",
            description =
                    "Write a report; the format is ${COMPLETION-CANDIDATES} or follows from the file's name. May be"
                            + " given several times; with FORMAT=- it takes the place of the text on standard output.",
            completionCandidates = Formats.class)
    private final List<String> out = new ArrayList<>();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "warning",
            converter = FailOn.Converter.class,
            description = "Exit 1 from this severity on: error, warning, note or none (default: ${DEFAULT-VALUE}).")
    private FailOn failOn = new FailOn(Optional.empty());

    @Option(names = "--tests", description = "Audit _test.go files too.")
    private boolean tests;

    @Mixin
    private final TargetOptions target = new TargetOptions();

    @Mixin
    private final ConfigOption config = new ConfigOption();

    @Mixin
    private final Jobs jobs = new Jobs();

    AuditCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws UserErrorException {
        List<OutputTarget> targets = targets();
        SourcePaths sources = SourcePaths.check(console, paths.isEmpty() ? List.of(Path.of(".")) : paths);
        Models models = config.of(console, sources.usable()).models();
        ProfileInputs inputs = ProfileInputs.read(console, profiles);
        List<String> complaints = new ArrayList<>(sources.complaints());
        complaints.addAll(inputs.complaints());
        int code =
                sources.usable().isEmpty() ? ExitCode.BAD_INPUT : audit(sources, models, inputs, targets, complaints);
        complaints.forEach(console::complain);
        return complaints.isEmpty() ? code : ExitCode.BAD_INPUT;
    }

    private int audit(
            SourcePaths sources,
            Models models,
            ProfileInputs inputs,
            List<OutputTarget> targets,
            List<String> complaints) {
        try {
            AuditRequest request = new AuditRequest(
                    sources.usable(), tests, target.target(), target.signatures(console), target.world(), jobs.count());
            AuditReport report = AuditRun.report(console, request, models, inputs);
            complaints.addAll(write(report, targets));
            return failOn.exitCode(report);
        } catch (UserErrorException e) {
            complaints.add(String.valueOf(e.getMessage()));
            return ExitCode.BAD_INPUT;
        }
    }

    private List<OutputTarget> targets() throws UserErrorException {
        List<OutputTarget> targets = new ArrayList<>();
        for (String text : out) {
            OutputTarget target = OutputTarget.parse(text);
            Optional<String> complaint = target.complaint(console);
            if (complaint.isPresent()) {
                throw new UserErrorException(complaint.get());
            }
            targets.add(target);
        }
        if (targets.stream().noneMatch(OutputTarget::isStandardOutput)) {
            targets.add(0, new OutputTarget(ReportFormat.TEXT, "-"));
        }
        return targets;
    }

    /** Writes all of them even when one fails. */
    private List<String> write(AuditReport report, List<OutputTarget> targets) {
        List<String> complaints = new ArrayList<>();
        for (OutputTarget output : targets) {
            try {
                output.write(report, console);
            } catch (UserErrorException e) {
                complaints.add(String.valueOf(e.getMessage()));
            }
        }
        return complaints;
    }

    /** The names of the formats, for help and completion. */
    private static final class Formats extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Formats() {
            super(OutputTarget.ids());
        }
    }
}
