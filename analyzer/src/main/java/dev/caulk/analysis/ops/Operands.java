package dev.caulk.analysis.ops;

import dev.caulk.analysis.ops.Op.Composite.Element;
import dev.caulk.analysis.ops.Op.Select.SelectCase;
import java.util.List;
import java.util.function.IntConsumer;

/** The values that an Op reads. */
public final class Operands {
    private Operands() {}

    /** Gives the id of each value that the Op reads, in the order of its components; one that is read twice, twice. */
    public static void forEach(Op op, IntConsumer reader) {
        if (op instanceof Op.Terminator x) {
            terminator(x, reader);
        } else if (op instanceof Op.Invocation x) {
            callee(x.callee(), reader);
            all(x.arguments(), reader);
        } else if (op instanceof Op.Load x) {
            place(x.place(), reader);
        } else if (op instanceof Op.Extract x) {
            reader.accept(x.tuple());
        } else if (op instanceof Op.Compute x) {
            all(x.operands(), reader);
        } else if (op instanceof Op.Phi x) {
            all(x.operands(), reader);
        } else if (op instanceof Op.Store x) {
            place(x.place(), reader);
            reader.accept(x.value());
        } else if (op instanceof Op.AddressOf x) {
            place(x.place(), reader);
        } else if (op instanceof Op.Convert x) {
            reader.accept(x.operand());
        } else if (op instanceof Op.TypeAssert x) {
            reader.accept(x.operand());
        } else {
            other(op, reader);
        }
    }

    private static void other(Op op, IntConsumer reader) {
        if (op instanceof Op.Composite x) {
            for (Element element : x.elements()) {
                element.key().ifPresent(reader);
                reader.accept(element.value());
            }
        } else if (op instanceof Op.MakeClosure x) {
            all(x.captures(), reader);
        } else if (op instanceof Op.MethodValue x) {
            reader.accept(x.receiver());
            callee(x.target(), reader);
        } else if (op instanceof Op.FunctionValue x) {
            callee(x.target(), reader);
        } else if (op instanceof Op.Make x) {
            all(x.sizes(), reader);
        } else if (op instanceof Op.MakeChan x) {
            x.capacity().ifPresent(reader);
        } else if (op instanceof Op.RangeNext x) {
            reader.accept(x.operand());
        } else if (op instanceof Op.RunDeferred x) {
            reader.accept(x.defer());
        } else {
            channel(op, reader);
        }
    }

    private static void channel(Op op, IntConsumer reader) {
        if (op instanceof Op.Send x) {
            reader.accept(x.channel());
            reader.accept(x.value());
        } else if (op instanceof Op.Recv x) {
            reader.accept(x.channel());
        } else if (op instanceof Op.CloseChan x) {
            reader.accept(x.channel());
        }
    }

    private static void terminator(Op.Terminator op, IntConsumer reader) {
        if (op instanceof Op.Branch x) {
            reader.accept(x.condition());
            reader.accept(x.predicate().subject());
        } else if (op instanceof Op.Return x) {
            all(x.values(), reader);
        } else if (op instanceof Op.Panic x) {
            reader.accept(x.value());
        } else if (op instanceof Op.Select x) {
            for (SelectCase each : x.cases()) {
                reader.accept(each.channel());
                each.sent().ifPresent(reader);
            }
        }
    }

    private static void callee(Callee callee, IntConsumer reader) {
        if (callee instanceof Callee.Value x) {
            reader.accept(x.value());
        }
    }

    private static void place(Place place, IntConsumer reader) {
        if (place instanceof Place.Deref x) {
            reader.accept(x.pointer());
        } else if (place instanceof Place.FieldOf x) {
            reader.accept(x.base());
        } else if (place instanceof Place.ElementOf x) {
            reader.accept(x.base());
            reader.accept(x.index());
        }
    }

    private static void all(List<Integer> values, IntConsumer reader) {
        for (int i = 0; i < values.size(); i++) {
            reader.accept(values.get(i));
        }
    }
}
