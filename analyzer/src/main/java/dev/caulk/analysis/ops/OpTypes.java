package dev.caulk.analysis.ops;

import dev.caulk.analysis.types.Type;
import java.util.function.Consumer;

/** The types that stand in an Op. */
public final class OpTypes {
    private OpTypes() {}

    /** Gives each type that the Op mentions. */
    public static void of(Op op, Consumer<Type> sink) {
        if (op instanceof Op.Invocation x) {
            callee(x.callee(), sink);
            if (x instanceof Op.Call call) {
                sink.accept(call.type());
            }
        } else if (op instanceof Op.Load x) {
            place(x.place(), sink);
            sink.accept(x.type());
        } else if (op instanceof Op.Store x) {
            place(x.place(), sink);
        } else if (op instanceof Op.AddressOf x) {
            place(x.place(), sink);
            sink.accept(x.type());
        } else if (op instanceof Op.FunctionValue x) {
            callee(x.target(), sink);
        } else if (op instanceof Op.MethodValue x) {
            callee(x.target(), sink);
        } else {
            typed(op, sink);
        }
    }

    private static void callee(Callee callee, Consumer<Type> sink) {
        if (callee instanceof Callee.Interface method) {
            sink.accept(method.type());
        }
    }

    private static void place(Place place, Consumer<Type> sink) {
        if (place instanceof Place.FieldOf field) {
            sink.accept(field.owner());
        }
    }

    private static void typed(Op op, Consumer<Type> sink) {
        if (op instanceof Op.Param x) {
            sink.accept(x.type());
        } else if (op instanceof Op.FreeVar x) {
            sink.accept(x.type());
        } else if (op instanceof Op.Constant x) {
            sink.accept(x.type());
        } else if (op instanceof Op.Alloc x) {
            sink.accept(x.type());
        } else if (op instanceof Op.Composite x) {
            sink.accept(x.type());
        } else if (op instanceof Op.Make x) {
            sink.accept(x.type());
        } else if (op instanceof Op.MakeChan x) {
            sink.accept(x.type());
        } else {
            derived(op, sink);
        }
    }

    private static void derived(Op op, Consumer<Type> sink) {
        if (op instanceof Op.Convert x) {
            sink.accept(x.type());
        } else if (op instanceof Op.TypeAssert x) {
            sink.accept(x.type());
        } else if (op instanceof Op.Compute x) {
            sink.accept(x.type());
        } else if (op instanceof Op.Extract x) {
            sink.accept(x.type());
        } else if (op instanceof Op.Phi x) {
            sink.accept(x.type());
        } else if (op instanceof Op.Recv x) {
            sink.accept(x.type());
        } else if (op instanceof Op.RangeNext x) {
            sink.accept(x.type());
        }
    }
}
