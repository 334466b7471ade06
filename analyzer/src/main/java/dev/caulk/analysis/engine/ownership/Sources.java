package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.types.StructType;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** What a value may have been before it was converted, merged, put into a variable or made an element of a slice. */
final class Sources {
    private final FunctionBody body;
    private final BitSet seen = new BitSet();
    private final Deque<Integer> work = new ArrayDeque<>();

    private Sources(FunctionBody body, int value) {
        this.body = body;
        this.work.push(value);
    }

    /** Whether a value may come from a field or package variable of that name. */
    static boolean include(FunctionBody body, int value, String name) {
        Sources sources = new Sources(body, value);
        while (!sources.work.isEmpty()) {
            int next = sources.work.pop();
            if (Places.readFrom(body, next).filter(name::equals).isPresent()) {
                return true;
            }
            if (!sources.seen.get(next)) {
                sources.seen.set(next);
                sources.before(body.definition(next));
            }
        }
        return false;
    }

    private void before(Op op) {
        if (op instanceof Op.Convert convert) {
            work.push(convert.operand());
        } else if (op instanceof Op.TypeAssert assertion) {
            work.push(assertion.operand());
        } else if (op instanceof Op.Extract extract && !(body.definition(extract.tuple()) instanceof Op.Call)) {
            work.push(extract.tuple());
        } else if (op instanceof Op.RangeNext next) {
            work.push(next.operand());
        } else if (op instanceof Op.Phi phi) {
            phi.operands().forEach(work::push);
        } else if (op instanceof Op.Composite literal && !(literal.type().underlying() instanceof StructType)) {
            literal.elements().forEach(element -> work.push(element.value()));
        } else if (op instanceof Op.Load load) {
            place(load.place());
        }
    }

    private void place(Place place) {
        if (place instanceof Place.ElementOf element) {
            work.push(element.base());
        } else if (place instanceof Place.Deref deref && body.definition(deref.pointer()) instanceof Op.Alloc) {
            stored(deref).forEach(work::push);
        }
    }

    private List<Integer> stored(Place.Deref variable) {
        return body.ops().stream()
                .filter(op -> op instanceof Op.Store store && store.place().equals(variable))
                .map(op -> ((Op.Store) op).value())
                .toList();
    }
}
