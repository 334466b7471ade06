package dev.caulk.analysis.rules;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.finding.CallPath;
import dev.caulk.analysis.finding.Confidence;
import dev.caulk.analysis.finding.Finding;
import dev.caulk.analysis.finding.Rate;
import dev.caulk.analysis.finding.Severity;
import dev.caulk.analysis.finding.TraceStep;
import dev.caulk.analysis.finding.TraceThread;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * HTTP transports that are made for each request: each keeps a pool of idle connections, which stay open when the transport is
 * dropped (net/http, Transport).
 */
final class TransportPerRequest {
    private final RuleContext context;
    private final String rule;

    TransportPerRequest(RuleContext context, String rule) {
        this.context = context;
        this.rule = rule;
    }

    List<Finding> findings(Ordinals ordinals) {
        List<Finding> findings = new ArrayList<>();
        for (FunctionFacts function : context.program().functions()) {
            function.body()
                    .ifPresent(body -> body.ops().stream()
                            .filter(op -> TransportLife.makes(body, op))
                            .forEach(op -> check(function, body, op, ordinals).ifPresent(findings::add)));
        }
        return findings;
    }

    private Optional<Finding> check(FunctionFacts function, FunctionBody body, Op made, Ordinals ordinals) {
        FunctionId id = function.id();
        Rate rate = context.rates().at(id, made);
        if (!Weight.repeats(rate)
                || context.rates().isGuarded(id, made)
                || context.program().isMain(id)) {
            return Optional.empty();
        }
        TransportLife life = TransportLife.of(context, body, made);
        return life.kept() || !life.used() || life.closing()
                ? Optional.empty()
                : Optional.of(finding(function, made, rate, life, ordinals));
    }

    private Finding finding(FunctionFacts function, Op made, Rate rate, TransportLife life, Ordinals ordinals) {
        CallPath path = context.rates().path(function.id(), rate);
        boolean closed = life.closed() || life.single();
        Severity known = closed ? Severity.WARNING : Severity.ERROR;
        Severity unknown = closed ? Severity.NOTE : Severity.WARNING;
        String end = life.single()
                ? "keeps no connections, so that it pays for a new one each time, as it would if it were shared"
                : closed ? "pays for new connections each time" : "leaves its idle connections open when it is dropped";
        return new Finding(
                rule,
                life.single() ? Severity.NOTE : rate == Rate.UNKNOWN ? unknown : known,
                rate == Rate.UNKNOWN ? Confidence.MEDIUM : Confidence.HIGH,
                made.span(),
                function.runtimeSymbol(),
                "an HTTP transport that is made for each request or item " + end + "; "
                        + Weight.of(path).clause(),
                List.of(new TraceThread(
                        "life of the transport",
                        List.of(new TraceStep(made.span(), "a transport with a pool of its own is made")))),
                path,
                List.of(),
                "http.Transport",
                Weight.of(path).assumptions(),
                List.of(),
                ordinals.fingerprint(rule, context.declared(function).id().toString(), "http.Transport", "client"),
                Optional.empty());
    }
}
