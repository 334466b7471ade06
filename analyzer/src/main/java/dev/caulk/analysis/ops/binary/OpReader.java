package dev.caulk.analysis.ops.binary;

import dev.caulk.analysis.ops.At;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Op.Composite.Element;
import dev.caulk.analysis.ops.Op.RunDeferred.Times;
import dev.caulk.analysis.ops.Op.Select.SelectCase;
import dev.caulk.analysis.ops.Predicate;
import dev.caulk.analysis.types.ChanType;
import dev.caulk.syntax.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Reads what {@link OpWriter} wrote: the Ops of one function, in order. */
final class OpReader {
    private final PartReader part;
    private final Input from;
    private final SourceFile file;
    private int next;

    OpReader(PartReader part, SourceFile file) {
        this.part = part;
        this.from = part.from;
        this.file = file;
    }

    Op read() {
        OpTag tag = OpTag.of(from.octet());
        At at = new At(next++, part.span(file), from.size());
        return switch (tag) {
            case JUMP, BRANCH, RETURN, PANIC, STOP, SELECT -> terminator(tag, at);
            case CALL, GO, DEFER -> invocation(tag, at);
            case LOAD -> new Op.Load(at, part.place(), part.type(), from.flag());
            case STORE -> new Op.Store(at, part.place(), from.size());
            case ADDRESS_OF -> new Op.AddressOf(at, part.place(), part.type());
            case SEND -> new Op.Send(at, from.size(), from.size());
            case RECV -> new Op.Recv(at, from.size(), Op.Recv.Form.valueOf(part.string()), part.type());
            case CLOSE_CHAN -> new Op.CloseChan(at, from.size());
            case RANGE_NEXT -> new Op.RangeNext(at, from.size(), Op.RangeNext.Over.valueOf(part.string()), part.type());
            case RUN_DEFERRED -> new Op.RunDeferred(at, from.size(), Times.valueOf(part.string()));
            default -> value(tag, at);
        };
    }

    private Op terminator(OpTag tag, At at) {
        return switch (tag) {
            case BRANCH -> new Op.Branch(at, from.size(), predicate());
            case RETURN -> new Op.Return(at, from.numbers(), from.flag());
            case PANIC -> new Op.Panic(at, from.size());
            case STOP -> new Op.Stop(at, part.string(), from.flag());
            case SELECT -> new Op.Select(at, from.list(this::selectCase), from.flag());
            default -> new Op.Jump(at);
        };
    }

    private Predicate predicate() {
        return new Predicate(Predicate.Kind.valueOf(part.string()), from.size());
    }

    private SelectCase selectCase() {
        return new SelectCase(from.size(), part.optional(), part.span(file));
    }

    private Op invocation(OpTag tag, At at) {
        Callee callee = part.callee();
        List<Integer> arguments = from.numbers();
        boolean spread = from.flag();
        if (tag == OpTag.CALL) {
            return new Op.Call(at, callee, arguments, spread, part.type());
        }
        return tag == OpTag.GO ? new Op.Go(at, callee, arguments, spread) : new Op.Defer(at, callee, arguments, spread);
    }

    private Op value(OpTag tag, At at) {
        return switch (tag) {
            case CONSTANT -> new Op.Constant(at, part.type(), part.literal());
            case EXTRACT -> new Op.Extract(at, from.size(), from.size(), part.type());
            case COMPUTE -> new Op.Compute(at, part.string(), from.numbers(), part.type());
            case PHI -> new Op.Phi(at, part.string(), part.type(), from.numbers());
            case CONVERT -> new Op.Convert(at, from.size(), part.type());
            case TYPE_ASSERT -> new Op.TypeAssert(at, from.size(), part.type(), from.flag());
            case PARAM -> new Op.Param(at, from.size(), part.string(), part.type());
            case FREE_VAR -> new Op.FreeVar(at, from.size(), part.string(), part.type(), from.flag());
            case FUNCTION_VALUE -> new Op.FunctionValue(at, part.callee());
            case MAKE_CLOSURE -> new Op.MakeClosure(at, part.function(), from.numbers());
            case METHOD_VALUE -> new Op.MethodValue(at, from.size(), part.callee());
            default -> allocated(tag, at);
        };
    }

    private Op allocated(OpTag tag, At at) {
        return switch (tag) {
            case COMPOSITE -> new Op.Composite(at, part.type(), from.flag(), from.list(this::element));
            case MAKE -> new Op.Make(at, part.type(), from.numbers());
            case MAKE_CHAN -> new Op.MakeChan(at, (ChanType) part.type(), part.optional(), capacity());
            default -> new Op.Alloc(at, part.type(), part.string());
        };
    }

    private OptionalLong capacity() {
        boolean known = from.flag();
        long value = from.signed();
        return known ? OptionalLong.of(value) : OptionalLong.empty();
    }

    private Element element() {
        Optional<String> field = from.flag() ? Optional.of(part.string()) : Optional.empty();
        OptionalInt key = part.optional();
        return new Element(field, key, from.size());
    }
}
