package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.engine.explore.HeapObject.Memory;
import dev.caulk.analysis.ops.Predicate;
import dev.caulk.analysis.types.GoTypes;
import dev.caulk.analysis.types.Universe;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How branches turn out, and what taking one of them says about symbols. */
final class Comparisons {
    private static final Set<String> OPERATORS = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final Map<String, String> OPPOSITE =
            Map.of("==", "!=", "!=", "==", "<", ">=", ">=", "<", ">", "<=", "<=", ">");

    private final State state;

    Comparisons(State state) {
        this.state = state;
    }

    static boolean isComparison(String operator) {
        return OPERATORS.contains(operator);
    }

    static boolean isOrder(String operator) {
        return isComparison(operator) && !operator.equals("==") && !operator.equals("!=");
    }

    /** Whether the first successor is taken; empty where either may be. */
    Optional<Boolean> decide(Frame frame, Predicate predicate) {
        Value subject = state.resolve(frame.get(predicate.subject()));
        return switch (predicate.kind()) {
            case IS_NIL -> isNil(subject);
            case NOT_NIL -> isNil(subject).map(nil -> !nil);
            case IS_TRUE -> truth(subject);
        };
    }

    private static Optional<Boolean> isNil(Value value) {
        if (value instanceof Value.Symbol || value instanceof Value.Test || value instanceof Value.Not) {
            return Optional.empty();
        }
        return Optional.of(value instanceof Value.Nil);
    }

    private Optional<Boolean> truth(Value value) {
        Value known = state.resolve(value);
        if (known instanceof Value.Not not) {
            return truth(not.value()).map(b -> !b);
        }
        if (!(known instanceof Value.Test test)) {
            return Constants.bool(known);
        }
        Value.Test now = resolved(test);
        Optional<Boolean> computed = Constants.compare(now.operator(), now.left(), now.right());
        if (computed.isPresent()) {
            return computed;
        }
        Boolean fact = state.facts().get(now);
        if (fact != null) {
            return Optional.of(fact);
        }
        Boolean opposite = state.facts().get(opposite(now));
        return Optional.ofNullable(opposite).map(b -> !b);
    }

    private Value.Test resolved(Value.Test test) {
        return new Value.Test(test.operator(), state.resolve(test.left()), state.resolve(test.right()));
    }

    private static Value.Test opposite(Value.Test test) {
        return new Value.Test(OPPOSITE.getOrDefault(test.operator(), test.operator()), test.left(), test.right());
    }

    /** Whether a branch asks for an error that came from outside: any call there may fail, and may not. */
    boolean isFailure(Frame frame, Predicate predicate) {
        return predicate.kind() != Predicate.Kind.IS_TRUE
                && state.resolve(frame.get(predicate.subject())) instanceof Value.Symbol symbol
                && symbol.type().equals(Universe.ERROR);
    }

    /** Goes on as if the first successor, or the other, were taken. */
    void assume(Frame frame, Predicate predicate, boolean first) {
        Value subject = state.resolve(frame.get(predicate.subject()));
        switch (predicate.kind()) {
            case IS_NIL -> assumeNil(subject, first);
            case NOT_NIL -> assumeNil(subject, !first);
            case IS_TRUE -> assumeTrue(subject, first);
        }
    }

    private void assumeNil(Value value, boolean nil) {
        if (value instanceof Value.Symbol symbol) {
            state.bind(
                    symbol,
                    nil
                            ? new Value.Nil()
                            : new Value.Pointer(
                                    state.allocate(Memory.outside(GoTypes.dereference(symbol.type()))), ""));
        }
    }

    private void assumeTrue(Value value, boolean holds) {
        if (value instanceof Value.Not not) {
            assumeTrue(state.resolve(not.value()), !holds);
        } else if (value instanceof Value.Symbol symbol) {
            state.bind(symbol, State.bool(holds));
        } else if (value instanceof Value.Test test) {
            Value.Test now = resolved(test);
            boolean equal = now.operator().equals("==") == holds;
            if ((now.operator().equals("==") || now.operator().equals("!=")) && equal && bindEqual(now)) {
                return;
            }
            state.assume(now, holds);
        }
    }

    private boolean bindEqual(Value.Test test) {
        if (test.left() instanceof Value.Symbol symbol && !(test.right() instanceof Value.Symbol)) {
            state.bind(symbol, test.right());
            return true;
        }
        if (test.right() instanceof Value.Symbol symbol && !(test.left() instanceof Value.Symbol)) {
            state.bind(symbol, test.left());
            return true;
        }
        return false;
    }

    /** Gives the number that bounds a loop a typical value, so that all loops of that bound run as often. */
    void settle(Frame frame, Predicate predicate) {
        if (!(state.resolve(frame.get(predicate.subject())) instanceof Value.Test test)) {
            return;
        }
        Value.Test now = resolved(test);
        if (now.right() instanceof Value.Symbol bound
                && Constants.integer(now.left()).isPresent()) {
            state.bind(bound, Constants.integer(Constants.integer(now.left()).getAsInt() + Access.TYPICAL));
        } else if (now.left() instanceof Value.Symbol bound
                && Constants.integer(now.right()).isPresent()) {
            state.bind(bound, Constants.integer(Constants.integer(now.right()).getAsInt() + Access.TYPICAL));
        }
    }
}
