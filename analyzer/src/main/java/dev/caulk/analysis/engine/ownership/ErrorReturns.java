package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.callgraph.ValueTypes;
import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.OpRewriter;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.ops.Predicate;
import dev.caulk.analysis.types.Type;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Whether a function can return an error and leave its parameter to its caller, although it takes it over when all goes well: a
 * constructor that checks something first.
 */
final class ErrorReturns {
    private static final int MAX_DEPTH = 3;
    /** The end of a request's context closes the connection that the body of its response holds (net/http, Request.Context). */
    private static final String RESPONSE = "*net/http.Response";

    private static final String CANCEL = "context.CancelFunc";

    private final FunctionBody body;
    private final WholeFunction tracks;
    private final BitSet taking;
    private final boolean response;

    /**
     * @param parameter its Op
     * @param tracks what leads to the parameter
     * @param taking the Ops that release the parameter or give it away
     */
    ErrorReturns(FunctionBody body, Op parameter, WholeFunction tracks, BitSet taking) {
        this.body = body;
        this.response = ValueTypes.of(body, parameter.id()).toString().equals(RESPONSE);
        this.tracks = tracks;
        this.taking = taking;
    }

    /** Whether the last result of a function is an error. */
    static boolean returnsError(FunctionFacts function) {
        return error(function.resultTypes()).isPresent();
    }

    /** The place of the error among results: the last one. */
    static OptionalInt error(List<Type> results) {
        int last = results.size() - 1;
        return last >= 0 && results.get(last).toString().equals("error") ? OptionalInt.of(last) : OptionalInt.empty();
    }

    /** Whether some path comes to an error and neither releases the parameter nor gives it away. */
    Effect.Leaving leave() {
        if (body.ops().stream().anyMatch(this::isAmongOthers) || !leavesSomewhere(false)) {
            return Effect.Leaving.NO;
        }
        return leavesSomewhere(true) ? Effect.Leaving.YES : Effect.Leaving.BROKEN_CONTRACT;
    }

    /** What stands in a slice or map with others is taken over by loops, and a path past a loop says nothing of it. */
    private boolean isAmongOthers(Op op) {
        boolean element =
                op instanceof Op.RangeNext || op instanceof Op.Load load && load.place() instanceof Place.ElementOf;
        return element
                && OpRewriter.operands(op).stream()
                        .anyMatch(o -> tracks.role(o).filter(Role::leads).isPresent());
    }

    /** @param kept whether everybody keeps their word */
    private boolean leavesSomewhere(boolean kept) {
        BitSet seen = new BitSet();
        Deque<Integer> work = new ArrayDeque<>(List.of(0));
        while (!work.isEmpty()) {
            int id = work.pop();
            if (seen.get(id)) {
                continue;
            }
            seen.set(id);
            BasicBlock block = body.blocks().get(id);
            if (block.ops().stream().anyMatch(op -> taking.get(op.id()) || endsRequest(op))) {
                continue;
            }
            if (block.terminator() instanceof Op.Return exit && fails(exit) && !isCallersChoice(block)) {
                return true;
            }
            for (int i = 0; i < block.successors().size(); i++) {
                if (isOpen(block.terminator(), i, kept)) {
                    work.push(block.successors().get(i));
                }
            }
        }
        return false;
    }

    /** Whether a response's function calls what it is given beside it to end something. */
    private boolean endsRequest(Op op) {
        return response
                && op instanceof Op.Call call
                && call.callee() instanceof Callee.Value function
                && body.definition(function.value()) instanceof Op.Param
                && ValueTypes.of(body, function.value()).toString().equals(CANCEL);
    }

    /** Whether the parameter can be there on a side of a branch. */
    private boolean isOpen(Op.Terminator end, int successor, boolean kept) {
        if (!(end instanceof Op.Branch branch)) {
            return true;
        }
        if (kept && Contracts.broken(body, tracks, branch, successor == 0).isPresent()) {
            return false;
        }
        Predicate predicate = branch.predicate();
        boolean leads = tracks.role(predicate.subject()).filter(Role::leads).isPresent();
        return !leads
                || predicate.kind() == Predicate.Kind.IS_TRUE
                || (predicate.kind() == Predicate.Kind.NOT_NIL) == (successor == 0);
    }

    /** Whether the branch just before a block only looks at parameters: callers know what they pass. */
    private boolean isCallersChoice(BasicBlock block) {
        BasicBlock at = block;
        while (at.predecessors().size() == 1) {
            at = body.blocks().get(at.predecessors().get(0));
            if (at.terminator() instanceof Op.Branch branch) {
                return isOfParameters(branch.predicate().subject(), 0);
            }
        }
        return false;
    }

    private boolean isOfParameters(int value, int depth) {
        Op op = body.definition(value);
        if (op instanceof Op.Param || op instanceof Op.Constant) {
            return true;
        }
        boolean computes = op instanceof Op.Compute
                || op instanceof Op.Convert
                || op instanceof Op.Call call && call.callee() instanceof Callee.Builtin;
        return computes
                && depth < MAX_DEPTH
                && OpRewriter.operands(op).stream().allMatch(o -> isOfParameters(o, depth + 1));
    }

    /** Whether a return gives an error, as far as can be seen, and no result that leads to the parameter. */
    private boolean fails(Op.Return exit) {
        int last = exit.values().size() - 1;
        boolean leads = exit.values().stream()
                .map(tracks::role)
                .flatMap(Optional::stream)
                .anyMatch(role -> role instanceof Role.Tuple tuple
                        ? tuple.elements().values().stream().anyMatch(Role::leads)
                        : role.leads());
        boolean nil = last < 0
                || body.definition(exit.values().get(last)) instanceof Op.Constant constant
                        && constant.literal().isNil();
        return !leads && !nil;
    }
}
