package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.callgraph.Target;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Program;
import dev.caulk.analysis.types.InterfaceType;
import dev.caulk.analysis.types.TupleType;
import dev.caulk.model.CallsBack;
import dev.caulk.model.FunctionModel;
import dev.caulk.model.Operand;
import dev.caulk.model.ReturnsOwned;
import dev.caulk.model.Wraps;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What calls do to the roles of their arguments and results: by summary, by model, or by what a call may do at worst. */
final class Calls {
    private final Program program;
    private final CallGraph graph;
    private final Library library;
    private final Effects effects;
    private final Closures closures;
    private final SelfEnds selfEnds;

    Calls(Program program, CallGraph graph, Library library, Effects effects) {
        this.program = program;
        this.graph = graph;
        this.library = library;
        this.effects = effects;
        this.closures = new Closures(program, effects);
        this.selfEnds = new SelfEnds(library);
    }

    /** What is left to callers by calls that fail. */
    Failures failures() {
        return new Failures(program, effects, this);
    }

    /** What closures do. */
    Closures closures() {
        return closures;
    }

    /** The functions of the tree that a call runs. */
    List<Target> targets(FunctionId function, Op.Invocation call) {
        if (call.callee() instanceof Callee.Static target) {
            return program.function(target.function())
                            .flatMap(FunctionFacts::body)
                            .isPresent()
                    ? List.of(new Target(target.function(), false))
                    : List.of();
        }
        return call.callee() instanceof Callee.External ? List.of() : graph.targets(function, call);
    }

    /** The bodies of all functions that a call can run; none where one of them is not there. */
    List<FunctionBody> bodies(FunctionId function, Op.Call call) {
        List<Target> targets = targets(function, call);
        List<FunctionBody> bodies = targets.stream()
                .flatMap(target -> program.function(target.function()).stream())
                .flatMap(facts -> facts.body().stream())
                .toList();
        return bodies.size() == targets.size() ? bodies : List.of();
    }

    void apply(FunctionId function, FunctionBody body, Op.Invocation call, Tracks tracks) {
        callee(body, call, tracks);
        SortedMap<Integer, Role> results = new TreeMap<>();
        SortedMap<Integer, Role> told = new TreeMap<>();
        if (call instanceof Op.Call made) {
            selfEnds.apply(body, made, tracks, told);
        }
        List<Optional<Role>> roles = call.arguments().stream()
                .map(argument -> role(body, argument, tracks))
                .toList();
        if (roles.stream().anyMatch(Optional::isPresent)) {
            List<Target> targets = targets(function, call);
            for (int i = 0; i < roles.size(); i++) {
                if (roles.get(i).isPresent()) {
                    argument(body, call, i, roles.get(i).get(), targets, tracks, results);
                }
            }
        }
        results.putAll(told);
        if (call instanceof Op.Call made && !results.isEmpty()) {
            tracks.assign(call.id(), result(made, results));
        }
    }

    /** A pointer to a variable leads to what the variable holds. */
    static Optional<Role> role(FunctionBody body, int value, Tracks tracks) {
        Optional<Role> own = tracks.role(value);
        Optional<Role> found = own.isEmpty() && body.definition(value) instanceof Op.Alloc ? tracks.cell(value) : own;
        return found.filter(role -> !role.isTest());
    }

    private static Optional<Role> result(Op.Call call, SortedMap<Integer, Role> results) {
        boolean several =
                call.type() instanceof TupleType tuple && tuple.elements().size() > 1;
        boolean named = !results.isEmpty() && results.lastKey() > 0;
        return several || named ? Optional.of(new Role.Tuple(results)) : Optional.ofNullable(results.get(0));
    }

    /** The called value itself: a closure written here, whose captures are looked at now, or a bound method or closure. */
    private void callee(FunctionBody body, Op.Invocation call, Tracks tracks) {
        Optional<Op.MakeClosure> literal = Transfer.literal(body, call.callee());
        if (literal.isPresent()) {
            closures.captures(literal.get(), tracks, call instanceof Op.Go, capture -> true);
        } else if (call.callee() instanceof Callee.Value value) {
            tracks.role(value.value()).ifPresent(role -> {
                RoleEffects.invoke(role, Effect.CALL, tracks);
                if (call instanceof Op.Go && role instanceof Role.Bound bound && outlives(bound.effect())) {
                    tracks.escaped(role);
                }
            });
        }
    }

    private static boolean outlives(Effect effect) {
        return effect.escapes();
    }

