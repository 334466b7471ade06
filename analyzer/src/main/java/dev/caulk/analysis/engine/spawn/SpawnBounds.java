package dev.caulk.analysis.engine.spawn;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.CallEdge;
import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.callgraph.ValueTypes;
import dev.caulk.analysis.engine.CellNames;
import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.OpRewriter;
import dev.caulk.analysis.ops.Program;
import dev.caulk.analysis.rate.CfgIndex;
import dev.caulk.analysis.types.BasicType;
import dev.caulk.model.FunctionModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether something bounds how many goroutines of a spawn live at a time, however often its function runs: a semaphore taken
 * before and given back by the goroutine, a library's limiter, a limit on the group, or a join before the function returns.
 */
public final class SpawnBounds {
    private static final int MAX_DEPTH = 4;

    private final Program program;
    private final CallGraph graph;
    private final Library library;
    private final CfgIndex cfgs;
    private final CellNames names;
    private final Set<String> limitedGroups = new HashSet<>();

    /** Looks for the limits of a program. */
    public SpawnBounds(Program program, CallGraph graph, Library library, CfgIndex cfgs, CellNames names) {
        this.program = program;
        this.graph = graph;
        this.library = library;
        this.cfgs = cfgs;
        this.names = names;
        for (FunctionFacts function : program.functions()) {
            function.body().ifPresent(body -> body.ops().forEach(op -> limit(function.id(), body, op)));
        }
    }

    /** A call that limits a group without waiting or answering, such as {@code SetLimit}. */
    private void limit(FunctionId function, FunctionBody body, Op op) {
        if (op instanceof Op.Call call && !call.arguments().isEmpty()) {
            boolean limits = library.of(body, call).stream()
                    .anyMatch(m -> m.bounds().isPresent()
                            && m.blocks().isEmpty()
                            && m.returns().isEmpty());
            if (limits) {
                int group = call.arguments().get(0);
                limitedGroups.add(names.of(function, group));
                body.ops().forEach(other -> limitedGroups.addAll(kept(other, group)));
            }
        }
    }

    /** The fields and globals that an Op puts a value into. */
    private static List<String> kept(Op op, int value) {
        if (op instanceof Op.Store store && store.value() == value) {
            return CellNames.ofPlace(store.place()).map(List::of).orElse(List.of());
        }
        if (op instanceof Op.Composite composite) {
            return composite.elements().stream()
                    .filter(element ->
                            element.value() == value && element.field().isPresent())
                    .map(element -> ValueTypes.key(composite.type()) + "."
                            + element.field().orElseThrow())
                    .toList();
        }
        return List.of();
    }

    /** What bounds the spawn, as a clause; empty when nothing does. */
    public Optional<String> of(Spawn spawn) {
        Cfg cfg = cfgs.of(spawn.function()).orElseThrow();
        if (byChannel(cfg, spawn)) {
            return Optional.of("a slot of a channel is taken before, and given back by the goroutine");
        }
        if (byLimiter(cfg, spawn)) {
            return Optional.of("a limiter is passed before");
        }
        if (byGroup(spawn)) {
            return Optional.of("its group has a limit");
        }
        return new Joins(this, cfg, spawn).always()
                ? Optional.of("the function waits for it before it returns")
                : Optional.empty();
    }

    private boolean byGroup(Spawn spawn) {
        if (spawn.op() instanceof Op.Go || spawn.op().arguments().isEmpty()) {
            return false;
        }
        String group = names.of(spawn.function(), spawn.op().arguments().get(0));
        return limitedGroups.contains(group) && outlives(group, spawn.function());
    }

    /** A cell that each run of the function makes anew bounds nothing across runs. */
    private static boolean outlives(String cell, FunctionId function) {
        return !cell.startsWith(function + "#");
    }

    private boolean byChannel(Cfg cfg, Spawn spawn) {
        for (BasicBlock block : cfg.body().blocks()) {
            for (Op op : block.ops()) {
                if (op instanceof Op.Send send && cfg.precedes(op, spawn.op()) && given(spawn, send.channel(), false)
                        || op instanceof Op.Recv recv
                                && cfg.precedes(op, spawn.op())
                                && given(spawn, recv.channel(), true)
                        || op instanceof Op.Call call && cfg.precedes(op, spawn.op()) && takenIn(spawn, call)) {
                    return true;
                }
            }
            if (block.terminator() instanceof Op.Select select && byCase(cfg, block, select, spawn)) {
                return true;
            }
        }
        return false;
    }

