package dev.caulk.analysis.engine.channel;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.CallEdge;
import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.engine.cfg.Uses;
import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.ops.Predicate;
import dev.caulk.analysis.rate.CfgIndex;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a receiver can know that a sender waits for nobody: the channel is closed, or a variable is set that the sender writes only
 * when it sends no more, such as the error it ends with.
 */
final class LastWords {
    private final Family family;
    private final Traffic traffic;
    private final CallGraph graph;
    private final CfgIndex cfgs;

    LastWords(Family family, Traffic traffic, CallGraph graph, CfgIndex cfgs) {
        this.family = family;
        this.traffic = traffic;
        this.graph = graph;
        this.cfgs = cfgs;
    }

    /**
     * Whether one side of a branch is taken only when the goroutine sends no more.
     *
     * @param sender what the goroutine runs
     */
    boolean said(FunctionBody body, Op.Branch branch, boolean first, FunctionId sender) {
        Predicate predicate = branch.predicate();
        boolean set = first == (predicate.kind() != Predicate.Kind.IS_NIL);
        return set
                && body.definition(predicate.subject()) instanceof Op.Load load
                && load.place() instanceof Place.Deref deref
                && body.definition(deref.pointer()) instanceof Op.Alloc variable
                && only(body, variable.id(), sender);
    }

    /** Whether a variable gets a value other than its zero only from the sender, and only as its last word. */
    private boolean only(FunctionBody body, int pointer, FunctionId sender) {
        return new Uses(body).of(pointer).stream().allMatch(use -> harmless(body, use, pointer, sender));
    }

    private boolean harmless(FunctionBody body, Op use, int pointer, FunctionId sender) {
        if (use instanceof Op.Store store) {
            return store.value() != pointer && isZero(body.definition(store.value()));
        }
        if (use instanceof Op.MakeClosure closure) {
            Optional<Cfg> inner = cfgs.of(closure.function());
            return inner.isPresent()
                    && captures(inner.get().body(), closure, pointer)
                            .allMatch(free -> closure.function().equals(sender)
                                    ? lastWord(inner.get(), free.id(), sender)
                                    : only(inner.get().body(), free.id(), sender));
        }
        return use instanceof Op.Load;
    }

    private static boolean isZero(Op value) {
        return value instanceof Op.Constant constant && constant.literal().isNil();
    }

    private static Stream<Op.FreeVar> captures(FunctionBody inner, Op.MakeClosure closure, int pointer) {
        return inner.ops().stream()
                .filter(Op.FreeVar.class::isInstance)
                .map(Op.FreeVar.class::cast)
                .filter(free -> closure.captures().get(free.index()) == pointer);
    }

    private boolean lastWord(Cfg cfg, int pointer, FunctionId sender) {
        return new Uses(cfg.body())
                .of(pointer).stream()
                        .allMatch(use -> use instanceof Op.Store store && store.value() != pointer
                                ? nothingAfter(cfg, store, sender)
                                : harmless(cfg.body(), use, pointer, sender));
    }

    private boolean nothingAfter(Cfg cfg, Op store, FunctionId sender) {
        BasicBlock block = cfg.block(store);
        List<Op> rest =
                block.ops().subList(block.ops().indexOf(store) + 1, block.ops().size());
        Stream<Op> later = block.successors().stream()
                .flatMapToInt(next -> cfg.reachableFrom(next).stream())
                .mapToObj(cfg.body().blocks()::get)
                .flatMap(reached -> reached.ops().stream());
        return Stream.concat(rest.stream(), later).noneMatch(op -> sends(cfg, op, sender));
    }

    private boolean sends(Cfg cfg, Op op, FunctionId sender) {
        Op run = op instanceof Op.RunDeferred deferred ? cfg.body().definition(deferred.defer()) : op;
        return traffic.blocks(family, sender, run)
                || graph.at(sender, run.id()).stream()
                        .map(CallEdge::callee)
                        .anyMatch(callee -> !traffic.sends(family, callee).isZero());
    }

    /** Whether a value is the second result of a receive: when it is false, the channel is closed and empty, and nobody sends any more. */
    boolean isOpenTest(FunctionId function, FunctionBody body, int value) {
        if (!(body.definition(value) instanceof Op.Extract extract)) {
            return false;
        }
        Op from = body.definition(extract.tuple());
        if (from instanceof Op.Recv recv) {
            return extract.index() == 1 && family.has(function, recv.channel());
        }
        return from instanceof Op.Select select
                && extract.index() % 2 == 1
                && family.has(function, select.cases().get(extract.index() / 2).channel());
    }
}
