package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Operands;
import java.util.BitSet;
import java.util.function.IntConsumer;

/**
 * Which Ops of a function look at the role of each value: those that read it, and calls of closures that capture it.
 */
final class Readers {
    private final int[] start;
    private final int[] ops;

    Readers(FunctionBody body) {
        start = new int[body.ops().size() + 1];
        forEach(body, (value, op) -> start[value + 1]++);
        for (int i = 1; i < start.length; i++) {
            start[i] += start[i - 1];
        }
        ops = new int[start[start.length - 1]];
        int[] next = start.clone();
        forEach(body, (value, op) -> ops[next[value]++] = op);
    }

    private interface Reading {
        void of(int value, int op);
    }

    private static void forEach(FunctionBody body, Reading reading) {
        for (Op op : body.ops()) {
            IntConsumer reader = value -> reading.of(value, op.id());
            Operands.forEach(op, reader);
            if (op instanceof Op.Invocation call) {
                Transfer.literal(body, call.callee())
                        .ifPresent(closure -> closure.captures().forEach(reader::accept));
            }
        }
    }

    /** Adds the Ops that look at a value. */
    void addTo(BitSet found, int value) {
        for (int i = start[value]; i < start[value + 1]; i++) {
            found.set(ops[i]);
        }
    }
}
