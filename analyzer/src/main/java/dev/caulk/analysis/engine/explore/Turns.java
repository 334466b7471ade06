package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.engine.cfg.Loop;
import dev.caulk.analysis.ops.BasicBlock;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Where the branches of a function lead with regard to its loops, which every step asks for. */
final class Turns {
    private final int blocks;
    private final BitSet headers = new BitSet();
    private final BitSet backEdges = new BitSet();
    private final List<Optional<Loop>> innermost;
    private final List<OptionalInt> leaving;

    Turns(Cfg cfg) {
        blocks = cfg.body().blocks().size();
        List<Loop> loops = cfg.loops().all();
        for (Loop loop : loops) {
            headers.set(loop.header());
            for (int from : cfg.body().blocks().get(loop.header()).predecessors()) {
                if (loop.contains(from)) {
                    backEdges.set(from * blocks + loop.header());
                }
            }
        }
        innermost = cfg.body().blocks().stream()
                .map(block -> innermost(loops, block.id()))
                .toList();
        leaving = cfg.body().blocks().stream().map(this::leavingOf).toList();
    }

    private static Optional<Loop> innermost(List<Loop> loops, int block) {
        for (int i = loops.size() - 1; i >= 0; i--) {
            if (loops.get(i).contains(block)) {
                return Optional.of(loops.get(i));
            }
        }
        return Optional.empty();
    }

    private OptionalInt leavingOf(BasicBlock block) {
        Optional<Loop> loop = innermost.get(block.id());
        if (loop.isEmpty() || block.successors().size() != 2) {
            return OptionalInt.empty();
        }
        boolean first = loop.get().contains(block.successors().get(0));
        boolean second = loop.get().contains(block.successors().get(1));
        return first == second ? OptionalInt.empty() : OptionalInt.of(first ? 1 : 0);
    }

    boolean isHeader(int block) {
        return headers.get(block);
    }

    boolean isBackEdge(int from, int to) {
        return backEdges.get(from * blocks + to);
    }

    /** The innermost loop around a block. */
    Optional<Loop> innermost(int block) {
        return innermost.get(block);
    }

    /** The successor of a branch that leaves the innermost loop, where one does and the other does not. */
    OptionalInt leaving(int block) {
        return leaving.get(block);
    }
}
