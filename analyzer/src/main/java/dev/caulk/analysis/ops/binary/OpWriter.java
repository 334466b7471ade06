package dev.caulk.analysis.ops.binary;

import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Op.Composite.Element;

/** Writes Ops. Their ids follow from their order. */
final class OpWriter {
    private final PartWriter part;
    private final Output to;

    OpWriter(PartWriter part) {
        this.part = part;
        this.to = part.to;
    }

    void write(Op op) {
        if (op instanceof Op.Terminator x) {
            terminator(x);
        } else if (op instanceof Op.Invocation x) {
            invocation(x);
        } else if (op instanceof Op.Load x) {
            start(OpTag.LOAD, op);
            part.place(x.place());
            part.type(x.type());
            to.flag(x.commaOk());
        } else if (op instanceof Op.Store x) {
            start(OpTag.STORE, op);
            part.place(x.place());
            to.number(x.value());
        } else if (op instanceof Op.AddressOf x) {
            start(OpTag.ADDRESS_OF, op);
            part.place(x.place());
            part.type(x.type());
        } else {
            value(op);
        }
    }

    private void start(OpTag tag, Op op) {
        to.octet(tag.code());
        part.span(op.span());
        to.number(op.ordinal());
    }

    private void terminator(Op.Terminator op) {
        if (op instanceof Op.Jump) {
            start(OpTag.JUMP, op);
        } else if (op instanceof Op.Branch x) {
            start(OpTag.BRANCH, op);
            to.number(x.condition());
            part.string(x.predicate().kind().name());
            to.number(x.predicate().subject());
        } else if (op instanceof Op.Return x) {
            start(OpTag.RETURN, op);
            to.numbers(x.values());
            to.flag(x.implicit());
        } else if (op instanceof Op.Panic x) {
            start(OpTag.PANIC, op);
            to.number(x.value());
        } else if (op instanceof Op.Stop x) {
            start(OpTag.STOP, op);
            part.string(x.reason());
            to.flag(x.endsGoroutine());
        } else if (op instanceof Op.Select x) {
            start(OpTag.SELECT, op);
            to.number(x.cases().size());
            x.cases().forEach(c -> {
                to.number(c.channel());
                part.optional(c.sent());
                part.span(c.span());
            });
            to.flag(x.hasDefault());
        }
    }

    private void invocation(Op.Invocation op) {
        OpTag tag = op instanceof Op.Call ? OpTag.CALL : op instanceof Op.Go ? OpTag.GO : OpTag.DEFER;
        start(tag, op);
        part.callee(op.callee());
        to.numbers(op.arguments());
        to.flag(op.spread());
        if (op instanceof Op.Call x) {
            part.type(x.type());
        }
    }

    private void value(Op op) {
        if (op instanceof Op.Constant x) {
            start(OpTag.CONSTANT, op);
            part.type(x.type());
            part.literal(x.literal());
        } else if (op instanceof Op.Extract x) {
            start(OpTag.EXTRACT, op);
            to.number(x.tuple());
            to.number(x.index());
            part.type(x.type());
        } else if (op instanceof Op.Compute x) {
            start(OpTag.COMPUTE, op);
            part.string(x.operator());
            to.numbers(x.operands());
            part.type(x.type());
        } else if (op instanceof Op.Phi x) {
            start(OpTag.PHI, op);
            part.string(x.variable());
            part.type(x.type());
            to.numbers(x.operands());
        } else if (op instanceof Op.Convert x) {
            start(OpTag.CONVERT, op);
            to.number(x.operand());
            part.type(x.type());
        } else if (op instanceof Op.TypeAssert x) {
            start(OpTag.TYPE_ASSERT, op);
            to.number(x.operand());
            part.type(x.type());
            to.flag(x.commaOk());
        } else {
            made(op);
        }
    }

    private void made(Op op) {
        if (op instanceof Op.Param x) {
            start(OpTag.PARAM, op);
            to.number(x.index());
            part.string(x.name());
            part.type(x.type());
        } else if (op instanceof Op.FreeVar x) {
            start(OpTag.FREE_VAR, op);
            to.number(x.index());
            part.string(x.name());
            part.type(x.type());
            to.flag(x.byReference());
        } else if (op instanceof Op.Alloc x) {
            start(OpTag.ALLOC, op);
            part.type(x.type());
            part.string(x.variable());
        } else if (op instanceof Op.FunctionValue x) {
            start(OpTag.FUNCTION_VALUE, op);
            part.callee(x.target());
        } else if (op instanceof Op.MakeClosure x) {
            start(OpTag.MAKE_CLOSURE, op);
            part.function(x.function());
            to.numbers(x.captures());
        } else if (op instanceof Op.MethodValue x) {
            start(OpTag.METHOD_VALUE, op);
            to.number(x.receiver());
            part.callee(x.target());
        } else {
            allocated(op);
        }
    }

    private void allocated(Op op) {
        if (op instanceof Op.Composite x) {
            start(OpTag.COMPOSITE, op);
            part.type(x.type());
            to.flag(x.pointer());
            to.number(x.elements().size());
            x.elements().forEach(this::element);
        } else if (op instanceof Op.Make x) {
            start(OpTag.MAKE, op);
            part.type(x.type());
            to.numbers(x.sizes());
        } else if (op instanceof Op.MakeChan x) {
            start(OpTag.MAKE_CHAN, op);
            part.type(x.type());
            part.optional(x.capacity());
            to.flag(x.constantCapacity().isPresent());
            to.signed(x.constantCapacity().orElse(0));
        } else {
            channel(op);
        }
    }

    private void element(Element element) {
        to.flag(element.field().isPresent());
        element.field().ifPresent(part::string);
        part.optional(element.key());
        to.number(element.value());
    }

    private void channel(Op op) {
        if (op instanceof Op.Send x) {
            start(OpTag.SEND, op);
            to.number(x.channel());
            to.number(x.value());
        } else if (op instanceof Op.Recv x) {
            start(OpTag.RECV, op);
            to.number(x.channel());
            part.string(x.form().name());
            part.type(x.type());
        } else if (op instanceof Op.CloseChan x) {
            start(OpTag.CLOSE_CHAN, op);
            to.number(x.channel());
        } else if (op instanceof Op.RangeNext x) {
            start(OpTag.RANGE_NEXT, op);
            to.number(x.operand());
            part.string(x.over().name());
            part.type(x.type());
        } else if (op instanceof Op.RunDeferred x) {
            start(OpTag.RUN_DEFERRED, op);
            to.number(x.defer());
            part.string(x.times().name());
        }
    }
}
