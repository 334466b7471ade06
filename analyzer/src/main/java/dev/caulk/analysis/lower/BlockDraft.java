package dev.caulk.analysis.lower;

import dev.caulk.analysis.types.GoObject.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A block under construction. Its predecessors may grow until it is sealed. */
final class BlockDraft {
    final int number;
    final int loopDepth;
    final List<Integer> phis = new ArrayList<>();
    final List<Integer> ops = new ArrayList<>();
    final List<BlockDraft> successors = new ArrayList<>();
    final List<BlockDraft> predecessors = new ArrayList<>();
    boolean sealed;
    private Map<Variable, Integer> definitions = Map.of();
    private Map<Variable, Integer> incompletePhis = Map.of();

    BlockDraft(int number, int loopDepth) {
        this.number = number;
        this.loopDepth = loopDepth;
    }

    /** The version of a variable at the end of what is there of the block. */
    @Nullable
    Integer definition(Variable variable) {
        return definitions.isEmpty() ? null : definitions.get(variable);
    }

    void define(Variable variable, int value) {
        if (definitions.isEmpty()) {
            definitions = new HashMap<>(); // many blocks define nothing
        }
        definitions.put(variable, value);
    }

    void addIncomplete(Variable variable, int phi) {
        if (incompletePhis.isEmpty()) {
            incompletePhis = new LinkedHashMap<>();
        }
        incompletePhis.put(variable, phi);
    }

    /** The phis that wait for predecessors, which then wait no more. */
    Map<Variable, Integer> takeIncomplete() {
        Map<Variable, Integer> taken = incompletePhis;
        incompletePhis = Map.of();
        return taken;
    }
}
