package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.CallEdge;
import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.engine.cfg.Uses;
import dev.caulk.analysis.engine.lock.LockPath.Root;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Program;
import dev.caulk.analysis.rate.CfgIndex;
import dev.caulk.model.GroupEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds functions that are counted in a group and then given to a helper which may refuse to start them. */
final class RefusedStarts {
    private final Program program;
    private final Scene scene;
    private final Groups groups;
    private final CfgIndex cfgs;

    RefusedStarts(Program program, Scene scene, Groups groups, CfgIndex cfgs) {
        this.program = program;
        this.scene = scene;
        this.groups = groups;
        this.cfgs = cfgs;
    }

    /** All of them, in the order of the functions. */
    List<RefusedStart> all() {
        List<RefusedStart> found = new ArrayList<>();
        for (FunctionFacts function : program.functions()) {
            function.body().ifPresent(body -> read(function.id(), body, found));
        }
        return found;
    }

    private void read(FunctionId function, FunctionBody body, List<RefusedStart> found) {
        List<Groups.Use> adds = groups.of(body, GroupEffect.ADD).stream()
                .filter(add -> !groups.waits(add.group().key().orElse("")).isEmpty())
                .filter(add -> !settles(function, body, add.group()))
                .toList();
        Paths paths = scene.paths(body);
        for (Op op : adds.isEmpty() ? List.<Op>of() : body.ops()) {
            if (op instanceof Op.Call call) {
                nearest(function, adds, call)
                        .flatMap(add -> refused(function, paths, add, call))
                        .ifPresent(found::add);
            }
        }
    }

    /** Of what is counted before a call, the last. */
    private Optional<Groups.Use> nearest(FunctionId function, List<Groups.Use> adds, Op.Call call) {
        return adds.stream()
                .filter(add -> isAfter(function, add.op(), call))
                .reduce((one, other) -> isAfter(function, one.op(), other.op()) ? other : one);
    }

    /** Whether the function, or one that it calls or defers, counts off such a group itself. */
    private boolean settles(FunctionId function, FunctionBody body, LockPath group) {
        return groups.of(body, GroupEffect.DONE).stream()
                        .anyMatch(done -> done.group().equals(group))
                || scene.graph().callees(function).stream()
                        .filter(edge -> edge.kind() == CallEdge.Kind.CALL || edge.kind() == CallEdge.Kind.DEFER)
                        .anyMatch(edge ->
                                groups.countsOff(edge.callee(), group.key().orElse("")));
    }

    private boolean isAfter(FunctionId function, Op first, Op second) {
        Cfg cfg = cfgs.of(function).orElseThrow();
        int from = cfg.body().blockOf().get(first.id());
        int to = cfg.body().blockOf().get(second.id());
        return from == to ? first.id() < second.id() : cfg.dominators().dominates(from, to);
    }

    private Optional<RefusedStart> refused(FunctionId function, Paths paths, Groups.Use add, Op.Call call) {
        boolean asked = !new Uses(paths.body()).of(call.id()).isEmpty();
        if (asked || !(call.callee() instanceof Callee.Static helper)) {
            return Optional.empty();
        }
        String key = add.group().key().orElseThrow();
        for (int i = 0; i < call.arguments().size(); i++) {
            boolean counted = paths.body().definition(call.arguments().get(i)) instanceof Op.MakeClosure closure
                    && countsOff(closure, paths, add.group());
            Optional<Op.Return> end = counted ? refusal(helper.function(), i, key) : Optional.empty();
            if (end.isPresent()) {
                return Optional.of(new RefusedStart(
                        paths.text(add.group()),
                        key,
                        new Place(function, add.op()),
                        new Place(function, call),
                        end.get(),
                        Verdicts.nearest(function, groups.waits(key))));
            }
        }
        return Optional.empty();
    }

    /** Whether a closure counts off the group. */
    private boolean countsOff(Op.MakeClosure closure, Paths outer, LockPath group) {
        Optional<FunctionBody> body = program.function(closure.function()).flatMap(FunctionFacts::body);
        return body.isPresent()
                && groups.of(body.get(), GroupEffect.DONE).stream()
                        .map(Groups.Use::group)
                        .anyMatch(done -> done.root() == Root.FREE
                                && done.number() < closure.captures().size()
                                && outer.of(closure.captures().get(done.number()))
                                        .then(done.steps())
                                        .filter(group::equals)
                                        .isPresent());
    }

    private Optional<Op.Return> refusal(FunctionId helper, int parameter, String key) {
        Optional<FunctionBody> body = program.function(helper).flatMap(FunctionFacts::body);
        return body.flatMap(b -> {
            Set<Integer> settled = groups.of(b, GroupEffect.DONE).stream()
                    .filter(done -> done.group().key().filter(key::equals).isPresent())
                    .map(done -> done.op().id())
                    .collect(Collectors.toSet());
            scene.graph().callees(helper).stream()
                    .filter(edge -> edge.kind() == CallEdge.Kind.CALL || edge.kind() == CallEdge.Kind.DEFER)
                    .filter(edge -> groups.countsOff(edge.callee(), key))
                    .forEach(edge -> settled.add(edge.site()));
            return Refusals.of(b, parameter, settled);
        });
    }
}
