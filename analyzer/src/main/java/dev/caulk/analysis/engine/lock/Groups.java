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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What calls do to groups of goroutines, as models tell, and who waits for which group. */
final class Groups {
    private final Library library;
    private final Map<String, List<Place>> waits = new HashMap<>();
    private final Map<String, Set<FunctionId>> done = new HashMap<>();

    Groups(Program program, Scene scene, Library library) {
        this.library = library;
        for (FunctionFacts function : program.functions()) {
            function.body()
                    .ifPresent(body -> of(body, scene.paths(body), GroupEffect.WAIT)
                            .forEach(use -> use.group()
                                    .key()
                                    .ifPresent(key -> waits.computeIfAbsent(key, k -> new ArrayList<>())
                                            .add(new Place(function.id(), use.op())))));
            function.body()
                    .ifPresent(body -> of(body, scene.paths(body), GroupEffect.DONE)
                            .forEach(use -> use.group()
                                    .key()
                                    .ifPresent(key -> done.computeIfAbsent(key, k -> new HashSet<>())
                                            .add(function.id()))));
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
     */
    record Use(Op.Invocation op, LockPath group) {}

    /** The calls of a function that do something to groups. */
    List<Use> of(FunctionBody body, Paths paths, GroupEffect effect) {
        List<Use> uses = new ArrayList<>();
        for (Op op : body.ops()) {
            if (op instanceof Op.Invocation call
                    && does(body, call, effect)
                    && !call.arguments().isEmpty()) {
                uses.add(new Use(call, paths.of(call.arguments().get(0))));
            }
        }
        return uses;
    }

    private boolean does(FunctionBody body, Op.Invocation call, GroupEffect effect) {
        return library.of(body, call).stream()
                .map(FunctionModel::group)
                .flatMap(Optional::stream)
                .map(does -> does == GroupEffect.ADD && takesAway(body, call) ? GroupEffect.DONE : does)
                .anyMatch(effect::equals);
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
