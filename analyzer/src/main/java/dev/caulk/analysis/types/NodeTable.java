package dev.caulk.analysis.types;

import dev.caulk.syntax.ast.Node;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the nodes of a package, by identity: its type, what it means, its constant value, and whether it stands for a type.
 * One probe finds all of it, and the next question is mostly about the same node. The place of a node is its hash, which is at hand
 * where that of an object has to be made; as many nodes have the same place as files have something at it.
 */
final class NodeTable {
    /** Node, type, meaning, constant. */
    private static final int WIDTH = 4;

    private static final int TYPE = 1;
    private static final int MEANING = 2;
    private static final int CONSTANT = 3;
    private static final int SMALLEST = 16;

    private @Nullable Object[] cells;
    private boolean[] types;
    private int mask;
    private int size;
    private int last;

    /**
     * @param nodes how many are expected
     */
    NodeTable(int nodes) {
        int slots = slots(nodes);
        mask = slots - 1;
        cells = new Object[slots * WIDTH];
        types = new boolean[slots];
    }

    @Nullable
    Object type(Node node) {
        return cells[find(node) * WIDTH + TYPE];
    }

    @Nullable
    Object meaning(Node node) {
        return cells[find(node) * WIDTH + MEANING];
    }

    @Nullable
    Object constant(Node node) {
        return cells[find(node) * WIDTH + CONSTANT];
    }

    boolean isType(Node node) {
        return types[find(node)];
    }

    void setType(Node node, Object type) {
        int slot = enter(node); // may give new arrays
        cells[slot * WIDTH + TYPE] = type;
    }

    void setMeaning(Node node, Object meaning) {
        int slot = enter(node); // may give new arrays
        cells[slot * WIDTH + MEANING] = meaning;
    }

    void setConstant(Node node, Object constant) {
        int slot = enter(node); // may give new arrays
        cells[slot * WIDTH + CONSTANT] = constant;
    }

    void removeConstant(Node node) {
        int slot = find(node) * WIDTH;
        if (cells[slot] != null) {
            cells[slot + CONSTANT] = null;
        }
    }

    void markType(Node node) {
        int slot = enter(node);
        types[slot] = true;
    }

    /** Gives the types of all nodes that have one. */
    void eachType(Consumer<Object> sink) {
        for (int i = TYPE; i < cells.length; i += WIDTH) {
            Object type = cells[i];
            if (type != null) {
                sink.accept(type);
            }
        }
    }

    /** A power of two of which so many nodes take two thirds at most. */
    private static int slots(int nodes) {
        return Math.max(SMALLEST, Integer.highestOneBit(nodes + (nodes >> 1)) * 2);
    }

    /** Makes room for so many nodes more. */
    void expect(int more) {
        int slots = slots(size + more);
        if (slots > mask + 1) {
            rebuild(slots);
        }
    }

    /** The slot of a node, or the empty one where it would be. */
    private int find(Node node) {
        int at = last;
        if (cells[at * WIDTH] == node) {
            return at;
        }
        int hash = node.start() * 0x9E3779B1 + node.end() * 0x85EBCA77;
        at = (hash ^ hash >>> 15) & mask;
        Object there = cells[at * WIDTH];
        while (there != node && there != null) {
            at = at + 1 & mask;
            there = cells[at * WIDTH];
        }
        last = at;
        return at;
    }

    private int enter(Node node) {
        int slot = find(node);
        if (cells[slot * WIDTH] == null) {
            if (size * 3L > mask * 2L) {
                rebuild((mask + 1) * 2);
                slot = find(node);
            }
            cells[slot * WIDTH] = node;
            size++;
        }
        return slot;
    }

    private void rebuild(int slots) {
        @Nullable Object[] old = cells;
        boolean[] oldTypes = types;
        cells = new Object[slots * WIDTH];
        types = new boolean[slots];
        mask = slots - 1;
        last = 0;
        for (int i = 0; i < oldTypes.length; i++) {
            if (old[i * WIDTH] instanceof Node node) {
                int slot = find(node);
                System.arraycopy(old, i * WIDTH, cells, slot * WIDTH, WIDTH);
                types[slot] = oldTypes[i];
            }
        }
    }
}