    private void argument(
            FunctionBody body,
            Op.Invocation call,
            int index,
            Role role,
            List<Target> targets,
            Tracks tracks,
            SortedMap<Integer, Role> results) {
        if (call.callee() instanceof Callee.Builtin builtin) {
            if (builtin.name().equals("append") && role.leads()) {
                append(index, role, tracks, results);
            }
            return;
        }
        boolean receiver = index == 0 && Library.hasReceiver(call.callee());
        if (receiver) {
            RoleEffects.invoke(role, Library.lastName(call.callee()), tracks);
            if ((role instanceof Role.Direct || role instanceof Role.Part) && releasesReceiver(body, call)) {
                RoleEffects.release(role, Effect.RELEASE, tracks);
            }
        }
        for (Target target : targets) {
            inTree(call, index, role, target, tracks, results);
        }
        if (targets.isEmpty() && !receiver) {
            List<FunctionModel> models = library.of(body, call);
            if (models.isEmpty() && CustomaryNames.wraps(body, call) && isThing(role)) {
                tracks.wrapped(Library.lastName(call.callee()));
                results.put(0, new Role.Holder(CustomaryNames.UNKNOWN_OWNER, role, true));
            } else {
                outside(models, index, role, tracks, results);
            }
        } else if (targets.isEmpty() && call instanceof Op.Go && role.leads()) {
            tracks.escaped(role);
        }
    }

    private boolean releasesReceiver(FunctionBody body, Op.Invocation call) {
        return library.of(body, call).stream()
                .anyMatch(model -> model.releases().stream().anyMatch(Operand::isReceiver));
    }

    /** A slice that is appended to leads where it led before; what is appended goes where it is not followed. */
    private static void append(int index, Role role, Tracks tracks, SortedMap<Integer, Role> results) {
        if (index == 0) {
            results.put(0, role);
        } else {
            tracks.escaped(role);
        }
    }

    private void inTree(
            Op.Invocation call, int index, Role role, Target target, Tracks tracks, SortedMap<Integer, Role> results) {
        FunctionFacts callee = program.function(target.function()).orElseThrow();
        int last = callee.parameterTypes().size() - 1;
        int parameter = Math.min(index + target.shift(), last);
        if (parameter < 0) {
            tracks.escaped(role);
            return;
        }
        Effect given = effects.parameter(target.function(), parameter);
        Effect effect = index == 0 && call instanceof Op.Call && isClosable(call.callee()) ? given.kept() : given;
        if (effect.called().stream().anyMatch(tracks::endedBy) && role.leads()) {
            tracks.escaped(role);
        }
        RoleEffects.apply(effect, role, tracks);
        if (call instanceof Op.Go && closures.runsOn(target.function()) && role.leads()) {
            tracks.usedByGoroutine(role);
        }
        effect.returned().forEach((i, r) -> {
            if (!(r instanceof Role.Part part)) {
                results.put(i, r.substitute(role, callee.generated()));
            } else if (role.holders().isEmpty()) {
                results.putIfAbsent(i, part);
            } else {
                role.inField(part.key()).ifPresent(inner -> results.put(i, inner));
            }
        });
    }

    /** A function is called by whoever has it; only a thing needs an owner that closes it. */
    private static boolean isThing(Role role) {
        return role instanceof Role.Direct || role.holders().stream().anyMatch(holder -> isThing(holder.inner()));
    }

    /**
     * Whether a method is called through an interface that can be closed: whatever such a method does, who has the interface still
     * has to close it.
     */
    private static boolean isClosable(Callee callee) {
        return callee instanceof Callee.Interface method
                && method.type().underlying() instanceof InterfaceType face
                && face.methods().containsKey("Close");
    }

    private void outside(
            List<FunctionModel> models, int index, Role role, Tracks tracks, SortedMap<Integer, Role> results) {
        boolean known = false;
        for (FunctionModel model : models) {
            if (model.releases().stream().anyMatch(o -> Library.argument(model, o) == index)) {
                RoleEffects.release(role, Effect.RELEASE, tracks);
                known = true;
            }
            known |= model.borrows().stream().anyMatch(o -> Library.argument(model, o) == index);
            Optional<Wraps> wraps = model.wraps().filter(w -> Library.parameter(model, w.param()) == index);
            wraps.ifPresent(
                    w -> results.put(w.result(), new Role.Holder(model.fn().symbol(), role, false)));
            Optional<ReturnsOwned> owner = model.returnsOwned().filter(o -> Library.argument(model, o.of()) == index);
            owner.ifPresent(o -> results.put(o.result(), role));
            known |= wraps.isPresent() || owner.isPresent() || callback(model, index, role, tracks);
        }
        if (!known && role.leads()) {
            tracks.escaped(role);
        }
    }

    private static boolean callback(FunctionModel model, int index, Role role, Tracks tracks) {
        for (CallsBack callback : model.callsBack()) {
            if (Library.parameter(model, callback.param()) == index) {
                RoleEffects.invoke(role, Effect.CALL, tracks);
                return true;
            }
        }
        return false;
    }

    /** Whether the call returns false only when the resource has released itself. */
    boolean releasedWhenFalse(FunctionBody body, Op.Call call, Tracks tracks) {
        return library.of(body, call).stream()
                .flatMap(model -> model.releasesWhenFalse().stream().map(operand -> Library.argument(model, operand)))
                .filter(index -> index < call.arguments().size())
                .anyMatch(index -> tracks.role(call.arguments().get(index))
                        .filter(Role.Direct.class::isInstance)
                        .isPresent());
    }
}
