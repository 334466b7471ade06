package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.engine.explore.HeapObject.Memory;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.types.NamedType;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** One exploration: of a function by itself, or of what it makes in the hands of others. */
final class Expedition {
    /** Calls by others at a time: one that waits, and one that comes between. */
    private static final int CALLS = 2;
    /** States with stuck goroutines that are looked at again, with one more call. */
    private static final int MOST_CHECKS = 8;

    private final Setting setting;
    private final Budget budget;
    private final Machine machine;

    Expedition(Setting setting, Budget budget) {
        this.setting = setting;
        this.budget = budget;
        this.machine = new Machine(setting);
    }

    /** Runs a function with unknown arguments. */
    Exploration alone(FunctionFacts root) {
        State start = new State();
        Goroutine first = start.start(List.of(), List.of());
        first.main = setting.program().isMain(root.id());
        machine.calls().frames().root(start, root, List.of()).ifPresent(first.stack::add);
        Explorer explorer = new Explorer(machine, setting.index(), budget, List.of());
        explorer.explore(machine.settle(start));
        List<Deadlock> deadlocks = new ArrayList<>();
        // What is left when a main function returns ends with the process.
        explorer.stuck().forEach((node, stuck) -> {
            if (!first.main || stuck.contains(first.id)) {
                deadlocks.add(explorer.replay(node, stuck));
            }
        });
        return result(explorer, deadlocks);
    }

    /** Runs a function that makes something, and then methods of that, by several goroutines. */
    Exploration made(FunctionFacts constructor, List<FunctionFacts> methods) {
        State start = new State();
        Goroutine first = start.start(List.of(), List.of());
        first.constructs = true;
        start.calls = CALLS;
        machine.calls().frames().root(start, constructor, List.of()).ifPresent(first.stack::add);
        return served(start, methods);
    }

    /** Runs methods of a value that nobody in the tree makes, by several goroutines. */
    Exploration given(NamedType type, List<FunctionFacts> methods) {
        State start = new State();
        Memory memory = new Memory(type, true, false, new TreeMap<>(), OptionalInt.empty());
        start.served = List.of(new Value.Pointer(start.allocate(memory), ""));
        start.calls = CALLS;
        return served(start, methods);
    }

    private Exploration served(State start, List<FunctionFacts> methods) {
        Explorer explorer = new Explorer(machine, setting.index(), budget, methods);
        explorer.explore(machine.settle(start));
        List<Deadlock> deadlocks = new ArrayList<>();
        explorer.stuck().entrySet().stream().limit(MOST_CHECKS).forEach(e -> {
            Deadlock found = explorer.replay(e.getKey(), e.getValue());
            Set<Integer> still = afterAnyCall(found, methods);
            if (!still.isEmpty()) {
                deadlocks.add(new Deadlock(found.state(), still, found.schedule()));
            }
        });
        return result(explorer, deadlocks);
    }

    /** Of stuck goroutines those that no further call lets go on; late ones asked for what was over. */
    private Set<Integer> afterAnyCall(Deadlock found, List<FunctionFacts> methods) {
        State state = found.state().copy();
        state.calls = 1;
        Explorer again = new Explorer(new Machine(setting), setting.index(), budget, methods);
        again.explore(List.of(state));
        Set<Integer> still = new TreeSet<>();
        if (!again.bounded()) {
            still.addAll(again.stuckAtFirst());
            still.retainAll(found.stuck());
            still.removeIf(id -> found.state().goroutine(id).late);
        }
        return still;
    }

    private Exploration result(Explorer explorer, List<Deadlock> deadlocks) {
        return new Exploration(
                deadlocks,
                explorer.reached(),
                explorer.states(),
                machine.work(),
                explorer.bounded() || machine.bounded(),
                explorer.gaveAway());
    }
}
