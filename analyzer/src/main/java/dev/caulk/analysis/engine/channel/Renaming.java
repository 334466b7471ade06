package dev.caulk.analysis.engine.channel;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.rate.CfgIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Puts what a called function says of amounts into the terms of its caller. */
final class Renaming {
    private Renaming() {}

    /** Names of the callee's parameters and captures, put into the caller's terms. */
    static UnaryOperator<String> of(CfgIndex cfgs, Cfg caller, Op site, FunctionId callee) {
        Map<String, String> names = new HashMap<>();
        cfgs.of(callee).ifPresent(cfg -> {
            for (Op op : cfg.body().ops()) {
                outside(caller, site, callee, op)
                        .ifPresent(value -> names.put(cfg.keys().token(op.id()), key(caller, value)));
            }
        });
        return text -> {
            String renamed = text;
            for (String token : new TreeSet<>(names.keySet())) {
                renamed = renamed.replace(token, names.get(token));
            }
            return renamed;
        };
    }

    private static String key(Cfg caller, int value) {
        return caller.keys().of(value);
    }

    private static Optional<Integer> outside(Cfg caller, Op site, FunctionId callee, Op op) {
        Op.Invocation call = (Op.Invocation) site;
        if (op instanceof Op.Param param && !isClosureArgument(caller, call, callee)) {
            return param.index() < call.arguments().size()
                    ? Optional.of(call.arguments().get(param.index()))
                    : Optional.empty();
        }
        if (!(op instanceof Op.FreeVar free)) {
            return Optional.empty();
        }
        List<Integer> candidates = new ArrayList<>(call.arguments());
        if (call.callee() instanceof Callee.Value value) {
            candidates.add(value.value());
        }
        return candidates.stream()
                .map(caller.body()::definition)
                .filter(d -> d instanceof Op.MakeClosure closure
                        && closure.function().equals(callee))
                .map(d -> ((Op.MakeClosure) d).captures().get(free.index()))
                .findFirst();
    }

    private static boolean isClosureArgument(Cfg caller, Op.Invocation call, FunctionId callee) {
        return call.arguments().stream()
                .map(caller.body()::definition)
                .anyMatch(d -> d instanceof Op.MakeClosure closure
                        && closure.function().equals(callee));
    }
}
