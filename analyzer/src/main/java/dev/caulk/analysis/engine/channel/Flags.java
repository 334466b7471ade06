package dev.caulk.analysis.engine.channel;

import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Literal;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Predicate;
import dev.caulk.analysis.types.GoTypes;
import java.util.Map;
import java.util.Optional;

/**
 * Booleans that merge versions of a variable, such as a {@code done} that a case of a select sets: on one path they are the version
 * that came last, so that a loop which they end is left only after that.
 */
final class Flags {
    private Flags() {}

    /**
     * What a boolean is on a path.
     *
     * @param value the value that decides it, no merge and no negation
     * @param negated whether it is the contrary of that
     */
    record Flag(int value, boolean negated) {}

    /**
     * Notes which versions an edge between two blocks brings. They are followed to their origin at once: {@code toggled = !toggled}
     * means the version of the round before.
     */
    static void enter(Cfg cfg, BasicBlock from, BasicBlock target, Map<Integer, Flag> versions) {
        Map<Integer, Flag> before = Map.copyOf(versions);
        int edge = target.predecessors().indexOf(from.id());
        for (Op op : target.ops()) {
            if (op instanceof Op.Phi phi && GoTypes.isBoolean(phi.type())) {
                versions.put(phi.id(), origin(cfg.body(), phi.operands().get(edge), before));
            }
        }
    }

    /** What a branch tests; nothing when it is no boolean. */
    static Optional<Flag> tested(FunctionBody body, Op.Branch branch, Map<Integer, Flag> versions) {
        return branch.predicate().kind() == Predicate.Kind.IS_TRUE
                ? Optional.of(origin(body, branch.predicate().subject(), versions))
                : Optional.empty();
    }

    private static Flag origin(FunctionBody body, int flag, Map<Integer, Flag> versions) {
        int value = flag;
        boolean negated = false;
        while (!versions.containsKey(value)
                && body.definition(value) instanceof Op.Compute compute
                && compute.operator().equals("!")) {
            value = compute.operands().get(0);
            negated = !negated;
        }
        Flag version = versions.getOrDefault(value, new Flag(value, false));
        return new Flag(version.value(), version.negated() != negated);
    }

    /** The value of a flag that was set to a constant, or never. */
    static Optional<Boolean> constant(FunctionBody body, Flag flag) {
        if (!(body.definition(flag.value()) instanceof Op.Constant constant)) {
            return Optional.empty();
        }
        if (constant.literal().isZero()) {
            return Optional.of(flag.negated());
        }
        return constant.literal() instanceof Literal.Value ? Optional.of(!flag.negated()) : Optional.empty();
    }
}
