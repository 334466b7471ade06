package dev.caulk.analysis.engine.explore;

import java.util.ArrayList;
import java.util.List;

/** A state that was found, without the state itself: how it is reached, and what follows from it. */
final class Node {
    final int id;
    /** The node before it; none for a first one. */
    final int parent;
    /** The moves that led here, none for a first one, and which of the states that followed this is. */
    final List<Move> move;

    final int variant;
    /** The goroutines of the state, and where they stand. */
    final int[] goroutines;

    final Site[] sites;
    /** Goroutines that came too late for what they ask, in the order of the others. */
    final boolean[] late;

    final List<Step> steps = new ArrayList<>();
    /** Calls of clients that end the process here, as wrong ones do: others would not make them. */
    final List<Integer> ending = new ArrayList<>();

    End end = End.NOT;

    boolean expanded;

    /** Whether the process ends at a node, after which nobody waits any more. */
    enum End {
        NOT,
        /** A goroutine can do nothing but panic, whatever others do first; who came here could have gone another way. */
        SURE,
        /** The program ends itself, and would in the states before. */
        MEANT
    }

    /**
     * What can happen here, and the node it leads to.
     *
     * @param goroutines those of that node, by the numbers they have here
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Step(int to, Move move, int[] goroutines) {}

    Node(int id, int parent, List<Move> move, int variant, State state) {
        this.id = id;
        this.parent = parent;
        this.move = move;
        this.variant = variant;
        int count = state.goroutines.size();
        goroutines = numbers(state);
        sites = new Site[count];
        late = new boolean[count];
        for (int i = 0; i < count; i++) {
            sites[i] = state.goroutines.get(i).site();
            late[i] = state.goroutines.get(i).late;
        }
    }

    /** The goroutines of a state by their numbers. */
    static int[] numbers(State state) {
        int[] numbers = new int[state.goroutines.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = state.goroutines.get(i).id;
        }
        return numbers;
    }

    /** The position of a goroutine among those of the node; below nought where it has none such. */
    int position(int goroutine) {
        for (int i = 0; i < goroutines.length; i++) {
            if (goroutines[i] == goroutine) {
                return i;
            }
        }
        return -1;
    }
}
