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
    final List<Integer> goroutines;

    final List<Site> sites;
    /** Calls of clients that had not been made yet. */
    final int calls;
    /** Goroutines that came too late for what they ask, in the order of the others. */
    final List<Boolean> late;

    final List<Step> steps = new ArrayList<>();
    /** Goroutines that end the process here. */
    final List<Integer> ending = new ArrayList<>();

    boolean expanded;
    /** Whether a goroutine can do nothing here but panic, whatever others do first. */
    boolean doomed;

    /**
     * What can happen here, and the node it leads to.
     *
     * @param goroutines those of that node, by the numbers they have here
     */
    record Step(int to, Move move, List<Integer> goroutines) {}

    Node(int id, int parent, List<Move> move, int variant, State state) {
        this.id = id;
        this.parent = parent;
        this.move = move;
        this.variant = variant;
        goroutines = state.goroutines.stream().map(g -> g.id).toList();
        sites = state.goroutines.stream().map(Goroutine::site).toList();
        late = state.goroutines.stream().map(g -> g.late).toList();
        calls = state.calls;
    }
}
