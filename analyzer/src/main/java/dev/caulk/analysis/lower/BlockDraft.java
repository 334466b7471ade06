package dev.caulk.analysis.lower;

import dev.caulk.analysis.types.GoObject.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A block under construction. Its predecessors may grow until it is sealed. */
final class BlockDraft {
    final int number;
    final int loopDepth;
    final List<Integer> phis = new ArrayList<>();
    final List<Integer> ops = new ArrayList<>();
    final List<BlockDraft> successors = new ArrayList<>();
    final List<BlockDraft> predecessors = new ArrayList<>();
    final Map<Variable, Integer> definitions = new HashMap<>();
    final Map<Variable, Integer> incompletePhis = new LinkedHashMap<>();
    boolean sealed;

    BlockDraft(int number, int loopDepth) {
        this.number = number;
        this.loopDepth = loopDepth;
    }
}
