package dev.caulk.report.text;

import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.Op;
import java.util.Optional;

/** An operation in words. */
final class OpWords {
    private OpWords() {}

    /** What it does; empty for the steps in between that nobody writes. */
    static Optional<String> of(Op op) {
        if (op instanceof Op.Invocation call) {
            return Optional.of(verb(call) + " " + callee(call.callee()));
        }
        if (op instanceof Op.Select select) {
            return Optional.of(
                    "select of " + select.cases().size() + " cases" + (select.hasDefault() ? " and a default" : ""));
        }
        if (op instanceof Op.MakeChan make) {
            return Optional.of("makes a " + make.type() + buffer(make));
        }
        if (op instanceof Op.Recv recv) {
            return Optional.of(recv.form() == Op.Recv.Form.RANGE ? "receives until the channel is closed" : "receives");
        }
        return plain(op);
    }

    private static Optional<String> plain(Op op) {
        if (op instanceof Op.Send) {
            return Optional.of("sends");
        }
        if (op instanceof Op.CloseChan) {
            return Optional.of("closes a channel");
        }
        if (op instanceof Op.MakeClosure closure) {
            return Optional.of("makes the closure " + closure.function());
        }
        if (op instanceof Op.Return) {
            return Optional.of("returns");
        }
        return op instanceof Op.Panic ? Optional.of("panics") : Optional.empty();
    }

    private static String verb(Op.Invocation call) {
        return call instanceof Op.Go ? "starts a goroutine of" : call instanceof Op.Defer ? "defers" : "calls";
    }

    private static String callee(Callee callee) {
        if (callee instanceof Callee.Static target) {
            return target.function().toString();
        }
        if (callee instanceof Callee.External external) {
            return external.symbol() + ", which is outside the audited code";
        }
        if (callee instanceof Callee.Interface method) {
            return method.type() + "." + method.method() + " through an interface";
        }
        if (callee instanceof Callee.Builtin builtin) {
            return builtin.name();
        }
        return callee instanceof Callee.Unknown unknown
                ? unknown.name() + ", whose type is not known"
                : "a function value";
    }

    private static String buffer(Op.MakeChan make) {
        if (make.constantCapacity().isEmpty()) {
            return " with a buffer whose size is not constant";
        }
        long size = make.constantCapacity().getAsLong();
        return size == 0 ? " without a buffer" : " with a buffer of " + size;
    }
}
