package dev.caulk.analysis.callgraph;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.PackageFacts;
import dev.caulk.analysis.ops.Program;
import dev.caulk.analysis.types.Selection.Member;
import java.util.Arrays;

/** Which functions code outside the tree can call, so that their parameters can be anything. */
final class Escapes {
    private final Flows flows;
    private final MethodTable methods;

    Escapes(Flows flows, MethodTable methods) {
        this.flows = flows;
        this.methods = methods;
    }

    /** Exported functions of packages that others can import. */
    void exported(Program program) {
        for (PackageFacts facts : program.packages()) {
            boolean importable = !facts.name().equals("main")
                    && !Arrays.asList(facts.path().split("/")).contains("internal");
            for (FunctionFacts function : facts.functions()) {
                if (importable && function.exported() && !function.test()) {
                    open(function.id(), 0);
                }
            }
        }
    }

    /** Functions, and exported methods of types, that were given to packages outside the tree. */
    void given(Propagation found) {
        for (int pool : flows.nodes.pools()) {
            AtomSet set = found.at(pool);
            for (int i = 0; i < set.size(); i++) {
                given(flows.atoms.get(set.get(i)));
            }
        }
    }

    private void given(Atom atom) {
        if (atom instanceof Atom.OfFunction function) {
            open(function.target().function(), function.target().shift());
        } else if (atom instanceof Atom.OfType of) {
            methods.of(of.type()).forEach((name, selection) -> {
                if (Character.isUpperCase(name.codePointAt(0))
                        && selection.member() instanceof Member.TreeMethod method) {
                    open(method.function(), 1);
                }
            });
        }
    }

    private void open(FunctionId function, int first) {
        int number = flows.functions.of(function);
        for (int i = first; number >= 0 && i < flows.nodes.parameterCount(number); i++) {
            int parameter = flows.nodes.parameter(number, i);
            if (parameter >= 0 && flows.follows(number, parameter)) {
                flows.constraints.seed(flows.nodes.value(number, parameter), Atoms.OUTSIDE);
            }
        }
    }
}
