package dev.caulk.analysis.engine.cfg;

import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.OpRewriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The Ops that read each value of a function, in order. */
public final class Uses {
    private final Map<Integer, List<Op>> uses = new HashMap<>();

    /** Indexes a function. */
    public Uses(FunctionBody body) {
        for (Op op : body.ops()) {
            for (int operand : OpRewriter.operands(op)) {
                uses.computeIfAbsent(operand, v -> new ArrayList<>()).add(op);
            }
        }
    }

    /** The Ops that read a value. */
    public List<Op> of(int value) {
        return uses.getOrDefault(value, List.of());
    }
}
