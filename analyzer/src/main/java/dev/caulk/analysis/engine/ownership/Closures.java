package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** What closures and bound methods do to what they hold. */
final class Closures {
    private final Program program;
    private final Effects effects;

    Closures(Program program, Effects effects) {
        this.program = program;
        this.effects = effects;
    }

    /** A closure is deferred: captured values are those of now, captured variables those of the end. */
    void defer(Op.MakeClosure closure, Tracks tracks) {
        captures(closure, tracks, false, capture -> tracks.cell(capture).isEmpty());
    }

    /** A closure runs. */
    void captures(Op.MakeClosure closure, Tracks tracks, boolean go, IntPredicate chosen) {
        for (int i = 0; i < closure.captures().size(); i++) {
            int capture = closure.captures().get(i);
            if (!chosen.test(capture)) {
                continue;
            }
            Optional<Role> cell = tracks.cell(capture);
            Optional<Role> role = cell.isPresent() ? cell : tracks.role(capture);
            Effect effect = effects.captured(closure.function(), i);
            role.filter(r -> !r.isTest()).ifPresent(r -> {
                RoleEffects.apply(effect, r, tracks);
                if (go && runsOn(closure.function()) && r.leads()) {
                    tracks.usedByGoroutine(r);
                }
            });
        }
    }

    /** Whether a goroutine with this body can go on for long, so that it owns what it uses. */
    boolean runsOn(FunctionId function) {
        return program.function(function)
                .flatMap(FunctionFacts::body)
                .map(body -> body.blocks().stream().anyMatch(block -> block.loopDepth() > 0)
                        || body.blocks().stream().map(BasicBlock::terminator).noneMatch(Op.Return.class::isInstance))
                .orElse(true);
    }

    /** The role of a closure: the best of what its captures lead to. */
    Optional<Role> closure(Op.MakeClosure closure, Tracks tracks) {
        List<Role> found = new ArrayList<>();
        for (int i = 0; i < closure.captures().size(); i++) {
            int capture = closure.captures().get(i);
            Optional<Role> cell = tracks.cell(capture);
            Optional<Role> role = (cell.isPresent() ? cell : tracks.role(capture)).filter(r -> !r.isTest());
            Effect effect = effects.captured(closure.function(), i);
            role.ifPresent(r -> found.add(new Role.Bound(r, effect)));
        }
        return found.stream().max(Role.RANK);
    }

    /** The role of a bound method. */
    Optional<Role> bound(Op.MethodValue method, Tracks tracks) {
        Optional<Role> receiver = tracks.role(method.receiver()).filter(r -> !r.isTest());
        return receiver.map(role -> {
            Effect effect = method.target() instanceof Callee.Static target
                    ? effects.parameter(target.function(), 0)
                    : Effect.ofMethod(Library.lastName(method.target()));
            return new Role.Bound(role, effect);
        });
    }
}
