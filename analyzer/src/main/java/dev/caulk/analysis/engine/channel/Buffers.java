package dev.caulk.analysis.engine.channel;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.cells.Operation;
import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.engine.cfg.LoopBound;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.rate.CfgIndex;
import java.util.OptionalLong;

/** Whether sends come so often that they fill the buffer of a channel. */
final class Buffers {
    private final CfgIndex cfgs;
    private final Leaving leaving;

    Buffers(CfgIndex cfgs, Leaving leaving) {
        this.cfgs = cfgs;
        this.leaving = leaving;
    }

    /** The capacity with which a channel is made, where it is constant. */
    static OptionalLong capacity(Operation make) {
        return make.op() instanceof Op.MakeChan made ? made.constantCapacity() : OptionalLong.empty();
    }

    /** In a loop, or whenever the function is called; room for one is there for one value. */
    boolean areFilled(FunctionId function, Op.Send send, Watched channel) {
        boolean queue = channel.made(0, 1).isEmpty()
                && !channel.isMadeIn(function)
                && !channel.isFresh()
                && !leaving.isGoroutine(function);
        return queue || inLoop(function, send, channel);
    }

    private boolean inLoop(FunctionId function, Op.Send send, Watched channel) {
        Cfg cfg = cfgs.of(function).orElseThrow();
        int value = cfg.block(cfg.body().definition(send.channel())).id();
        return cfg.loopsAround(send).stream()
                .filter(loop -> !channel.isFresh() || !loop.contains(value))
                .anyMatch(
                        loop -> channel.makes().stream().allMatch(make -> exceeds(cfg, function, loop.bound(), make)));
    }

    /** Whether a loop runs more often than a buffer has places, as far as both are known in one function. */
    private static boolean exceeds(Cfg cfg, FunctionId function, LoopBound bound, Operation made) {
        OptionalLong capacity = capacity(made);
        if (capacity.isPresent()) {
            return !(bound instanceof LoopBound.Constant constant) || constant.times() > capacity.getAsLong();
        }
        return made.function().equals(function)
                && !(bound instanceof LoopBound.Constant)
                && !(made.op() instanceof Op.MakeChan make
                        && make.capacity().isPresent()
                        && bound instanceof LoopBound.Symbolic symbolic
                        && symbolic.key().equals(cfg.keys().of(make.capacity().getAsInt())));
    }
}
