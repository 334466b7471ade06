package dev.caulk.analysis.rules;

import dev.caulk.analysis.finding.RuleInfo;
import dev.caulk.analysis.finding.Severity;
import dev.caulk.model.Acquires;

/** A gRPC client connection that is opened repeatedly and not closed on every path. */
public final class GrpcConnLeak implements Rule {
    private static final String ID = "grpc-conn-leak";

    @Override
    public RuleInfo info() {
        return new RuleInfo(
                ID,
                "a gRPC client connection is opened repeatedly and not closed on every path",
                RuleInfo.Family.OWNERSHIP,
                Severity.ERROR,
                "0.1.0",
                RulePage.of(ID));
    }

    @Override
    public RuleResult check(RuleContext context) {
        return new MustRelease(
                        ID,
                        Acquires.Kind.GRPC_CONNECTION,
                        new MustRelease.Words("connection opened by", "never closed", "Close"))
                .check(context);
    }
}
