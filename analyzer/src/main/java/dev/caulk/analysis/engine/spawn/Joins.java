package dev.caulk.analysis.engine.spawn;

import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.Op;
import dev.caulk.model.Blocks;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** Whether the function waits for a goroutine before it returns, on every path. */
final class Joins {
    private final SpawnBounds bounds;
    private final Cfg cfg;
    private final Spawn spawn;

    Joins(SpawnBounds bounds, Cfg cfg, Spawn spawn) {
        this.bounds = bounds;
        this.cfg = cfg;
        this.spawn = spawn;
    }

    boolean always() {
        boolean deferred = cfg.body().ops().stream()
                .anyMatch(op -> op instanceof Op.Defer wait && waits(wait) && cfg.precedes(wait, spawn.op()));
        return deferred || !leavesWithout();
    }

    private boolean leavesWithout() {
        BasicBlock start = cfg.block(spawn.op());
        BitSet seen = new BitSet();
        Deque<BasicBlock> work = new ArrayDeque<>();
        int from = start.ops().indexOf(spawn.op()) + 1;
        if (!joins(start.ops().subList(from, start.ops().size()))) {
            work.add(start);
        }
        while (!work.isEmpty()) {
            BasicBlock block = work.poll();
            if (block.terminator() instanceof Op.Return) {
                return true;
            }
            for (int i = 0; i < block.successors().size(); i++) {
                int id = block.successors().get(i);
                BasicBlock next = cfg.body().blocks().get(id);
                if (!seen.get(id) && !joins(next.ops()) && !isJoiningCase(block, i)) {
                    seen.set(id);
                    work.add(next);
                }
            }
        }
        return false;
    }

    private boolean joins(List<Op> ops) {
        return ops.stream().anyMatch(this::joins);
    }

    private boolean isJoiningCase(BasicBlock block, int successor) {
        return block.terminator() instanceof Op.Select select
                && successor < select.cases().size()
                && !select.cases().get(successor).isSend()
                && tellsOfEnd(select.cases().get(successor).channel());
    }

    /** Whether the goroutine sends on the channel or closes it. */
    private boolean tellsOfEnd(int channel) {
        String cell = bounds.names().of(spawn.function(), channel);
        return spawn.spawned().stream().anyMatch(f -> bounds.uses(spawn, f, cell, true, 0));
    }

    private boolean joins(Op op) {
        if (op instanceof Op.Recv recv) {
            return tellsOfEnd(recv.channel());
        }
        return op instanceof Op.Invocation call && !(call instanceof Op.Go) && waits(call);
    }

    /** {@code wg.Wait()} and the like: a wait for other goroutines that use the receiver. */
    private boolean waits(Op.Invocation call) {
        return Library.lastName(call.callee()).equals("Wait")
                && bounds.library().of(cfg.body(), call).stream()
                        .flatMap(model -> model.blocks().stream())
                        .anyMatch(blocks -> blocks.on() == Blocks.On.RECEIVER);
    }
}
