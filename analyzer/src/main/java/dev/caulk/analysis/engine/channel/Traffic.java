package dev.caulk.analysis.engine.channel;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.CallEdge;
import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.engine.cfg.Loop;
import dev.caulk.analysis.engine.cfg.LoopBound;
import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.rate.CfgIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * How often at most a goroutine does something with a channel: a longest path through the function without the edges that go
 * back in loops, each Op counted as often as its loops run.
 */
final class Traffic {
    private static final int MAX_DEPTH = 8;

    private final CallGraph graph;
    private final CfgIndex cfgs;
    private final Alternatives alternatives;
    private final Families families;
    private final Reach reach;
    private final Map<Asked, Count> answers = new HashMap<>();

    Traffic(CallGraph graph, CfgIndex cfgs, Alternatives alternatives, Families families) {
        this.graph = graph;
        this.cfgs = cfgs;
        this.alternatives = alternatives;
        this.families = families;
        this.reach = new Reach(cfgs);
    }

    /** What is counted. */
    private record Question(Family family, boolean sends, Optional<Family> after) {}

    private record Asked(Question question, FunctionId function) {}

    /** The most values that a goroutine running the function may wait to send. */
    Count sends(Family family, FunctionId function) {
        return of(new Question(family, true, Optional.empty()), function);
    }

    /**
     * The same, when something has been received from another channel that the goroutine feeds: only what comes after that.
     */
    Count sendsAfter(Family family, FunctionId function, Set<Integer> observed) {
        Count least = sends(family, function);
        for (int other : observed) {
            Family seen = families.all().get(other);
            if (seen != family && seen.involves(function) && feeds(seen, function)) {
                Count after = of(new Question(family, true, Optional.of(seen)), function);
                least = Count.max(least, after).equals(least) ? after : least;
            }
        }
        return least;
    }

    /** The most values that a goroutine running the function may receive. */
    Count receives(Family family, FunctionId function) {
        return of(new Question(family, false, Optional.empty()), function);
    }

    private boolean feeds(Family family, FunctionId function) {
        return cfgs.of(function)
                .map(cfg -> cfg.body().ops().stream().anyMatch(op -> feeds(family, function, op)))
                .orElse(false);
    }

    private boolean feeds(Family family, FunctionId function, Op op) {
        if (op instanceof Op.Send send) {
            return family.has(function, send.channel());
        }
        if (op instanceof Op.CloseChan close) {
            return family.has(function, close.channel());
        }
        if (op instanceof Op.Defer deferred) {
            return deferred.arguments().stream().anyMatch(v -> family.has(function, v))
                    || graph.at(function, op.id()).stream().anyMatch(e -> feeds(family, e.callee()));
        }
        return op instanceof Op.Select select
                && select.cases().stream().anyMatch(c -> c.isSend() && family.has(function, c.channel()));
    }

    /** Each exit of the maker asks the same of the same goroutines. */
    private Count of(Question question, FunctionId function) {
        Asked asked = new Asked(question, function);
        Count known = answers.get(asked);
        if (known == null) {
            known = of(question, function, new ArrayList<>());
            answers.put(asked, known);
        }
        return known;
    }

    private Count of(Question question, FunctionId function, List<FunctionId> stack) {
        Optional<Cfg> cfg = cfgs.of(function);
        if (cfg.isEmpty() || !question.family().involves(function)) {
            return Count.ZERO;
        }
        if (stack.contains(function) || stack.size() > MAX_DEPTH) {
            return happens(question) ? Count.UNCLEAR : Count.ZERO;
        }
        stack.add(function);
        Count longest = longest(question, function, cfg.get(), stack, (op, before) -> {});
        stack.remove(stack.size() - 1);
        return longest;
    }

    /** Whether any function but the maker does at all what is counted. */
    private boolean happens(Question question) {
        return question.family().functions().stream()
                .filter(question.family()::involves)
                .flatMap(f -> cfgs.of(f).stream()
                        .flatMap(cfg -> cfg.body().ops().stream().map(op -> isCounted(question, f, op))))
                .anyMatch(counted -> counted);
    }

    private static boolean isCounted(Question question, FunctionId function, Op op) {
        if (op instanceof Op.Select select) {
            return select.cases().stream()
                    .anyMatch(c ->
                            c.isSend() == question.sends() && question.family().has(function, c.channel()));
        }
        return question.sends()
                ? op instanceof Op.Send send && question.family().has(function, send.channel())
                : op instanceof Op.Recv recv && question.family().has(function, recv.channel());
    }

    /** The longest path so far, before and after the event that the question asks for. */
    private record Lengths(Optional<Count> before, Optional<Count> after) {
        Lengths join(Lengths other) {
            return new Lengths(max(before, other.before), max(after, other.after));
        }

        private static Optional<Count> max(Optional<Count> one, Optional<Count> other) {
            return one.isPresent() && other.isPresent()
                    ? Optional.of(Count.max(one.get(), other.get()))
                    : one.isPresent() ? one : other;
        }
    }

    /** Told how much at most has happened before an Op. */
    interface Visitor {
        void at(Op op, Count before);
    }

    /** Goes through a function and tells how many values at most it waits to send before each Op. */
    void visit(Family family, FunctionId function, Visitor visitor) {
        Question question = new Question(family, true, Optional.empty());
        List<FunctionId> stack = new ArrayList<>(List.of(function));
        cfgs.of(function).ifPresent(cfg -> longest(question, function, cfg, stack, visitor));
    }

