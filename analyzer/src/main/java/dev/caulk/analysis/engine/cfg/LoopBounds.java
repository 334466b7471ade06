package dev.caulk.analysis.engine.cfg;

import dev.caulk.analysis.callgraph.ValueTypes;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.types.ArrayType;
import dev.caulk.analysis.types.PointerType;
import dev.caulk.analysis.types.Type;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads from the header of a loop what bounds it. */
final class LoopBounds {
    private final FunctionBody body;
    private final ValueKeys keys;

    LoopBounds(FunctionBody body, ValueKeys keys) {
        this.body = body;
        this.keys = keys;
    }

    LoopBound of(int header, BitSet blocks) {
        for (Op op : body.blocks().get(header).ops()) {
            if (op instanceof Op.Recv recv && recv.form() == Op.Recv.Form.RANGE) {
                return new LoopBound.Channel(recv.channel());
            }
            if (op instanceof Op.RangeNext next) {
                return range(next);
            }
        }
        if (body.blocks().get(header).terminator() instanceof Op.Branch branch
                && body.definition(branch.condition()) instanceof Op.Compute compute
                && compute.operands().size() == 2) {
            return counted(compute, header, blocks);
        }
        return new LoopBound.Unbounded();
    }

    private LoopBound range(Op.RangeNext next) {
        return switch (next.over()) {
            case INTEGER -> times(next.operand());
            case SLICE ->
                arrayLength(ValueTypes.of(body, next.operand()))
                        .<LoopBound>map(LoopBound.Constant::new)
                        .orElseGet(() -> new LoopBound.Symbolic("len " + keys.of(next.operand())));
            case MAP, STRING -> new LoopBound.Symbolic("len " + keys.of(next.operand()));
            case FUNCTION, UNKNOWN -> new LoopBound.Symbolic("range " + keys.of(next.operand()));
        };
    }

    private static Optional<Long> arrayLength(Type type) {
        if (type.underlying() instanceof PointerType pointer) {
            return arrayLength(pointer.element());
        }
        return type.underlying() instanceof ArrayType array && array.length().isPresent()
                ? Optional.of(array.length().getAsLong())
                : Optional.empty();
    }

    private LoopBound times(int value) {
        OptionalLong constant = keys.constant(value);
        return constant.isPresent()
                ? new LoopBound.Constant(constant.getAsLong())
                : new LoopBound.Symbolic(keys.of(value));
    }

    /** {@code i < n} where i starts at a constant and steps by one, and n is computed outside the loop. */
    private LoopBound counted(Op.Compute compare, int header, BitSet blocks) {
        int counter = compare.operands().get(0);
        int limit = compare.operands().get(1);
        boolean inclusive = compare.operator().equals("<=");
        boolean known = inclusive
                || compare.operator().equals("<")
                || compare.operator().equals("!=");
        Optional<OptionalLong> start = start(counter, header, blocks);
        if (!known || start.isEmpty() || !fixed(limit, blocks)) {
            return new LoopBound.Unbounded();
        }
        long offset = (inclusive ? 1 : 0) - start.get().orElse(0);
        OptionalLong constant = keys.constant(limit);
        if (constant.isPresent()) {
            return new LoopBound.Constant(Math.max(0, constant.getAsLong() + offset));
        }
        return new LoopBound.Symbolic(keys.of(limit) + (offset == 0 ? "" : " + " + offset));
    }

    private Optional<OptionalLong> start(int counter, int header, BitSet blocks) {
        if (!(body.definition(counter) instanceof Op.Phi phi) || body.blockOf().get(counter) != header) {
            return Optional.empty();
        }
        Optional<OptionalLong> start = Optional.empty();
        List<Integer> predecessors = body.blocks().get(header).predecessors();
        for (int i = 0; i < predecessors.size(); i++) {
            int operand = phi.operands().get(i);
            if (blocks.get(predecessors.get(i))) {
                if (!isIncrement(operand, counter)) {
                    return Optional.empty();
                }
            } else if (keys.constant(operand).isPresent()) {
                start = Optional.of(keys.constant(operand));
            }
        }
        return start;
    }

    private boolean isIncrement(int value, int counter) {
        return body.definition(value) instanceof Op.Compute compute
                && compute.operator().startsWith("+")
                && compute.operands().contains(counter);
    }

    /** Defined outside the loop, or a length taken anew of something that is. */
    private boolean fixed(int value, BitSet blocks) {
        if (!blocks.get(body.blockOf().get(value)) || keys.constant(value).isPresent()) {
            return true;
        }
        Op op = body.definition(value);
        if (op instanceof Op.Call call) {
            return ValueKeys.isLength(call) && fixed(call.arguments().get(0), blocks);
        }
        return op instanceof Op.Load;
    }
}
