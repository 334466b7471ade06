package dev.caulk.cli;

import dev.caulk.analysis.AuditRequest;
import dev.caulk.analysis.AuditRequest.BuildTarget;
import dev.caulk.analysis.SignatureLookup;
import dev.caulk.report.AuditReport;
import dev.caulk.report.format.ReportFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Audits the service in examples/ with its profiles. */
@Command(
        name = "demo",
        description = "Audit the bundled example with its profiles; writes caulk-report.html.",
        footer = {"", "Exits 0 although the example leaks."})
final class DemoCommand implements Callable<Integer> {
    private static final String REPORT = "caulk-report.html";
    private static final String SERVICE = "examples/orderservice";
    private static final List<String> SNAPSHOTS = List.of(
            "examples/profiles/goroutine.t0.debug1.txt",
            "examples/profiles/goroutine.t1.debug1.txt",
            "examples/profiles/goroutine.t2.debug1.txt");

    private final Console console;

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws UserErrorException {
        OutputTarget html = new OutputTarget(ReportFormat.HTML, REPORT);
        Optional<String> complaint = html.complaint(console);
        if (complaint.isPresent()) {
            throw new UserErrorException(complaint.get());
        }
        AuditReport report = audit(home());
        new OutputTarget(ReportFormat.TEXT, "-").write(report, console);
        html.write(report, console);
        console.out().println();
        console.out()
                .println("Wrote " + console.resolve(Path.of(REPORT)).toAbsolutePath()
                        + ": the same with the source, for a browser.");
        return ExitCode.CLEAN;
    }

    private AuditReport audit(Path home) throws UserErrorException {
        AuditRequest request = new AuditRequest(
                List.of(near(home.resolve(SERVICE))),
                false,
                BuildTarget.standard(),
                SignatureLookup.none(),
                Runtime.getRuntime().availableProcessors());
        return AuditRun.report(
                console, request, ProjectConfig.none().models(), ProfileInputs.read(console.at(home), SNAPSHOTS));
    }

    /** Short names where the demo is started in the checkout. */
    private static Path near(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) ? here.relativize(path) : path;
    }

    private Path home() throws UserErrorException {
        return console.home()
                .filter(home -> Files.isDirectory(home.resolve(SERVICE)))
                .orElseThrow(() -> new UserErrorException(
                        "the demo needs the examples of a checkout; start it with the caulk launcher there"));
    }
}
