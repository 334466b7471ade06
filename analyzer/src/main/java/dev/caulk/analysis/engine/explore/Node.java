package dev.caulk.analysis.engine.explore;

import java.util.ArrayList;
import java.util.List;

/** A state that was found, without the state itself: how it is reached, and what follows from it. */
final class Node {
    final int id;
    /** The node before it; itself for a first one. */
    final int parent;
    /** The moves that led here, none for a first one, and which of the states that followed this is. */
    final List<Move> move;

    final int variant;
    final List<Step> steps = new ArrayList<>();

    /** What can happen here, and the node it leads to. */
    record Step(int to, Move move) {}

    Node(int id, int parent, List<Move> move, int variant) {
        this.id = id;
        this.parent = parent;
        this.move = move;
        this.variant = variant;
    }
}
