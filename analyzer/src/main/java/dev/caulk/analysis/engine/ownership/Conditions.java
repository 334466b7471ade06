package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Literal;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.OpRewriter;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.ops.Predicate;
import dev.caulk.analysis.types.ConstantValue;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides branches on what is known of error, resource and conditions that are tested more than once. A fact says that a
 * boolean is true or that a value is nil.
 */
final class Conditions {
    private static final int MAX_DEPTH = 3;

    private final FunctionBody body;
    private final Choices choices;
    private final SameConditions same;
    private final Set<Integer> remembered = new HashSet<>();

    Conditions(FunctionBody body, Choices choices, SameConditions same) {
        this.body = body;
        this.choices = choices;
        this.same = same;
        Set<Integer> tested = new HashSet<>();
        for (Op op : body.ops()) {
            if (op instanceof Op.Branch branch) {
                int subject = same.first(branch.predicate().subject());
                boolean again = !tested.add(subject);
                if (again || body.definition(subject) instanceof Op.Phi) {
                    remember(subject);
                }
            } else if (op instanceof Op.Defer defer) {
                Transfer.literal(body, defer.callee())
                        .ifPresent(closure -> closure.captures().forEach(captured -> remember(same.first(captured))));
            }
        }
    }

    /** Merges are told apart by what flows into them. */
    private void remember(int value) {
        if (remembered.add(value) && body.definition(value) instanceof Op.Phi phi) {
            phi.operands().forEach(this::remember);
        }
    }

    /** Learns what every path to an Op has decided. */
    void learnBefore(PathState state, Cfg cfg, Op op) {
        for (BasicBlock block : body.blocks()) {
            if (block.terminator() instanceof Op.Branch branch
                    && remembered.contains(same.first(branch.predicate().subject()))) {
                for (int i = 0; i < 2; i++) {
                    if (cfg.edgePrecedes(block, i, op)) {
                        know(state, branch.predicate().subject(), fact(branch, i == 0));
                    }
                }
            }
        }
    }

    private static boolean fact(Op.Branch branch, boolean first) {
        return first == (branch.predicate().kind() != Predicate.Kind.NOT_NIL);
    }

    /** The fact about a value, known or constant. */
    Optional<Boolean> fact(PathState state, int value) {
        Op op = body.definition(value);
        if (op instanceof Op.Constant constant) {
            return constant(constant.literal());
        }
        if (op instanceof Op.MakeClosure || op instanceof Op.Alloc || op instanceof Op.Composite) {
            return Optional.of(false);
        }
        return state.facts().of(same.first(value)).map(fact -> fact != same.isOpposite(value));
    }

    private void know(PathState state, int value, boolean fact) {
        state.facts().learn(same.first(value), fact != same.isOpposite(value));
    }

    private static Optional<Boolean> constant(Literal literal) {
        if (literal instanceof Literal.Nil) {
            return Optional.of(true);
        }
        if (literal instanceof Literal.Value value && value.value() instanceof ConstantValue.BoolValue bool) {
            return Optional.of(bool.value());
        }
        return Optional.empty();
    }

    /** Carries the fact of an operand over to the merge. */
    void merge(PathState before, PathState after, Op.Phi phi, int operand) {
        if (remembered.contains(phi.id())) {
            Optional<Boolean> fact = zeroAware(before, phi, operand);
            fact.ifPresentOrElse(
                    f -> after.facts().learn(phi.id(), f), () -> after.facts().forget(phi.id()));
        }
    }

    /** The zero value is false for a boolean and nil for everything that is compared with nil. */
    private Optional<Boolean> zeroAware(PathState before, Op.Phi phi, int operand) {
        if (body.definition(operand) instanceof Op.Constant constant && constant.literal() instanceof Literal.Zero) {
            boolean bool = phi.type().underlying().toString().equals("bool");
            return Optional.of(!bool);
        }
        return fact(before, operand);
    }

    /**
     * Narrows the state to one side of a branch.
     *
     * @param first whether the first successor is taken
     * @return whether that side is possible with the resource still open
     */
    boolean take(PathState state, Op.Branch branch, boolean first) {
        Predicate predicate = branch.predicate();
        boolean fact = fact(branch, first);
        Contracts.broken(body, state, branch, first).ifPresent(state.facts()::contract);
        Optional<Role> role = state.role(predicate.subject());
        if (role.isPresent() && predicate.kind() != Predicate.Kind.IS_TRUE) {
            boolean open = takeNilness(state, role.get(), fact);
            return open && (role.get().leads() || role.get() instanceof Role.Err || learn(state, predicate, fact));
        }
        if (role.isPresent() && role.get() instanceof Role.Flag flag) {
            return flag.open() == fact;
        }
        Op test = body.definition(predicate.subject());
        boolean compares = predicate.kind() == Predicate.Kind.IS_TRUE;
        Optional<Boolean> decided = compares ? decided(state, test, fact) : Optional.empty();
        if (decided.isPresent()) {
            return decided.get() && learn(state, predicate, fact);
        }
        if (tellsEnd(state, test, fact) || compares && !choices.take(state.facts(), test, fact)) {
            return false;
        }
        if (mentionsError(state, predicate.subject(), 0)) {
            state.facts().doubt();
        }
        return learn(state, predicate, fact);
    }

