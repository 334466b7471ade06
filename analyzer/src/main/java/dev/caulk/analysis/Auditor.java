package dev.caulk.analysis;

import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.finding.Declarations;
import dev.caulk.analysis.finding.Finding;
import dev.caulk.analysis.finding.Ledger;
import dev.caulk.analysis.finding.RuleInfo;
import dev.caulk.analysis.load.LoadResult;
import dev.caulk.analysis.load.Loader;
import dev.caulk.analysis.load.SignatureSources;
import dev.caulk.analysis.lower.CallEnd;
import dev.caulk.analysis.lower.Lowering;
import dev.caulk.analysis.ops.FactTypes;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.PackageFacts;
import dev.caulk.analysis.ops.Program;
import dev.caulk.analysis.rules.Rule;
import dev.caulk.analysis.rules.RuleContext;
import dev.caulk.analysis.rules.RuleResult;
import dev.caulk.analysis.rules.Rules;
import dev.caulk.analysis.stdindex.StdIndex;
import dev.caulk.analysis.types.ModelTypes;
import dev.caulk.model.FunctionModel;
import dev.caulk.model.FunctionPattern;
import dev.caulk.model.Models;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Runs an audit: loading, typing, lowering, call graph and rules. */
public final class Auditor {
    private final Models models;

    /** An auditor with the bundled models. */
    public Auditor() {
        this(Models.bundled());
    }

    /** An auditor with these models. */
    public Auditor(Models models) {
        this.models = models;
    }

    /** The rules in the order of their ids. */
    public static List<RuleInfo> rules() {
        return Rules.all().stream().map(Rule::info).toList();
    }

    /**
     * Audits the paths of a request.
     *
     * @throws UnreadableInputException when a path does not exist, holds no Go file or cannot be read
     */
    public AuditResult audit(AuditRequest request, AuditProgress progress) throws UnreadableInputException {
        Lowered lowered = load(request, progress);
        Program program = lowered.program();
        Library library = new Library(models);
        RuleContext context = RuleContext.of(program, library, request.world());
        List<RuleResult> results = check(context, progress);
        List<Finding> findings = new Reported(program, request.tests()).of(results);
        return new AuditResult(
                findings,
                ledger(lowered.loaded(), context, results),
                program,
                lowered.loaded().sources());
    }

    /** A program, and what else came of loading; no tree is reachable from here. */
    private record Lowered(Program program, LoadResult<PackageFacts> loaded) {}

    private Lowered load(AuditRequest request, AuditProgress progress) throws UnreadableInputException {
        Lowering lowering = new Lowering(this::callEnd);
        LoadResult<PackageFacts> loaded =
                new Loader(new ModelTypes(models), StdIndex.bundled()).load(request, progress, lowering::lower);
        FactTypes.detach(loaded.packages());
        return new Lowered(new Program(loaded.packages()), loaded);
    }

    /**
     * Audits the paths of a request for somebody who will ask about single places.
     *
     * @throws UnreadableInputException when a path does not exist, holds no Go file or cannot be read
     */
    public Exploration explore(AuditRequest request, AuditProgress progress) throws UnreadableInputException {
        Program program = load(request, progress).program();
        RuleContext context = RuleContext.of(program, new Library(models), request.world());
        List<RuleResult> results = check(context, progress);
        return new Exploration(
                program,
                context.graph(),
                context.rates(),
                context.cells(),
                results.stream().flatMap(r -> r.findings().stream()).sorted().toList(),
                results.stream().flatMap(r -> r.cleared().stream()).sorted().toList());
    }

    private CallEnd callEnd(String symbol) {
        return FunctionPattern.parse(symbol)
                .flatMap(fn -> models.function(fn.importPath(), fn.receiver(), fn.name()))
                .filter(FunctionModel::neverReturns)
                .map(model -> model.endsGoroutine() ? CallEnd.ENDS_GOROUTINE : CallEnd.STOPS)
                .orElse(CallEnd.RETURNS);
    }

    private static List<RuleResult> check(RuleContext context, AuditProgress progress) {
        List<Rule> rules = Rules.all();
        List<RuleResult> results = new ArrayList<>();
        for (Rule rule : rules) {
            results.add(rule.check(context));
            progress.report("check", results.size(), rules.size());
        }
        return results;
    }

    private static Ledger ledger(LoadResult<?> loaded, RuleContext context, List<RuleResult> results) {
        Program program = context.program();
        CallGraph.Counts counts = context.graph().counts();
        long ops = program.functions().stream().mapToLong(Auditor::ops).sum();
        return new Ledger(
                loaded.filesRead(),
                loaded.rejected(),
                loaded.excluded(),
                program.packages().size(),
                declarations(loaded.signatures()),
                program.functions().size(),
                ops,
                counts.calls(),
                counts.unresolved(),
                counts.edges(),
                CellCoverage.of(context),
                new Ledger.Searches(
                        results.stream().mapToInt(RuleResult::places).sum(),
                        results.stream().mapToInt(RuleResult::open).sum(),
                        context.ownership().bounded()
                                + context.standstills().counts().bounded()
                                + results.stream().mapToInt(RuleResult::bounded).sum()),
                List.copyOf(context.library().used()),
                notes(loaded));
    }

    private static Declarations declarations(SignatureSources sources) {
        SortedMap<String, Integer> packages = new TreeMap<>();
        sources.packages().forEach((kind, count) -> packages.put(kind.words(), count));
        return new Declarations(packages, sources.goVersion(), List.copyOf(sources.missing()));
    }

    private static List<String> notes(LoadResult<?> loaded) {
        return Stream.concat(loaded.notes().stream(), loaded.signatures().notes().stream())
                .toList();
    }

    private static long ops(FunctionFacts function) {
        return function.body().map(body -> (long) body.ops().size()).orElse(0L);
    }
}
