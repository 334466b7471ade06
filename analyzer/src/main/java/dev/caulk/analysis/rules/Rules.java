package dev.caulk.analysis.rules;

import java.util.List;

/** All rules. */
public final class Rules {
    private Rules() {}

    /** In the order of their ids. */
    public static List<Rule> all() {
        return List.of(
                new CancelLeak(),
                new ChanDeadlock(),
                new ChanNil(),
                new ChanRecvLeak(),
                new ChanSendLeak(),
                new ClientPerRequest(),
                new CondNoSignal(),
                new DeferInLoop(),
                new FileLeak(),
                new GoUnboundedLog(),
                new GrpcConnLeak(),
                new GrpcServerKeepalive(),
                new GrpcStreamLeak(),
                new HttpBodyLeak(),
                new LockChanDeadlock(),
                new LockDouble(),
                new LockNotReleased(),
                new LockOrder(),
                new NetConnLeak(),
                new ResourceHidden(),
                new ResourceLeak(),
                new SqlRowsLeak(),
                new TickerLeak(),
                new TimeAfterLoop(),
                new WaitgroupStuck());
    }
}
