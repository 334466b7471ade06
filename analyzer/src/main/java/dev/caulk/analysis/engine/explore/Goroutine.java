package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.FunctionId;
import java.util.ArrayList;
import java.util.List;

/** A goroutine of a state: its frames, innermost last, and what it is about to do. */
final class Goroutine {
    final int id;
    /** Where it was started; empty for the first. */
    final List<Site> started;
    /** The wait groups that its end counts down. */
    final List<Value.Pointer> groups;

    final List<Frame> stack = new ArrayList<>();
    /** Empty while it has local work to do. */
    List<Event> event = List.of();

    boolean ended;
    /** Whether the process ends with it. */
    boolean main;
    /** Whether it makes what others use afterwards. */
    boolean constructs;
    /** The method that others call by it; empty where it is no such call. */
    List<FunctionId> client = List.of();
    /** Whether it was started after another such call had returned. */
    boolean late;
    /** Whether a condition that is not known was taken to hold, or not to, since it last did what others can see. */
    boolean guessed;

    Goroutine(int id, List<Site> started, List<Value.Pointer> groups) {
        this.id = id;
        this.started = started;
        this.groups = groups;
    }

    Goroutine copy() {
        Goroutine copy = new Goroutine(id, started, groups);
        for (Frame frame : stack) {
            copy.stack.add(frame.copy());
        }
        copy.event = event;
        copy.ended = ended;
        copy.main = main;
        copy.constructs = constructs;
        copy.client = client;
        copy.late = late;
        copy.guessed = guessed;
        return copy;
    }

    Frame top() {
        return stack.get(stack.size() - 1);
    }

    /**
     * Where it stands: the innermost Op, the defer statement of a deferred call; where it was started when it runs no function of
     * the tree.
     */
    Site site() {
        return stack.isEmpty() ? started.get(0) : top().site();
    }

    boolean isRunnable() {
        return !ended && event.isEmpty();
    }
}
