package dev.caulk.report.correlate;

import dev.caulk.analysis.finding.RuntimeSite;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.report.LineShift;
import dev.caulk.report.MatchLevel;
import dev.caulk.report.correlate.Stack.Call;
import java.util.Optional;

/** Decides whether the goroutines of a stack belong to a place of a finding. */
final class SiteMatcher {
    private SiteMatcher() {}

    static Fit match(RuntimeSite site, Stack stack) {
        return switch (site.role()) {
            case BLOCKS -> blocked(site, stack);
            case SPAWNS -> stack.creator().map(by -> spawned(site, by)).orElse(Fit.NONE);
            case RUNS -> stack.started().map(call -> running(site, call)).orElse(Fit.NONE);
            case HOLDS -> Fit.NONE;
        };
    }

    private static Fit blocked(RuntimeSite site, Stack stack) {
        Optional<Call> call =
                stack.frames().stream().filter(c -> names(site, c)).findFirst();
        if (call.isEmpty()) {
            return Fit.NONE;
        }
        return Operations.possible(site.operation(), stack, call.get()) ? placed(site, call.get()) : Fit.NONE;
    }

    private static Fit spawned(RuntimeSite site, Call creator) {
        return names(site, creator) ? placed(site, creator) : Fit.NONE;
    }

    /** The function itself identifies these goroutines; the line is where they happen to be. */
    private static Fit running(RuntimeSite site, Call call) {
        if (!names(site, call)) {
            return Fit.NONE;
        }
        boolean inside = call.frame().line().isPresent()
                && call.functions().stream()
                        .anyMatch(f -> SourceIndex.contains(
                                f.declaration(), call.frame().line().getAsInt()));
        return limited(Fit.of(inside ? MatchLevel.EXACT : MatchLevel.LIKELY), call);
    }

    private static boolean names(RuntimeSite site, Call call) {
        return call.symbol().equals(Symbols.canonical(site.symbol()))
                && (call.functions().isEmpty() || function(site, call).isPresent());
    }

    /** The function of the source that holds the place, among those the frame may mean. */
    private static Optional<FunctionFacts> function(RuntimeSite site, Call call) {
        String path = site.span().file().path();
        return call.functions().stream()
                .filter(f -> f.declaration().file().path().equals(path)
                        || !call.symbol().startsWith("main."))
                .findFirst();
    }

    private static Fit placed(RuntimeSite site, Call call) {
        int source = site.span().line();
        if (call.frame().line().isEmpty()) {
            return Fit.of(MatchLevel.WEAK);
        }
        int profiled = call.frame().line().getAsInt();
        boolean sameFile = call.frame()
                .file()
                .map(file -> Paths.baseName(file)
                        .equals(Paths.baseName(site.span().file().path())))
                .orElse(false);
        if (profiled == source && sameFile) {
            return limited(Fit.of(MatchLevel.EXACT), call);
        }
        return limited(moved(site, call, new LineShift(profiled, source)), call);
    }

    private static Fit moved(RuntimeSite site, Call call, LineShift shift) {
        Optional<FunctionFacts> function = function(site, call);
        if (function.isEmpty()) {
            return new Fit(MatchLevel.LIKELY, Optional.of(shift));
        }
        if (Operations.at(function.get(), site.operation(), shift.profiled())) {
            return Fit.NONE;
        }
        boolean only = Operations.count(function.get(), site.operation()) <= 1;
        return new Fit(only ? MatchLevel.SHIFTED : MatchLevel.LIKELY, Optional.of(shift));
    }

    /** Commands of one repository share {@code main.main}; a profile that does not tell them apart gives no more than a likely match. */
    private static Fit limited(Fit fit, Call call) {
        return call.functions().size() > 1 ? fit.atMost(MatchLevel.LIKELY) : fit;
    }
}