    /** A helper takes the slot. */
    private boolean takenIn(Spawn spawn, Op.Call call) {
        return graph.at(spawn.function(), call.id()).stream()
                .filter(CallEdge::synchronous)
                .flatMap(edge -> taken(edge.callee()).stream())
                .anyMatch(slot -> outlives(slot.cell(), spawn.function())
                        && spawn.spawned().stream().anyMatch(f -> uses(spawn, f, slot.cell(), !slot.sent(), 0)));
    }

    private record Slot(String cell, boolean sent) {}

    private List<Slot> taken(FunctionId helper) {
        List<Slot> found = new ArrayList<>();
        program.function(helper)
                .flatMap(FunctionFacts::body)
                .ifPresent(body -> body.ops().forEach(op -> {
                    if (op instanceof Op.Send send) {
                        found.add(new Slot(names.of(helper, send.channel()), true));
                    } else if (op instanceof Op.Recv recv) {
                        found.add(new Slot(names.of(helper, recv.channel()), false));
                    } else if (op instanceof Op.Select select) {
                        select.cases().forEach(c -> found.add(new Slot(names.of(helper, c.channel()), c.isSend())));
                    }
                }));
        return found;
    }

    private boolean byCase(Cfg cfg, BasicBlock block, Op.Select select, Spawn spawn) {
        for (int i = 0; i < select.cases().size(); i++) {
            Op.Select.SelectCase taken = select.cases().get(i);
            if (cfg.edgePrecedes(block, i, spawn.op()) && given(spawn, taken.channel(), !taken.isSend())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the goroutine does the opposite of what was done to the channel before it was started. */
    private boolean given(Spawn spawn, int channel, boolean sends) {
        String cell = names.of(spawn.function(), channel);
        return outlives(cell, spawn.function())
                && spawn.spawned().stream().anyMatch(f -> uses(spawn, f, cell, sends, 0));
    }

    /** Whether a goroutine sends on (or closes), or receives from, a channel. */
    boolean uses(Spawn spawn, FunctionId function, String cell, boolean sends, int depth) {
        FunctionBody body = program.function(function)
                .flatMap(FunctionFacts::body)
                .orElse(new FunctionBody(List.of(), List.of(), List.of()));
        for (Op op : body.ops()) {
            boolean here = op instanceof Op.Send send && sends && same(spawn, function, send.channel(), cell)
                    || op instanceof Op.CloseChan close && sends && same(spawn, function, close.channel(), cell)
                    || op instanceof Op.Defer atEnd && sends && closes(spawn, function, atEnd, cell)
                    || op instanceof Op.Recv recv && !sends && same(spawn, function, recv.channel(), cell)
                    || op instanceof Op.Select select && inSelect(spawn, function, select, cell, sends);
            boolean called = op instanceof Op.Invocation call
                    && depth < MAX_DEPTH
                    && callees(function, call).stream().anyMatch(f -> uses(spawn, f, cell, sends, depth + 1));
            if (here || called) {
                return true;
            }
        }
        return false;
    }

    private boolean closes(Spawn spawn, FunctionId function, Op.Defer deferred, String cell) {
        return deferred.callee().equals(new Callee.Builtin("close"))
                && deferred.arguments().stream().anyMatch(v -> same(spawn, function, v, cell));
    }

    private boolean inSelect(Spawn spawn, FunctionId function, Op.Select select, String cell, boolean sends) {
        return select.cases().stream().anyMatch(c -> c.isSend() == sends && same(spawn, function, c.channel(), cell));
    }

    private List<FunctionId> callees(FunctionId function, Op.Invocation call) {
        return graph.at(function, call.id()).stream()
                .filter(edge -> edge.kind() != CallEdge.Kind.GO)
                .map(CallEdge::callee)
                .toList();
    }

    private boolean same(Spawn spawn, FunctionId function, int value, String cell) {
        String name = names.of(function, value);
        for (int i = 0; i < spawn.op().arguments().size(); i++) {
            if (name.equals(CellNames.parameter(function, i))) {
                return names.of(spawn.function(), spawn.op().arguments().get(i)).equals(cell);
            }
        }
        return name.equals(cell);
    }

    /** A call before the spawn that waits for room, or whose answer decides on the spawn. */
    private boolean byLimiter(Cfg cfg, Spawn spawn) {
        for (Op op : cfg.body().ops()) {
            if (op instanceof Op.Call call && cfg.precedes(op, spawn.op())) {
                for (FunctionModel model : library.of(cfg.body(), call)) {
                    if (model.bounds().isPresent() && limits(cfg, call, model, spawn)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean limits(Cfg cfg, Op.Call call, FunctionModel model, Spawn spawn) {
        String cell = names.of(
                spawn.function(),
                call.arguments()
                        .get(Library.argument(
                                model, model.bounds().orElseThrow().operand())));
        if (!outlives(cell, spawn.function())) {
            return false;
        }
        if (isGivenBack(model) && spawn.spawned().stream().noneMatch(f -> releases(spawn, f, cell, 0))) {
            return false;
        }
        if (model.blocks().isPresent()) {
            return true;
        }
        boolean counter =
                call.type() instanceof BasicType basic && !basic.name().equals("bool");
        return decides(cfg, call, spawn.op())
                && (!counter || spawn.spawned().stream().anyMatch(f -> calls(f, call, 0)));
    }

    /** Whether the library has a counterpart of a limiter that makes room again. */
    private boolean isGivenBack(FunctionModel limiter) {
        return library.models().functions().stream()
                .anyMatch(m -> !m.releases().isEmpty()
                        && m.fn().importPath().equals(limiter.fn().importPath())
                        && m.fn().receiver().isPresent()
                        && m.fn().receiver().equals(limiter.fn().receiver()));
    }

    /** Whether a goroutine makes room again. */
    private boolean releases(Spawn spawn, FunctionId function, String cell, int depth) {
        FunctionBody body = program.function(function)
                .flatMap(FunctionFacts::body)
                .orElse(new FunctionBody(List.of(), List.of(), List.of()));
        return body.ops().stream()
                .anyMatch(op -> op instanceof Op.Invocation call
                        && (isRelease(spawn, function, body, call, cell)
                                || depth < MAX_DEPTH
                                        && callees(function, call).stream()
                                                .anyMatch(f -> releases(spawn, f, cell, depth + 1))));
    }

    private boolean isRelease(Spawn spawn, FunctionId function, FunctionBody body, Op.Invocation call, String cell) {
        return library.of(body, call).stream()
                .anyMatch(m -> m.releases().stream()
                        .map(operand -> Library.argument(m, operand))
                        .filter(argument -> argument < call.arguments().size())
                        .anyMatch(argument ->
                                same(spawn, function, call.arguments().get(argument), cell)));
    }

    private boolean decides(Cfg cfg, Op.Call call, Op spawn) {
        for (BasicBlock block : cfg.body().blocks()) {
            if (block.terminator() instanceof Op.Branch branch
                    && (cfg.edgePrecedes(block, 0, spawn) || cfg.edgePrecedes(block, 1, spawn))
                    && dependsOn(cfg.body(), branch.condition(), call.id(), 0)) {
                return true;
            }
        }
        return false;
    }

    private static boolean dependsOn(FunctionBody body, int value, int on, int depth) {
        return value == on
                || depth < MAX_DEPTH
                        && body.definition(value) instanceof Op.Compute compute
                        && OpRewriter.operands(compute).stream().anyMatch(v -> dependsOn(body, v, on, depth + 1));
    }

    /** Whether a goroutine calls the same library function: one that counts up before and down after. */
    private boolean calls(FunctionId function, Op.Call counted, int depth) {
        FunctionBody body = program.function(function)
                .flatMap(FunctionFacts::body)
                .orElse(new FunctionBody(List.of(), List.of(), List.of()));
        return body.ops().stream()
                .anyMatch(op -> op instanceof Op.Invocation call
                        && (call.callee().equals(counted.callee())
                                || depth < MAX_DEPTH
                                        && callees(function, call).stream()
                                                .anyMatch(f -> calls(f, counted, depth + 1))));
    }

    Library library() {
        return library;
    }

    CellNames names() {
        return names;
    }
}
