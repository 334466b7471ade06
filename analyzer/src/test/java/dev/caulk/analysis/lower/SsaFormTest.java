package dev.caulk.analysis.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.analysis.GoInstallation;
import dev.caulk.analysis.engine.cfg.Dominators;
import dev.caulk.analysis.load.LoadedPackage;
import dev.caulk.analysis.ops.At;
import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.OpRewriter;
import dev.caulk.analysis.ops.Operands;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds of every function's graph: single assignment, definitions before uses, edges that agree. */
class SsaFormTest {
    private final List<String> wrong = new ArrayList<>();

    @Test
    void holdsInFixtures() throws Exception {
        for (String directory : List.of("lower", "rules", "blind")) {
            check(Path.of("src/test/resources", directory));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void holdsInTheStandardLibrary() throws Exception {
        for (String directory : List.of("net", "go", "encoding", "runtime")) {
            check(GoInstallation.required().resolve("src").resolve(directory));
        }
        assertThat(wrong).isEmpty();
    }

    private void check(Path tree) throws Exception {
        for (LoadedPackage loaded : GoFiles.load(List.of(tree), 2)) {
            for (FunctionFacts function : GoFiles.lower(loaded).functions()) {
                function.body().ifPresent(body -> check(function, body));
            }
        }
    }

    private void check(FunctionFacts function, FunctionBody body) {
        Dominators dominators = Dominators.of(body);
        for (BasicBlock block : body.blocks()) {
            require(
                    block.successors().stream()
                            .allMatch(s -> body.blocks().get(s).predecessors().contains(block.id())),
                    function,
                    block.terminator());
            for (Op op : block.ops()) {
                require(body.ops().get(op.id()) == op, function, op);
                require(operandsAgree(op), function, op);
                if (op instanceof Op.RunDeferred run && run.times() != Op.RunDeferred.Times.ONCE) {
                    require(body.definition(run.defer()) instanceof Op.Defer, function, op);
                } else if (op instanceof Op.Phi phi) {
                    phi(function, body, dominators, block, phi);
                } else {
                    Operands.forEach(op, v -> require(precedes(body, dominators, v, op), function, op));
                }
            }
        }
    }

    private void phi(FunctionFacts function, FunctionBody body, Dominators dominators, BasicBlock block, Op.Phi phi) {
        require(phi.operands().size() == block.predecessors().size(), function, phi);
        for (int i = 0; i < phi.operands().size(); i++) {
            int from = block.predecessors().get(i);
            require(dominators.dominates(body.blockOf().get(phi.operands().get(i)), from), function, phi);
        }
    }

    private static boolean precedes(FunctionBody body, Dominators dominators, int value, Op use) {
        int definition = body.blockOf().get(value);
        int block = body.blockOf().get(use.id());
        return definition == block ? value < use.id() : dominators.dominates(definition, block);
    }

    private static boolean operandsAgree(Op op) {
        List<Integer> rewritten = new ArrayList<>();
        OpRewriter.rewrite(op, new At(op.id(), op.span(), op.ordinal()), v -> {
            rewritten.add(v);
            return v;
        });
        return rewritten.equals(OpRewriter.operands(op));
    }

    private void require(boolean holds, FunctionFacts function, Op op) {
        if (!holds) {
            wrong.add(function.id() + ": " + op);
        }
    }
}
