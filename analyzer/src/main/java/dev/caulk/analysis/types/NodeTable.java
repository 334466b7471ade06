package dev.caulk.analysis.types;

import dev.caulk.syntax.ast.Node;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the nodes of a package, by identity: its type, what it means, its constant value, and whether it stands for a type.
 * One probe finds all of it, and the next question is mostly about the same node. Entries stand in the order in which nodes were first
 * typed, which is that of the source, in which they are asked for again: what is looked up next is at hand in the cache. The index
 * leads from the place of a node to its entry; as many nodes have the same place as files have something at it.
 */
final class NodeTable {
    /** Node, type, meaning, constant. */
    private static final int WIDTH = 4;

    private static final int TYPE = 1;
    private static final int MEANING = 2;
    private static final int CONSTANT = 3;
    private static final int SMALLEST = 16;
    private static final int ABSENT = -1;

    private @Nullable Object[] cells;
    private boolean[] types;
    private int size;
    /** Entries plus one, zero for none. */
    private int[] index;

    private int last;

    /**
     * @param nodes how many are expected
     */
    NodeTable(int nodes) {
        int entries = Math.max(SMALLEST, nodes);
        cells = new Object[entries * WIDTH];
        types = new boolean[entries];
        index = new int[slots(entries)];
    }

    @Nullable
    Object type(Node node) {
        return cell(node, TYPE);
    }

    @Nullable
    Object meaning(Node node) {
        return cell(node, MEANING);
    }

    @Nullable
    Object constant(Node node) {
        return cell(node, CONSTANT);
    }

    boolean isType(Node node) {
        int entry = find(node);
        return entry != ABSENT && types[entry];
    }

    void setType(Node node, Object type) {
        set(node, TYPE, type);
    }

    void setMeaning(Node node, Object meaning) {
        set(node, MEANING, meaning);
    }

    void setConstant(Node node, Object constant) {
        set(node, CONSTANT, constant);
    }

    void removeConstant(Node node) {
        int entry = find(node);
        if (entry != ABSENT) {
            cells[entry * WIDTH + CONSTANT] = null;
        }
    }

    void markType(Node node) {
        int entry = enter(node); // may give a new array
        types[entry] = true;
    }

    /** Gives the types of all nodes that have one. */
    void eachType(Consumer<Object> sink) {
        for (int i = TYPE; i < size * WIDTH; i += WIDTH) {
            Object type = cells[i];
            if (type != null) {
                sink.accept(type);
            }
        }
    }

    /** Makes room for so many nodes more. */
    void expect(int more) {
        reserve(size + more);
    }

    private @Nullable Object cell(Node node, int column) {
        int entry = find(node);
        return entry == ABSENT ? null : cells[entry * WIDTH + column];
    }

    private void set(Node node, int column, Object value) {
        int entry = enter(node); // may give a new array
        cells[entry * WIDTH + column] = value;
    }

    private int find(Node node) {
        int entry = last;
        if (cells[entry * WIDTH] == node) {
            return entry;
        }
        for (int at = place(node); index[at] != 0; at = at + 1 & index.length - 1) {
            entry = index[at] - 1;
            if (cells[entry * WIDTH] == node) {
                last = entry;
                return entry;
            }
        }
        return ABSENT;
    }

    private int enter(Node node) {
        int known = find(node);
        if (known != ABSENT) {
            return known;
        }
        if (size == types.length) {
            reserve(size + (size >> 1));
        }
        cells[size * WIDTH] = node;
        put(node, size);
        last = size;
        return size++;
    }

    private void put(Node node, int entry) {
        int at = place(node);
        while (index[at] != 0) {
            at = at + 1 & index.length - 1;
        }
        index[at] = entry + 1;
    }

    /** Where the search for a node begins. Its place is its hash, which is at hand where that of an object has to be made. */
    private int place(Node node) {
        int hash = node.start() * 0x9E3779B1 + node.end() * 0x85EBCA77;
        return (hash ^ hash >>> 15) & index.length - 1;
    }

    /** A power of two of which so many nodes take half at most. */
    private static int slots(int nodes) {
        return Integer.highestOneBit(Math.max(SMALLEST, nodes) * 2 - 1) * 2;
    }

    private void reserve(int entries) {
        if (entries > types.length) {
            cells = Arrays.copyOf(cells, entries * WIDTH);
            types = Arrays.copyOf(types, entries);
        }
        if (slots(entries) > index.length) {
            index = new int[slots(entries)];
            for (int entry = 0; entry < size; entry++) {
                if (cells[entry * WIDTH] instanceof Node node) {
                    put(node, entry);
                }
            }
        }
    }
}
