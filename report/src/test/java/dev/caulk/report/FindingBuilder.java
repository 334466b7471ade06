package dev.caulk.report;

import dev.caulk.analysis.finding.CallPath;
import dev.caulk.analysis.finding.CallStep;
import dev.caulk.analysis.finding.Confidence;
import dev.caulk.analysis.finding.Finding;
import dev.caulk.analysis.finding.Fingerprint;
import dev.caulk.analysis.finding.Fix;
import dev.caulk.analysis.finding.Rate;
import dev.caulk.analysis.finding.RelatedLocation;
import dev.caulk.analysis.finding.RuntimeSite;
import dev.caulk.analysis.finding.RuntimeSite.Operation;
import dev.caulk.analysis.finding.RuntimeSite.Role;
import dev.caulk.analysis.finding.Severity;
import dev.caulk.analysis.finding.TraceStep;
import dev.caulk.analysis.finding.TraceThread;
import dev.caulk.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds findings for tests: {@code finding("chan-send-leak", span).in("main.f").step(…)}. */
public final class FindingBuilder {
    private final String rule;
    private final Span span;
    private final List<TraceThread> threads = new ArrayList<>();
    private final List<TraceStep> steps = new ArrayList<>();
    private final List<CallStep> calls = new ArrayList<>();
    private final List<RuntimeSite> sites = new ArrayList<>();
    private final List<RelatedLocation> related = new ArrayList<>();
    private final List<String> assumptions = new ArrayList<>();
    private Severity severity = Severity.ERROR;
    private Rate rate = Rate.UNKNOWN;
    private String function = "main.f";
    private String message = "the goroutine never ends";
    private Optional<Fix> fix = Optional.empty();

    private FindingBuilder(String rule, Span span) {
        this.rule = rule;
        this.span = span;
    }

    public static FindingBuilder finding(String rule, Span span) {
        return new FindingBuilder(rule, span);
    }

    public FindingBuilder in(String symbol) {
        function = symbol;
        return this;
    }

    public FindingBuilder severity(Severity value) {
        severity = value;
        return this;
    }

    public FindingBuilder says(String text) {
        message = text;
        return this;
    }

    public FindingBuilder step(Span place, String text) {
        steps.add(new TraceStep(place, text));
        return this;
    }

    /** Ends the steps of one goroutine. */
    public FindingBuilder thread(String name) {
        threads.add(new TraceThread(name, List.copyOf(steps)));
        steps.clear();
        return this;
    }

    public FindingBuilder called(Rate value, String symbol, Span site, String text) {
        rate = value;
        calls.add(new CallStep(symbol, site, text));
        return this;
    }

    public FindingBuilder blocks(Operation operation, String symbol, Span place) {
        return site(Role.BLOCKS, operation, symbol, place, Optional.empty());
    }

    public FindingBuilder runs(String symbol, Span place) {
        return site(Role.RUNS, Operation.GO, symbol, place, Optional.empty());
    }

    public FindingBuilder spawns(String symbol, Span place) {
        return site(Role.SPAWNS, Operation.GO, symbol, place, Optional.empty());
    }

    public FindingBuilder holds(String signature, Span place) {
        return site(Role.HOLDS, Operation.CALL, "", place, Optional.of(signature));
    }

    private FindingBuilder site(Role role, Operation operation, String symbol, Span place, Optional<String> signature) {
        sites.add(new RuntimeSite(role, symbol, operation, 0, place, signature));
        return this;
    }

    public FindingBuilder related(Span place, String text) {
        related.add(new RelatedLocation(place, text));
        return this;
    }

    public FindingBuilder assumes(String text) {
        assumptions.add(text);
        return this;
    }

    public FindingBuilder fix(String description, Span place, String replacement) {
        fix = Optional.of(new Fix(description, List.of(new Fix.Edit(place, replacement))));
        return this;
    }

    public Finding build() {
        if (!steps.isEmpty()) {
            thread("main");
        }
        return new Finding(
                rule,
                severity,
                Confidence.HIGH,
                span,
                function,
                message,
                List.copyOf(threads),
                new CallPath(rate, List.copyOf(calls)),
                List.copyOf(sites),
                "main.f.ch",
                List.copyOf(assumptions),
                List.copyOf(related),
                Fingerprint.of(rule, function, span.file().path(), message, 0),
                fix);
    }
}