    private Count longest(Question question, FunctionId function, Cfg cfg, List<FunctionId> stack, Visitor visitor) {
        Map<Integer, Lengths> in = new HashMap<>();
        boolean conditional = question.after().isPresent();
        Optional<Count> zero = Optional.of(Count.ZERO);
        in.put(0, new Lengths(conditional ? zero : Optional.empty(), conditional ? Optional.empty() : zero));
        Count most = Count.ZERO;
        for (int id : cfg.dominators().reversePostorder()) {
            Lengths at = in.getOrDefault(id, new Lengths(Optional.empty(), Optional.empty()));
            BasicBlock block = cfg.body().blocks().get(id);
            for (Op op : block.ops()) {
                at.after().ifPresent(before -> visitor.at(op, before));
                at = step(question, function, cfg, op, at, stack);
            }
            if (at.after().isPresent()) {
                most = Count.max(most, at.after().get());
            }
            for (int next : block.successors()) {
                if (!cfg.dominators().dominates(next, id)) {
                    in.merge(next, at, Lengths::join);
                }
            }
        }
        return most;
    }

    private Lengths step(Question question, FunctionId function, Cfg cfg, Op op, Lengths at, List<FunctionId> stack) {
        Lengths now = at;
        if (question.after().isPresent() && feeds(question.after().get(), function, op)) {
            now = new Lengths(Optional.empty(), Optional.of(Count.ZERO));
            if (op instanceof Op.Defer) {
                // It happens at the end, when all that the function does is done.
                return new Lengths(Optional.empty(), Optional.empty());
            }
        }
        Count here = count(question, function, cfg, op, stack);
        if (here.isZero() || Panics.recovering(cfg, op)) {
            return now;
        }
        Count weighted = repeated(cfg, op, here);
        return new Lengths(now.before(), now.after().map(weighted::plus));
    }

    private Count count(Question question, FunctionId function, Cfg cfg, Op op, List<FunctionId> stack) {
        if (op instanceof Op.Send send) {
            return question.sends() && question.family().has(function, send.channel()) ? Count.ONE : Count.ZERO;
        }
        if (op instanceof Op.Recv recv) {
            return !question.sends() && question.family().has(function, recv.channel()) ? Count.ONE : Count.ZERO;
        }
        if (op instanceof Op.Select select) {
            return select(question, function, select);
        }
        Count callbacks = Count.ZERO;
        Count direct = Count.ZERO;
        if (op instanceof Op.Invocation call) {
            for (CallEdge edge : graph.at(function, op.id())) {
                if (!reach.reaches(question.family(), call, edge) || hasRoomForFirst(question, edge)) {
                    continue;
                }
                Count own = of(question, edge.callee(), stack);
                if (own.isZero()) {
                    continue;
                }
                Count callee = own.rename(renaming(cfg, op, edge.callee()));
                if (edge.isDirect(call)) {
                    direct = Count.max(direct, callee);
                } else {
                    callbacks = callbacks.plus(callee);
                }
            }
        }
        return callbacks.isZero() ? direct : direct.plus(callbacks);
    }

    /** What only the first of all goroutines does, as {@code sync.Once} sees to, fits into any buffer. */
    private static boolean hasRoomForFirst(Question question, CallEdge edge) {
        return edge.times() == CallEdge.Times.FIRST_ONLY
                && question.family().make().constantCapacity().orElse(0) > 0;
    }

    private Count select(Question question, FunctionId function, Op.Select select) {
        boolean takes = select.cases().stream()
                .anyMatch(
                        c -> c.isSend() == question.sends() && question.family().has(function, c.channel()));
        if (!takes) {
            return Count.ZERO;
        }
        return !question.sends() || waits(question.family(), function, select) ? Count.ONE : Count.ZERO;
    }

    /** Whether a select with a send of the channel can only go on when somebody receives. */
    private boolean waits(Family family, FunctionId function, Op.Select select) {
        return !select.hasDefault()
                && select.cases().stream()
                        .filter(c -> !family.has(function, c.channel()))
                        .noneMatch(c -> alternatives.canFire(function, c, families));
    }

    /** Whether an Op may wait forever to send on the channel. */
    boolean blocks(Family family, FunctionId function, Op op) {
        if (op instanceof Op.Send send) {
            return family.has(function, send.channel());
        }
        return op instanceof Op.Select select
                && select.cases().stream().anyMatch(c -> c.isSend() && family.has(function, c.channel()))
                && waits(family, function, select);
    }

    /** A count as often as the loops around the Op run. */
    static Count repeated(Cfg cfg, Op op, Count count) {
        Count product = count;
        for (Loop loop : cfg.loopsAround(op)) {
            LoopBound bound = Rounds.of(cfg, loop);
            if (bound.isCounted()) {
                product = Rounds.times(product, bound);
            } else {
                product = bound instanceof LoopBound.Channel ? Count.UNCLEAR : Count.MANY;
            }
        }
        return product;
    }

    /** Names of the callee's parameters and captures, put into the caller's terms. */
    UnaryOperator<String> renaming(Cfg caller, Op site, FunctionId callee) {
        return Renaming.of(cfgs, caller, site, callee);
    }
}
