package dev.caulk.analysis.ops;

import dev.caulk.analysis.ops.Op.Composite.Element;
import dev.caulk.analysis.ops.Op.Select.SelectCase;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;

/** Copies an Op with another header and other value ids. */
public final class OpRewriter {
    private final At at;
    private final IntUnaryOperator values;

    private OpRewriter(At at, IntUnaryOperator values) {
        this.at = at;
        this.values = values;
    }

    /** The same Op under {@code at}, each operand replaced by what {@code values} gives for it. */
    public static Op rewrite(Op op, At at, IntUnaryOperator values) {
        return new OpRewriter(at, values).copy(op);
    }

    /** The value ids that an Op reads, in the order of its components. */
    public static List<Integer> operands(Op op) {
        List<Integer> read = new ArrayList<>();
        Operands.forEach(op, read::add);
        return read;
    }

    private Op copy(Op op) {
        if (op instanceof Op.Terminator t) {
            return terminator(t);
        }
        if (op instanceof Op.Invocation i) {
            return invocation(i);
        }
        Op memory = memory(op);
        return memory == op ? other(op) : memory;
    }

    private Op terminator(Op.Terminator op) {
        if (op instanceof Op.Jump) {
            return new Op.Jump(at);
        }
        if (op instanceof Op.Branch x) {
            int condition = value(x.condition());
            return new Op.Branch(
                    at,
                    condition,
                    new Predicate(x.predicate().kind(), value(x.predicate().subject())));
        }
        if (op instanceof Op.Return x) {
            return new Op.Return(at, values(x.values()), x.implicit());
        }
        if (op instanceof Op.Panic x) {
            return new Op.Panic(at, value(x.value()));
        }
        if (op instanceof Op.Stop x) {
            return new Op.Stop(at, x.reason(), x.endsGoroutine());
        }
        Op.Select x = (Op.Select) op;
        return new Op.Select(at, x.cases().stream().map(this::selectCase).toList(), x.hasDefault());
    }

    private SelectCase selectCase(SelectCase c) {
        return new SelectCase(value(c.channel()), optional(c.sent()), c.span());
    }

    private Op invocation(Op.Invocation op) {
        Callee callee = callee(op.callee());
        List<Integer> arguments = values(op.arguments());
        if (op instanceof Op.Call x) {
            return new Op.Call(at, callee, arguments, x.spread(), x.type());
        }
        return op instanceof Op.Go
                ? new Op.Go(at, callee, arguments, op.spread())
                : new Op.Defer(at, callee, arguments, op.spread());
    }

    private Callee callee(Callee callee) {
        return callee instanceof Callee.Value v ? new Callee.Value(value(v.value())) : callee;
    }

    private Op memory(Op op) {
        if (op instanceof Op.Load x) {
            return new Op.Load(at, place(x.place()), x.type(), x.commaOk());
        }
        if (op instanceof Op.Store x) {
            return new Op.Store(at, place(x.place()), value(x.value()));
        }
        if (op instanceof Op.AddressOf x) {
            return new Op.AddressOf(at, place(x.place()), x.type());
        }
        if (op instanceof Op.Send x) {
            return new Op.Send(at, value(x.channel()), value(x.value()));
        }
        if (op instanceof Op.Recv x) {
            return new Op.Recv(at, value(x.channel()), x.form(), x.type());
        }
        if (op instanceof Op.CloseChan x) {
            return new Op.CloseChan(at, value(x.channel()));
        }
        if (op instanceof Op.RunDeferred x) {
            return new Op.RunDeferred(at, value(x.defer()), x.times());
        }
        if (op instanceof Op.RangeNext x) {
            return new Op.RangeNext(at, value(x.operand()), x.over(), x.type());
        }
        return op;
    }

    private Place place(Place place) {
        if (place instanceof Place.Deref p) {
            return new Place.Deref(value(p.pointer()));
        }
        if (place instanceof Place.FieldOf p) {
            return new Place.FieldOf(value(p.base()), p.owner(), p.field());
        }
        if (place instanceof Place.ElementOf p) {
            return new Place.ElementOf(value(p.base()), value(p.index()));
        }
        return place;
    }

    private Op other(Op op) {
        if (op instanceof Op.MakeClosure x) {
            return new Op.MakeClosure(at, x.function(), values(x.captures()));
        }
        if (op instanceof Op.MethodValue x) {
            return new Op.MethodValue(at, value(x.receiver()), callee(x.target()));
        }
        if (op instanceof Op.Composite x) {
            List<Element> elements = x.elements().stream().map(this::element).toList();
            return new Op.Composite(at, x.type(), x.pointer(), elements);
        }
        if (op instanceof Op.Make x) {
            return new Op.Make(at, x.type(), values(x.sizes()));
        }
        if (op instanceof Op.MakeChan x) {
            return new Op.MakeChan(at, x.type(), optional(x.capacity()), x.constantCapacity());
        }
        if (op instanceof Op.Convert x) {
            return new Op.Convert(at, value(x.operand()), x.type());
        }
        if (op instanceof Op.TypeAssert x) {
            return new Op.TypeAssert(at, value(x.operand()), x.type(), x.commaOk());
        }
        return pure(op);
    }

    private Op pure(Op op) {
        if (op instanceof Op.Compute x) {
            return new Op.Compute(at, x.operator(), values(x.operands()), x.type());
        }
        if (op instanceof Op.Extract x) {
            return new Op.Extract(at, value(x.tuple()), x.index(), x.type());
        }
        if (op instanceof Op.Phi x) {
            return new Op.Phi(at, x.variable(), x.type(), values(x.operands()));
        }
        if (op instanceof Op.Param x) {
            return new Op.Param(at, x.index(), x.name(), x.type());
        }
        if (op instanceof Op.FreeVar x) {
            return new Op.FreeVar(at, x.index(), x.name(), x.type(), x.byReference());
        }
        if (op instanceof Op.Constant x) {
            return new Op.Constant(at, x.type(), x.literal());
        }
        if (op instanceof Op.FunctionValue x) {
            return new Op.FunctionValue(at, callee(x.target()));
        }
        Op.Alloc x = (Op.Alloc) op;
        return new Op.Alloc(at, x.type(), x.variable());
    }

    private Element element(Element e) {
        return new Element(e.field(), optional(e.key()), value(e.value()));
    }

    private int value(int id) {
        return values.applyAsInt(id);
    }

    private OptionalInt optional(OptionalInt id) {
        return id.isPresent() ? OptionalInt.of(value(id.getAsInt())) : id;
    }

    private List<Integer> values(List<Integer> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        int[] copies = new int[ids.size()];
        for (int i = 0; i < copies.length; i++) {
            copies[i] = value(ids.get(i));
        }
        return ValueIds.of(copies);
    }
}
