package dev.caulk.analysis.engine.cfg;

import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.FunctionBody;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The natural loops of a function; loops with the same header are one. */
public final class Loops {
    private final List<Loop> loops;

    private Loops(List<Loop> loops) {
        this.loops = List.copyOf(loops);
    }

    /** The loops of a function, outer ones before the loops in them. */
    public static Loops of(FunctionBody body, Dominators dominators, ValueKeys keys) {
        Map<Integer, BitSet> bodies = new TreeMap<>();
        for (int id : dominators.reversePostorder()) {
            BasicBlock block = body.blocks().get(id);
            for (int successor : block.successors()) {
                if (dominators.dominates(successor, id)) {
                    collect(body, successor, id, bodies.computeIfAbsent(successor, h -> new BitSet()));
                }
            }
        }
        List<Loop> found = new ArrayList<>();
        LoopBounds bounds = new LoopBounds(body, keys);
        bodies.forEach((header, blocks) -> found.add(new Loop(header, blocks, bounds.of(header, blocks))));
        found.sort(
                Comparator.comparingInt((Loop l) -> -l.blocks().cardinality()).thenComparingInt(Loop::header));
        return new Loops(found);
    }

    private static void collect(FunctionBody body, int header, int latch, BitSet blocks) {
        blocks.set(header);
        Deque<Integer> work = new ArrayDeque<>(List.of(latch));
        while (!work.isEmpty()) {
            int block = work.pop();
            if (!blocks.get(block)) {
                blocks.set(block);
                work.addAll(body.blocks().get(block).predecessors());
            }
        }
    }

    /** All loops, outer ones before the loops in them. */
    public List<Loop> all() {
        return loops;
    }

    /** The loops around a block, outermost first. */
    public List<Loop> around(int block) {
        return loops.stream().filter(loop -> loop.contains(block)).toList();
    }

    /** The loop that starts at a block. */
    public Optional<Loop> headedBy(int block) {
        return loops.stream().filter(loop -> loop.header() == block).findFirst();
    }
}
