package dev.caulk.syntax;

import dev.caulk.syntax.ast.Node;
import java.util.Arrays;
import java.util.List;

/**
 * Where builders collect the elements of lists, one list within the other, until their number is known. A list of its own for
 * each, copied when it is full and again when it is done, was a seventh of all memory that the parser asked for.
 */
final class NodeStack {
    /** Not of nodes: each store would have to check that it is one. */
    private Object[] nodes = new Object[64];

    private int size;

    /** Begins a list; the result is for {@link #listFrom}. */
    int mark() {
        return size;
    }

    void push(Node node) {
        if (size == nodes.length) {
            nodes = Arrays.copyOf(nodes, size * 2);
        }
        nodes[size++] = node;
    }

    /**
     * Ends the list that was begun last and is not ended, and takes its elements away.
     *
     * @param <T> what all of them are
     */
    @SuppressWarnings("unchecked") // whoever asks has pushed them
    <T extends Node> List<T> listFrom(int mark) {
        int count = size - mark;
        size = mark;
        return (List<T>) (List<?>)
                switch (count) {
                    case 0 -> List.of();
                    case 1 -> List.of(nodes[mark]);
                    case 2 -> List.of(nodes[mark], nodes[mark + 1]);
                    // These make one array, that with an array copies it.
                    case 3 -> List.of(nodes[mark], nodes[mark + 1], nodes[mark + 2]);
                    case 4 -> List.of(nodes[mark], nodes[mark + 1], nodes[mark + 2], nodes[mark + 3]);
                    default -> List.of(Arrays.copyOfRange(nodes, mark, mark + count));
                };
    }
}
