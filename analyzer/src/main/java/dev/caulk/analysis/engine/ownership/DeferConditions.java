package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.rate.CfgIndex;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The conditions under which deferred closures do anything, worked out once for each. */
final class DeferConditions {
    private final CfgIndex cfgs;
    private final Map<FunctionId, List<DeferCondition>> known = new HashMap<>();

    DeferConditions(CfgIndex cfgs) {
        this.cfgs = cfgs;
    }

    /** All conditions that must hold, none for a closure that always does something. */
    List<DeferCondition> of(Op.MakeClosure closure) {
        return known.computeIfAbsent(
                closure.function(),
                function -> cfgs.of(function).map(DeferCondition::of).orElse(List.of()));
    }

    /** The body of a closure, where it is there. */
    Optional<FunctionBody> body(Op.MakeClosure closure) {
        return cfgs.of(closure.function()).map(Cfg::body);
    }
}
