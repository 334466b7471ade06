package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.callgraph.Target;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Program;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Calls that take a resource over when all goes well, and leave it to their caller when they return an error. */
final class Failures {
    private final Program program;
    private final Effects effects;
    private final Calls calls;

    Failures(Program program, Effects effects, Calls calls) {
        this.program = program;
        this.effects = effects;
        this.calls = calls;
    }

    /** The place of the error among the results, where each function that the call can run may leave the resource to its caller. */
    OptionalInt of(FunctionId function, FunctionBody body, Op.Call call, Tracks tracks) {
        boolean leads = call.arguments().stream()
                .anyMatch(argument ->
                        Calls.role(body, argument, tracks).filter(Role::leads).isPresent());
        List<Target> targets = leads ? calls.targets(function, call) : List.of();
        boolean leaves = !targets.isEmpty() && targets.stream().allMatch(target -> leaves(body, call, target, tracks));
        return leaves ? OptionalInt.of(facts(targets.get(0)).resultTypes().size() - 1) : OptionalInt.empty();
    }

    /** What must have gone wrong, where each function leaves it to its caller only then. */
    Optional<String> brokenContract(FunctionId function, FunctionBody body, Op.Call call, Tracks tracks) {
        boolean only = calls.targets(function, call).stream()
                .allMatch(target -> arguments(body, call, target, tracks)
                        .anyMatch(effect -> effect.leftOnError() == Effect.Leaving.BROKEN_CONTRACT));
        return only
                ? Optional.of(
                        Library.lastName(call.callee()) + " can be given what is not of the type that it asks for")
                : Optional.empty();
    }

    /** What a function does to the arguments that lead to the resource. */
    private Stream<Effect> arguments(FunctionBody body, Op.Call call, Target target, Tracks tracks) {
        int last = facts(target).parameterTypes().size() - 1;
        return IntStream.range(0, call.arguments().size())
                .filter(i -> Calls.role(body, call.arguments().get(i), tracks)
                        .filter(Role::leads)
                        .isPresent())
                .mapToObj(i -> effects.parameter(target.function(), Math.min(i + target.shift(), last)));
    }

    private FunctionFacts facts(Target target) {
        return program.function(target.function()).orElseThrow();
    }

    private boolean leaves(FunctionBody body, Op.Call call, Target target, Tracks tracks) {
        int last = facts(target).parameterTypes().size() - 1;
        boolean some = false;
        if (last < 0) {
            return false;
        }
        for (int i = 0; i < call.arguments().size(); i++) {
            Optional<Role> role =
                    Calls.role(body, call.arguments().get(i), tracks).filter(Role::leads);
            if (role.isPresent()) {
                boolean followed = role.get() instanceof Role.Direct
                        || !role.get().holders().isEmpty();
                Effect effect = effects.parameter(target.function(), Math.min(i + target.shift(), last));
                if (!followed || effect.leftOnError() == Effect.Leaving.NO || closesReceiver(call, i)) {
                    return false;
                }
                some = true;
            }
        }
        return some;
    }

    /** There is nothing else to call when the method that closes something fails. */
    private static boolean closesReceiver(Op.Call call, int index) {
        return index == 0 && Library.hasReceiver(call.callee()) && CustomaryNames.ends(Library.lastName(call.callee()));
    }

    /** What is known of the results of such a call when it returns an error, and when it does not. */
    static void told(Op call, int error, boolean isNil, Tracks tracks) {
        SortedMap<Integer, Role> results = new TreeMap<>();
        tracks.role(call.id()).ifPresent(role -> {
            if (role instanceof Role.Tuple tuple) {
                results.putAll(tuple.elements());
            } else {
                results.put(0, role);
            }
        });
        results.put(error, new Role.Told(isNil));
        tracks.assign(call.id(), Optional.of(error == 0 ? new Role.Told(isNil) : new Role.Tuple(results)));
    }
}
