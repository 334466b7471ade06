package dev.caulk.analysis.rules;

import dev.caulk.analysis.callgraph.CallEdge;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.engine.CellNames;
import dev.caulk.analysis.engine.spawn.Spawn;
import dev.caulk.analysis.engine.spawn.SpawnBounds;
import dev.caulk.analysis.engine.spawn.SpawnFinder;
import dev.caulk.analysis.finding.CallPath;
import dev.caulk.analysis.finding.CallStep;
import dev.caulk.analysis.finding.Cleared;
import dev.caulk.analysis.finding.Confidence;
import dev.caulk.analysis.finding.Finding;
import dev.caulk.analysis.finding.Rate;
import dev.caulk.analysis.finding.RuleInfo;
import dev.caulk.analysis.finding.RuntimeSite;
import dev.caulk.analysis.finding.Severity;
import dev.caulk.analysis.finding.TraceStep;
import dev.caulk.analysis.finding.TraceThread;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.rate.RateRoot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A goroutine that is started for every log record. */
public final class GoUnboundedLog implements Rule {
    private static final String ID = "go-unbounded-log";

    /** The occasion by which models mark log sinks. */
    private static final String OCCASION = "log-record";

    @Override
    public RuleInfo info() {
        return new RuleInfo(
                ID,
                "a goroutine is started for every log record",
                RuleInfo.Family.SPAWN,
                Severity.ERROR,
                "0.1.0",
                RulePage.of(ID));
    }

    /** A spawn, the sink that reaches it first, and the path from there. */
    private record Reached(RateRoot root, SpawnFinder.Found found) {}

    @Override
    public RuleResult check(RuleContext context) {
        SpawnFinder finder = new SpawnFinder(context.program(), context.graph(), context.rates());
        SpawnBounds bounds = new SpawnBounds(
                context.program(),
                context.graph(),
                context.library(),
                context.cfgs(),
                new CellNames(context.program()));
        Map<Spawn, Reached> reached = new LinkedHashMap<>();
        for (RateRoot root : context.rates().roots()) {
            if (root.kind().equals(OCCASION)) {
                finder.from(root.function()).forEach(f -> reached.putIfAbsent(f.spawn(), new Reached(root, f)));
            }
        }
        Ordinals ordinals = new Ordinals();
        List<Finding> findings = new ArrayList<>();
        List<Cleared> cleared = new ArrayList<>();
        reached.forEach((spawn, by) -> {
            Optional<String> bound = bounds.of(spawn);
            if (bound.isEmpty()) {
                findings.add(finding(context, by, ordinals));
            } else {
                cleared.add(new Cleared(ID, spawn.op().span(), bound.get()));
            }
        });
        return new RuleResult(findings, cleared, 0, 0, 0);
    }

    private static Finding finding(RuleContext context, Reached reached, Ordinals ordinals) {
        Spawn spawn = reached.found().spawn();
        FunctionFacts function = context.function(spawn.function());
        FunctionFacts sink = context.function(reached.root().function());
        String started = started(context, spawn);
        CallPath path = path(context, reached);
        return new Finding(
                ID,
                Severity.ERROR,
                Confidence.HIGH,
                spawn.op().span(),
                function.runtimeSymbol(),
                "goroutine running " + started + " is started for every log record that reaches "
                        + shortName(sink.runtimeSymbol()) + ", and nothing bounds how many run at a time",
                List.of(new TraceThread("log record", trace(path, spawn, started))),
                path,
                sites(context, spawn, function),
                started,
                List.of(),
                List.of(),
                ordinals.fingerprint(ID, context.declared(function).id().toString(), started, "go"),
                Optional.empty());
    }

    /** What the goroutine runs, by name; closures by the function they stand in. */
    private static String started(RuleContext context, Spawn spawn) {
        if (!spawn.spawned().isEmpty()) {
            FunctionFacts first = context.function(spawn.spawned().get(0));
            return first.enclosing().isPresent()
                    ? "a closure of " + shortName(context.declared(first).runtimeSymbol())
                    : shortName(first.runtimeSymbol());
        }
        String name = Library.lastName(spawn.op().callee());
        if (spawn.op().callee() instanceof Callee.External external) {
            return shortName(external.symbol());
        }
        return name.isEmpty() ? "a function value" : name;
    }

    private static String shortName(String symbol) {
        return symbol.substring(symbol.lastIndexOf('/') + 1);
    }

    private static CallPath path(RuleContext context, Reached reached) {
        List<CallStep> steps = new ArrayList<>();
        RateRoot root = reached.root();
        steps.add(new CallStep(context.function(root.function()).runtimeSymbol(), root.span(), root.text()));
        for (CallEdge edge : reached.found().path()) {
            steps.add(new CallStep(context.function(edge.callee()).runtimeSymbol(), edge.span(), edge.text()));
        }
        return new CallPath(Rate.PER_ITEM, steps);
    }

    private static List<TraceStep> trace(CallPath path, Spawn spawn, String started) {
        List<TraceStep> steps = new ArrayList<>();
        for (int i = 0; i < path.steps().size(); i++) {
            CallStep step = path.steps().get(i);
            String text = i == 0 ? "runs for each log record" : shortName(step.function()) + " is " + step.text();
            steps.add(new TraceStep(step.site(), text));
        }
        steps.add(new TraceStep(
                spawn.op().span(), "starts a goroutine running " + started + " and does not wait for it"));
        return steps;
    }

    private static List<RuntimeSite> sites(RuleContext context, Spawn spawn, FunctionFacts function) {
        List<RuntimeSite> sites = new ArrayList<>();
        sites.add(site(RuntimeSite.Role.SPAWNS, function.runtimeSymbol(), spawn.op()));
        spawn.spawned()
                .forEach(f -> sites.add(
                        site(RuntimeSite.Role.RUNS, context.function(f).runtimeSymbol(), spawn.op())));
        return sites;
    }

    private static RuntimeSite site(RuntimeSite.Role role, String symbol, Op op) {
        RuntimeSite.Operation operation = op instanceof Op.Go ? RuntimeSite.Operation.GO : RuntimeSite.Operation.CALL;
        return new RuntimeSite(role, symbol, operation, op.ordinal(), op.span(), Optional.empty());
    }
}
