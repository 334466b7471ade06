package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.Condition;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Literal;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Program;
import dev.caulk.analysis.rate.CfgIndex;
import dev.caulk.analysis.types.ConstantValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Flags that one function sets, once and for all, under a lock. What happens only where such a flag is seen set, under the same lock,
 * comes after that function has had the lock: the two do not meet.
 */
final class Phases {
    private final CfgIndex cfgs;
    private final Map<String, Set<FunctionId>> writers = new HashMap<>();
    private final Set<String> unsteady = new HashSet<>();

    Phases(Program program, CfgIndex cfgs) {
        this.cfgs = cfgs;
        program.functions().forEach(this::read);
    }

    private void read(FunctionFacts function) {
        function.body()
                .ifPresent(body -> body.ops().stream()
                        .filter(op -> op instanceof Op.Store)
                        .map(op -> (Op.Store) op)
                        .forEach(store -> Variables.name(store.place()).ifPresent(name -> {
                            writers.computeIfAbsent(name, n -> new HashSet<>()).add(function.id());
                            if (!isTrue(body.definition(store.value()))) {
                                unsteady.add(name);
                            }
                        })));
    }

    private static boolean isTrue(Op op) {
        return op instanceof Op.Constant constant
                && constant.literal() instanceof Literal.Value value
                && value.value() instanceof ConstantValue.BoolValue bool
                && bool.value();
    }

    /**
     * Whether one order comes after the other is over.
     *
     * @param later who holds the lock that the other waits for
     */
    boolean areApart(Pair later, Pair earlier) {
        Place wanted = earlier.chain().get(earlier.chain().size() - 1);
        Optional<Cfg> cfg = cfgs.of(wanted.function());
        Set<String> seen = decided(later.chain().get(0), true);
        seen.removeAll(unsteady);
        return cfg.isPresent() && seen.stream().anyMatch(flag -> setsOnce(flag, wanted, cfg.get()));
    }

    /** Whether a function is the only one to set a flag, behind an Op and only where it was not set before. */
    private boolean setsOnce(String flag, Place after, Cfg cfg) {
        return writers.getOrDefault(flag, Set.of()).equals(Set.of(after.function()))
                && cfg.body().ops().stream()
                        .filter(op -> op instanceof Op.Store store
                                && Variables.name(store.place()).equals(Optional.of(flag)))
                        .allMatch(op -> cfg.precedes(after.op(), op)
                                && decided(new Place(after.function(), op), false)
                                        .contains(flag));
    }

    /** The fields and variables that are seen to be true, or false, wherever control comes to an Op. */
    private Set<String> decided(Place at, boolean truth) {
        Set<String> names = new HashSet<>();
        Cfg cfg = cfgs.of(at.function()).orElseThrow();
        int block = cfg.body().blockOf().get(at.op().id());
        for (BasicBlock from : cfg.body().blocks()) {
            if (!(from.terminator() instanceof Op.Branch branch)) {
                continue;
            }
            Condition condition = branch.predicate().condition(cfg.body());
            boolean negated = condition instanceof Condition.Not;
            Condition plain = condition instanceof Condition.Not not ? not.condition() : condition;
            int to = from.successors().get(truth == negated ? 1 : 0);
            if (plain instanceof Condition.Truth
                    && cfg.body().blocks().get(to).predecessors().size() == 1
                    && cfg.dominators().dominates(to, block)) {
                names.addAll(Variables.read(cfg.body(), plain));
            }
        }
        return names;
    }
}