    /** Whether a comparison that the resource or its error decides can come out that way, with the resource open. */
    private Optional<Boolean> decided(PathState state, Op test, boolean holds) {
        if (!(test instanceof Op.Compute compute)
                || !compute.operator().equals("==") && !compute.operator().equals("!=")) {
            return Optional.empty();
        }
        boolean equal = holds == compute.operator().equals("==");
        List<Integer> operands = compute.operands();
        for (int i = 0; i < 2; i++) {
            int other = operands.get(1 - i);
            Optional<Role> role = state.role(source(operands.get(i)));
            if (role.isPresent() && isNil(other)) {
                return Optional.of(takeNilness(state, role.get(), equal));
            }
            // What was acquired just now is not what a package variable held before.
            boolean own = role.filter(Role.Direct.class::isInstance).isPresent();
            if (own && body.definition(source(other)) instanceof Op.Load load && load.place() instanceof Place.Global) {
                return Optional.of(!equal);
            }
        }
        return Optional.empty();
    }

    /** The value that a conversion started from. */
    private int source(int value) {
        int from = value;
        while (body.definition(from) instanceof Op.Convert convert) {
            from = convert.operand();
        }
        return from;
    }

    /** Whether an error that is not nil where the resource has ended equals another error, or is of a kind that is asked for. */
    private boolean tellsEnd(PathState state, Op test, boolean holds) {
        if (OpRewriter.operands(test).stream()
                .noneMatch(o ->
                        state.role(o).filter(Role.EndError.class::isInstance).isPresent())) {
            return false;
        }
        if (test instanceof Op.Compute compute) {
            return compute.operator().equals(holds ? "==" : "!=")
                    && compute.operands().stream().noneMatch(this::isNil);
        }
        return holds && test instanceof Op.Call;
    }

    private boolean isNil(int value) {
        return body.definition(value) instanceof Op.Constant constant && constant.literal() instanceof Literal.Nil;
    }

    private boolean learn(PathState state, Predicate predicate, boolean fact) {
        Optional<Boolean> known = fact(state, predicate.subject());
        if (known.isPresent() && known.get() != fact) {
            return false;
        }
        if (remembered.contains(same.first(predicate.subject()))) {
            know(state, predicate.subject(), fact);
        }
        return true;
    }

    private static boolean takeNilness(PathState state, Role role, boolean isNil) {
        if (role instanceof Role.Told told) {
            return told.isNil() == isNil;
        }
        if (role instanceof Role.Err && isNil) {
            state.facts().noError();
        }
        if (role instanceof Role.DrainError drain && !isNil && !(drain.own() && state.endsWhenUnreadable())) {
            state.drained(false);
        }
        boolean either =
                role instanceof Role.DrainError || role instanceof Role.Lifetime || role instanceof Role.EndSignal;
        boolean openIfNil = role instanceof Role.Err || role instanceof Role.EndError;
        return either || isNil == openIfNil;
    }

    /** What a boolean is where the resource is open, as far as the path tells. */
    Optional<Boolean> whereOpen(PathState state, int value) {
        Op op = body.definition(value);
        if (state.role(value).isPresent() && state.role(value).get() instanceof Role.Flag flag) {
            return Optional.of(flag.open());
        }
        if (op instanceof Op.Compute compute && isErrorTest(state, compute)) {
            return Optional.of(compute.operator().equals("=="));
        }
        return fact(state, value);
    }

    /** Whether an error that is nil where the resource is open is compared with nil. */
    private boolean isErrorTest(PathState state, Op.Compute compute) {
        boolean compares = compute.operator().equals("==") || compute.operator().equals("!=");
        return compares
                && compute.operands().stream()
                        .anyMatch(o ->
                                state.role(o).filter(Role.Err.class::isInstance).isPresent())
                && compute.operands().stream().anyMatch(this::isNil);
    }

    private boolean mentionsError(PathState state, int value, int depth) {
        if (state.role(value).filter(Role.Err.class::isInstance).isPresent()) {
            return true;
        }
        Op op = body.definition(value);
        return depth < MAX_DEPTH
                && (op instanceof Op.Compute || op instanceof Op.Call || op instanceof Op.Extract)
                && OpRewriter.operands(op).stream().anyMatch(operand -> mentionsError(state, operand, depth + 1));
    }
}
