package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Literal;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Program;
import dev.caulk.analysis.types.ConstantValue;
import dev.caulk.model.FunctionModel;
import dev.caulk.model.GroupEffect;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What calls do to groups of goroutines, as models tell, and who waits for which group. */
final class Groups {
    private final Library library;
    private final Map<FunctionBody, List<Use>> uses = new IdentityHashMap<>();
    private final Map<String, List<Place>> waits = new HashMap<>();
    private final Map<String, Set<FunctionId>> done = new HashMap<>();

    Groups(Program program, Scene scene, Library library) {
        this.library = library;
        for (FunctionFacts function : program.functions()) {
            function.body().ifPresent(body -> read(function.id(), body, scene.paths(body)));
        }
    }

    private void read(FunctionId function, FunctionBody body, Paths paths) {
        List<Use> found = new ArrayList<>();
        for (Op op : body.ops()) {
            if (op instanceof Op.Invocation call && !call.arguments().isEmpty()) {
                for (GroupEffect effect : effects(body, call)) {
                    found.add(new Use(call, paths.of(call.arguments().get(0)), effect));
                }
            }
        }
        for (Use use : found) {
            Optional<String> key = use.group().key();
            if (key.isPresent() && use.effect() == GroupEffect.WAIT) {
                waits.computeIfAbsent(key.get(), k -> new ArrayList<>()).add(new Place(function, use.op()));
            } else if (key.isPresent() && use.effect() == GroupEffect.DONE) {
                done.computeIfAbsent(key.get(), k -> new HashSet<>()).add(function);
            }
        }
        if (!found.isEmpty()) {
            uses.put(body, found);
        }
    }

    /** Whether a function counts off such a group. */
    boolean countsOff(FunctionId function, String key) {
        return done.getOrDefault(key, Set.of()).contains(function);
    }

    /**
     * A call on a group.
     *
     * @param group in terms of the calling function
     * @param effect what it does
     */
    record Use(Op.Invocation op, LockPath group, GroupEffect effect) {}

    /** The calls of a function that do something to groups. */
    List<Use> of(FunctionBody body, GroupEffect effect) {
        return uses.getOrDefault(body, List.of()).stream()
                .filter(use -> use.effect() == effect)
                .toList();
    }

    private Set<GroupEffect> effects(FunctionBody body, Op.Invocation call) {
        Set<GroupEffect> effects = EnumSet.noneOf(GroupEffect.class);
        for (FunctionModel model : library.of(body, call)) {
            model.group()
                    .map(does -> does == GroupEffect.ADD && takesAway(body, call) ? GroupEffect.DONE : does)
                    .ifPresent(effects::add);
        }
        return effects;
    }

    /** {@code Add(-1)} is a {@code Done}. */
    private static boolean takesAway(FunctionBody body, Op.Invocation call) {
        return call.arguments().size() > 1
                && body.definition(call.arguments().get(1)) instanceof Op.Constant constant
                && constant.literal() instanceof Literal.Value value
                && value.value() instanceof ConstantValue.IntValue number
                && number.value().signum() < 0;
    }

    /** Where the program waits for such groups. */
    List<Place> waits(String key) {
        return waits.getOrDefault(key, List.of());
    }
}
