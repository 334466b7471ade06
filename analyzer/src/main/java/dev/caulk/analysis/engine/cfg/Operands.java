package dev.caulk.analysis.engine.cfg;

import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import java.util.ArrayList;
import java.util.List;

/** The values that an Op reads. */
public final class Operands {
    private Operands() {}

    /** Value ids in the order in which they stand in the Op; a value read twice is there twice. */
    public static List<Integer> of(Op op) {
        if (op instanceof Op.Invocation invocation) {
            return ofInvocation(invocation);
        }
        if (op instanceof Op.Phi phi) {
            return phi.operands();
        }
        if (op instanceof Op.Terminator terminator) {
            return ofTerminator(terminator);
        }
        List<Integer> memory = ofMemory(op);
        return memory.isEmpty() ? ofValue(op) : memory;
    }

    private static List<Integer> ofInvocation(Op.Invocation op) {
        List<Integer> all = new ArrayList<>(op.arguments());
        if (op.callee() instanceof Callee.Value function) {
            all.add(0, function.value());
        }
        return all;
    }

    private static List<Integer> ofTerminator(Op.Terminator op) {
        if (op instanceof Op.Return exit) {
            return exit.values();
        }
        if (op instanceof Op.Branch branch) {
            return List.of(branch.condition());
        }
        if (op instanceof Op.Panic panic) {
            return List.of(panic.value());
        }
        List<Integer> all = new ArrayList<>();
        if (op instanceof Op.Select select) {
            for (Op.Select.SelectCase alternative : select.cases()) {
                all.add(alternative.channel());
                alternative.sent().ifPresent(all::add);
            }
        }
        return all;
    }

    private static List<Integer> ofMemory(Op op) {
        if (op instanceof Op.Load load) {
            return ofPlace(load.place());
        }
        if (op instanceof Op.AddressOf address) {
            return ofPlace(address.place());
        }
        if (op instanceof Op.Store store) {
            List<Integer> all = new ArrayList<>(ofPlace(store.place()));
            all.add(store.value());
            return all;
        }
        if (op instanceof Op.Send send) {
            return List.of(send.channel(), send.value());
        }
        if (op instanceof Op.Recv recv) {
            return List.of(recv.channel());
        }
        return op instanceof Op.CloseChan close ? List.of(close.channel()) : List.of();
    }

    private static List<Integer> ofPlace(Place place) {
        if (place instanceof Place.Deref deref) {
            return List.of(deref.pointer());
        }
        if (place instanceof Place.FieldOf field) {
            return List.of(field.base());
        }
        return place instanceof Place.ElementOf element ? List.of(element.base(), element.index()) : List.of();
    }

    private static List<Integer> ofValue(Op op) {
        if (op instanceof Op.MakeClosure closure) {
            return closure.captures();
        }
        if (op instanceof Op.MethodValue method) {
            return List.of(method.receiver());
        }
        if (op instanceof Op.Composite composite) {
            return composite.elements().stream()
                    .map(Op.Composite.Element::value)
                    .toList();
        }
        if (op instanceof Op.Compute compute) {
            return compute.operands();
        }
        if (op instanceof Op.Make make) {
            return make.sizes();
        }
        if (op instanceof Op.MakeChan make) {
            return make.capacity().isPresent() ? List.of(make.capacity().getAsInt()) : List.of();
        }
        return ofUnary(op);
    }

    private static List<Integer> ofUnary(Op op) {
        if (op instanceof Op.Convert convert) {
            return List.of(convert.operand());
        }
        if (op instanceof Op.TypeAssert assertion) {
            return List.of(assertion.operand());
        }
        if (op instanceof Op.Extract extract) {
            return List.of(extract.tuple());
        }
        return op instanceof Op.RangeNext next ? List.of(next.operand()) : List.of();
    }
}
