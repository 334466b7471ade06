package dev.caulk.analysis.rate;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Program;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Computes the control-flow facts of each function when they are first asked for. */
public final class CfgIndex {
    private final Program program;
    private final Map<FunctionId, Cfg> known = new ConcurrentHashMap<>();

    /** The index of a program. */
    public CfgIndex(Program program) {
        this.program = program;
    }

    /** The control-flow facts of a function; empty for one without body. */
    public Optional<Cfg> of(FunctionId function) {
        Cfg cfg = known.get(function);
        if (cfg != null) {
            return Optional.of(cfg);
        }
        Optional<Cfg> computed =
                program.function(function).flatMap(FunctionFacts::body).map(body -> Cfg.of(body, function.toString()));
        computed.ifPresent(c -> known.put(function, c));
        return computed;
    }
}
