package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Program;
import dev.caulk.analysis.rate.CfgIndex;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What explorations of one program find out about its functions, and the numbers of names. */
final class Index {
    private final Program program;
    private final CfgIndex cfgs;
    private final Relevance relevance;
    private final Map<FunctionId, Optional<Code>> codes = new HashMap<>();
    private final Map<Object, Integer> numbers = new HashMap<>();

    Index(Program program, CfgIndex cfgs, Relevance relevance) {
        this.program = program;
        this.cfgs = cfgs;
        this.relevance = relevance;
    }

    /** A function of the tree; empty where it has no body. */
    Optional<Code> code(FunctionId id) {
        Optional<Code> known = codes.get(id);
        if (known == null) {
            Optional<FunctionFacts> facts = program.function(id);
            known = facts.flatMap(f -> cfgs.of(id).map(cfg -> new Code(f, cfg, number(id), relevance)));
            codes.put(id, known);
        }
        return known;
    }

    /** The same number for equal names. */
    int number(Object name) {
        Integer known = numbers.get(name);
        if (known == null) {
            known = numbers.size();
            numbers.put(name, known);
        }
        return known;
    }
}
