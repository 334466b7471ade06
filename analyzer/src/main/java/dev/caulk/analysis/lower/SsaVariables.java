package dev.caulk.analysis.lower;

import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.types.GoObject.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Versions of local variables, built while the graph grows: Braun, Buchwald, Hack, Leißa, Mallon, Zwinkau, "Simple and
 * Efficient Construction of Static Single Assignment Form" (CC 2013). Redundant phis are removed by {@link BodyFinisher}.
 */
final class SsaVariables {
    private final BodyBuilder builder;

    SsaVariables(BodyBuilder builder) {
        this.builder = builder;
    }

    void write(Variable variable, int value) {
        builder.current().definitions.put(variable, value);
    }

    int read(Variable variable) {
        return read(variable, builder.current());
    }

    private int read(Variable variable, BlockDraft start) {
        List<BlockDraft> passed = new ArrayList<>();
        BlockDraft block = start;
        while (!block.definitions.containsKey(variable) && block.sealed && block.predecessors.size() == 1) {
            passed.add(block);
            block = block.predecessors.get(0);
        }
        Integer known = block.definitions.get(variable);
        int value = known != null ? known : readAtMerge(variable, block);
        for (BlockDraft each : passed) {
            each.definitions.put(variable, value);
        }
        return value;
    }

    private int readAtMerge(Variable variable, BlockDraft block) {
        if (!block.sealed) {
            int phi = builder.emitPhi(block, variable);
            block.incompletePhis.put(variable, phi);
            block.definitions.put(variable, phi);
            return phi;
        }
        if (block.predecessors.isEmpty()) {
            int zero = builder.zero(builder.file.span(variable.declared(), variable.declared()), variable.type());
            block.definitions.put(variable, zero);
            return zero;
        }
        int phi = builder.emitPhi(block, variable);
        block.definitions.put(variable, phi);
        addOperands(variable, block, phi);
        return phi;
    }

    private void addOperands(Variable variable, BlockDraft block, int phi) {
        List<Integer> operands = ((Op.Phi) builder.ops.get(phi)).operands();
        for (BlockDraft predecessor : block.predecessors) {
            operands.add(read(variable, predecessor));
        }
    }

    void seal(BlockDraft block) {
        if (block.sealed) {
            return;
        }
        block.sealed = true;
        for (Map.Entry<Variable, Integer> incomplete : block.incompletePhis.entrySet()) {
            addOperands(incomplete.getKey(), block, incomplete.getValue());
        }
        block.incompletePhis.clear();
    }
}
