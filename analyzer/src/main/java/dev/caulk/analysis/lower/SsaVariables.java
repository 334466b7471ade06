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
        builder.current().define(variable, value);
    }

    int read(Variable variable) {
        return read(variable, builder.current());
    }

    private int read(Variable variable, BlockDraft start) {
        Integer own = start.definition(variable);
        if (own != null) {
            return own;
        }
        List<BlockDraft> passed = new ArrayList<>();
        BlockDraft block = start;
        Integer known = block.definition(variable);
        while (known == null && block.sealed && block.predecessors.size() == 1) {
            passed.add(block);
            block = block.predecessors.get(0);
            known = block.definition(variable);
        }
        int value = known != null ? known : readAtMerge(variable, block);
        for (BlockDraft each : passed) {
            each.define(variable, value);
        }
        return value;
    }

    private int readAtMerge(Variable variable, BlockDraft block) {
        if (!block.sealed) {
            int phi = builder.emitPhi(block, variable);
            block.addIncomplete(variable, phi);
            block.define(variable, phi);
            return phi;
        }
        if (block.predecessors.isEmpty()) {
            int zero = builder.zero(builder.file.span(variable.declared(), variable.declared()), variable.type());
            block.define(variable, zero);
            return zero;
        }
        int phi = builder.emitPhi(block, variable);
        block.define(variable, phi);
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
        for (Map.Entry<Variable, Integer> incomplete : block.takeIncomplete().entrySet()) {
            addOperands(incomplete.getKey(), block, incomplete.getValue());
        }
    }
}
