package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Literal;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.types.TupleType;
import dev.caulk.analysis.types.Type;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Results that are nil wherever a function returns: an error for the sake of an interface that never comes. */
final class NilResults {
    private NilResults() {}

    /** The indices of such results; none of a function that never returns. */
    static BitSet of(FunctionBody body) {
        BitSet nil = new BitSet();
        boolean first = true;
        for (Op op : body.ops()) {
            if (op instanceof Op.Return result) {
                BitSet here = nil(body, result.values());
                if (first) {
                    nil.or(here);
                } else {
                    nil.and(here);
                }
                first = false;
            }
        }
        return nil;
    }

    private static BitSet nil(FunctionBody body, List<Integer> values) {
        BitSet nil = new BitSet();
        for (int i = 0; i < values.size(); i++) {
            nil.set(
                    i,
                    body.definition(values.get(i)) instanceof Op.Constant constant
                            && constant.literal() instanceof Literal.Nil);
        }
        return nil;
    }

    /** What a call of a function that is not run gives: symbols, and nil where it always is. */
    static Value give(State state, Type type, BitSet nil) {
        if (!(type instanceof TupleType tuple)) {
            return nil.get(0) ? new Value.Nil() : state.symbol(type);
        }
        List<Value> values = new ArrayList<>();
        for (Type element : tuple.elements()) {
            values.add(nil.get(values.size()) ? new Value.Nil() : state.symbol(element));
        }
        return new Value.Tuple(values);
    }
}
