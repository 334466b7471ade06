package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Predicate;
import dev.caulk.analysis.types.InterfaceType;
import dev.caulk.analysis.types.Type;
import dev.caulk.analysis.types.UnknownType;
import java.util.Optional;

/**
 * Sides of branches that control takes only where somebody else breaks their word: the resource is not of the type that the code asks
 * for, or what it says of its own address cannot be parsed.
 */
final class Contracts {
    private static final int MAX_DEPTH = 6;

    private Contracts() {}

    /** What is assumed where a side of a branch is taken. */
    static Optional<String> broken(FunctionBody body, Tracks tracks, Op.Branch branch, boolean first) {
        Predicate predicate = branch.predicate();
        if (!(body.definition(predicate.subject()) instanceof Op.Extract extract)) {
            return Optional.empty();
        }
        Op from = body.definition(extract.tuple());
        if (predicate.kind() == Predicate.Kind.IS_TRUE) {
            return !first && extract.index() == 1 && from instanceof Op.TypeAssert assertion
                    ? otherType(body, tracks, assertion)
                    : Optional.empty();
        }
        boolean fails = first == (predicate.kind() == Predicate.Kind.NOT_NIL);
        return fails && extract.index() > 0 && from instanceof Op.Call call
                ? unreadable(body, tracks, call)
                : Optional.empty();
    }

    private static Optional<String> otherType(FunctionBody body, Tracks tracks, Op.TypeAssert assertion) {
        Type type = assertion.type();
        boolean concrete = !(type.underlying() instanceof InterfaceType) && !(type.underlying() instanceof UnknownType);
        return concrete && isOfResource(body, tracks, assertion.operand(), 0)
                ? Optional.of("what is asked for the type " + type + " can be of another one")
                : Optional.empty();
    }

    /** Whether a value is the resource, or what a method of it returns, such as its address. */
    private static boolean isOfResource(FunctionBody body, Tracks tracks, int value, int depth) {
        if (tracks.role(value).filter(Role::leads).isPresent()) {
            return true;
        }
        Op op = body.definition(value);
        if (op instanceof Op.Convert convert) {
            return depth < MAX_DEPTH && isOfResource(body, tracks, convert.operand(), depth + 1);
        }
        return depth < MAX_DEPTH
                && op instanceof Op.Call call
                && Library.hasReceiver(call.callee())
                && call.arguments().size() == 1
                && isOfResource(body, tracks, call.arguments().get(0), depth + 1);
    }

    private static Optional<String> unreadable(FunctionBody body, Tracks tracks, Op.Call call) {
        String name = Library.lastName(call.callee());
        boolean parses = !Library.hasReceiver(call.callee())
                && call.callee() instanceof Callee.External
                && CustomaryNames.parses(name)
                && call.arguments().stream().anyMatch(argument -> isWritten(body, tracks, argument, 0))
                && call.arguments().stream()
                        .allMatch(argument -> body.definition(argument) instanceof Op.Constant
                                || isWritten(body, tracks, argument, 0));
        return parses ? Optional.of(name + " can fail on what the resource says of itself") : Optional.empty();
    }

    /** Whether a value is text that the resource gives of itself, or made from it. */
    private static boolean isWritten(FunctionBody body, Tracks tracks, int value, int depth) {
        Op op = body.definition(value);
        if (depth >= MAX_DEPTH) {
            return false;
        }
        if (op instanceof Op.Call call && Library.lastName(call.callee()).equals("String")) {
            return isOfResource(body, tracks, value, depth + 1);
        }
        if (op instanceof Op.Extract extract && body.definition(extract.tuple()) instanceof Op.Call call) {
            return unreadable(body, tracks, call).isPresent();
        }
        return op instanceof Op.Compute compute
                && compute.operator().equals("+")
                && compute.operands().stream().anyMatch(o -> isWritten(body, tracks, o, depth + 1))
                && compute.operands().stream()
                        .allMatch(o ->
                                body.definition(o) instanceof Op.Constant || isWritten(body, tracks, o, depth + 1));
    }
}
