package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.ops.FunctionFacts;

/** Which functions are worth exploring: those that make something which goroutines wait for. */
final class Roots {
    private final Setting setting;
    private final Making making;

    Roots(Setting setting) {
        this.setting = setting;
        this.making = new Making(setting.library());
    }

    boolean isRoot(FunctionId id) {
        FunctionFacts facts = setting.program().function(id).orElseThrow();
        return (setting.relevance().synchronises(id) || setting.relevance().gives(id))
                && !facts.generated()
                && facts.body().filter(making::makes).isPresent();
    }
}
