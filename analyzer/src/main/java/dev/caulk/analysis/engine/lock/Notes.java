package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Program;
import dev.caulk.analysis.rate.CfgIndex;
import dev.caulk.model.LockEffect;
import dev.caulk.model.LockEffect.Does;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Flags and counters by which functions tell each other who has a lock. A function that gives back a lock which it has not taken, where
 * a field or package variable says so, leaves it to those who write that field to let it do so, or not.
 */
final class Notes {
    private final Scene scene;
    private final CfgIndex cfgs;
    private final Map<String, Set<String>> asked = new HashMap<>();

    Notes(Program program, Scene scene, CfgIndex cfgs) {
        this.scene = scene;
        this.cfgs = cfgs;
        program.functions().forEach(this::read);
    }

    /**
     * Whether somebody asks a field or variable before he gives back a lock.
     *
     * @param lock key of the lock
     * @param name of the variable, or owner and name of the field
     */
    boolean isAsked(String lock, String name) {
        return asked.getOrDefault(lock, Set.of()).contains(name);
    }

    /** Whether a lock is only waited for where such a flag says that nobody has it, and is noted in it then. */
    boolean isFree(String lock, Place at) {
        Set<String> names = asked.getOrDefault(lock, Set.of());
        Optional<Cfg> cfg = names.isEmpty() ? Optional.empty() : cfgs.of(at.function());
        if (cfg.isEmpty()) {
            return false;
        }
        Set<String> both = deciding(cfg.get(), at.op());
        both.retainAll(names);
        return cfg.get().body().ops().stream()
                .anyMatch(op -> op instanceof Op.Store store
                        && Variables.name(store.place()).filter(both::contains).isPresent());
    }

    private void read(FunctionFacts function) {
        if (function.body().isEmpty()) {
            return;
        }
        Paths paths = scene.paths(function.body().get());
        Map<String, List<Op>> given = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Op op : function.body().get().ops()) {
            if (!(op instanceof Op.Invocation call) || call.arguments().isEmpty()) {
                continue;
            }
            Optional<LockEffect> effect = scene.effect(paths.body(), call);
            Optional<String> key =
                    effect.flatMap(e -> paths.of(call.arguments().get(0)).key());
            if (key.isPresent() && effect.get().does() == Does.UNLOCK) {
                given.computeIfAbsent(key.get(), k -> new ArrayList<>()).add(op);
            } else {
                key.ifPresent(taken::add);
            }
        }
        given.keySet().removeAll(taken);
        given.forEach((key, ops) -> ops.forEach(op -> asked.computeIfAbsent(key, k -> new HashSet<>())
                .addAll(deciding(cfgs.of(function.id()).orElseThrow(), op))));
    }

    /** The fields and variables that decide whether control comes to an Op. */
    private static Set<String> deciding(Cfg cfg, Op op) {
        Set<String> names = new HashSet<>();
        int block = cfg.body().blockOf().get(op.id());
        for (BasicBlock branch : cfg.body().blocks()) {
            boolean decides = branch.successors().stream()
                    .anyMatch(to -> cfg.body().blocks().get(to).predecessors().size() == 1
                            && cfg.dominators().dominates(to, block));
            if (branch.terminator() instanceof Op.Branch end && decides) {
                names.addAll(Variables.read(cfg.body(), end.predicate().condition(cfg.body())));
            }
        }
        return names;
    }
}
