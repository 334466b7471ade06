package dev.caulk.report.correlate;

import dev.caulk.analysis.finding.RuntimeSite.Operation;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.report.correlate.Stack.Call;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which operation goroutines stand at: by their wait state where the dump tells, otherwise by the frames they called. */
final class Operations {
    private Operations() {}

    /** Whether a wait state, in the words of the runtime (Go 1.26), can be that of an operation. */
    private static boolean agrees(Operation operation, String state) {
        return switch (operation) {
            case CHAN_SEND -> state.startsWith("chan send");
            case CHAN_RECEIVE -> state.startsWith("chan receive");
            case SELECT -> state.startsWith("select");
            case LOCK ->
                state.startsWith("sync.Mutex") || state.startsWith("sync.RWMutex") || state.equals("semacquire");
            case WAIT ->
                state.startsWith("sync.WaitGroup") || state.startsWith("sync.Cond") || state.equals("semacquire");
            case GO, CALL -> true;
        };
    }

    /** Whether the goroutines of {@code stack} can stand at that operation in the function of {@code call}. */
    static boolean possible(Operation operation, Stack stack, Call call) {
        Optional<String> state = stack.group().state();
        boolean waits = state.isEmpty() || agrees(operation, state.get());
        List<Call> inside = stack.inside(call);
        return switch (operation) {
            case CHAN_SEND, CHAN_RECEIVE, SELECT -> waits && inside.isEmpty();
            case LOCK -> waits && calls(inside, "Lock", "RLock");
            case WAIT -> waits && calls(inside, "Wait");
            case GO, CALL -> true;
        };
    }

    /** Whether the function called into {@code sync} (or a wrapper of it, such as errgroup) by one of these names. */
    private static boolean calls(List<Call> inside, String... names) {
        return inside.stream()
                .map(call -> call.frame().function())
                .anyMatch(symbol -> Stream.of(names).anyMatch(name -> symbol.endsWith(")." + name)));
    }

    /** Whether the function holds an operation at that line which goroutines of this kind of stack could stand at instead. */
    static boolean at(FunctionFacts function, Operation operation, int line) {
        return ops(function)
                .filter(op -> sameFamily(op, operation))
                .anyMatch(op -> op.span().line() == line);
    }

    /** How many operations of the kind the function holds. */
    static long count(FunctionFacts function, Operation operation) {
        return ops(function).filter(op -> is(op, operation)).count();
    }

    private static Stream<Op> ops(FunctionFacts function) {
        return function.body().stream().flatMap(body -> body.ops().stream());
    }

    private static boolean sameFamily(Op op, Operation operation) {
        return switch (operation) {
            case CHAN_SEND, CHAN_RECEIVE, SELECT ->
                is(op, Operation.CHAN_SEND) || is(op, Operation.CHAN_RECEIVE) || is(op, Operation.SELECT);
            case LOCK, WAIT, GO, CALL -> is(op, operation);
        };
    }

    private static boolean is(Op op, Operation operation) {
        return switch (operation) {
            case CHAN_SEND -> op instanceof Op.Send;
            case CHAN_RECEIVE -> op instanceof Op.Recv;
            case SELECT -> op instanceof Op.Select select && !select.hasDefault();
            case GO -> op instanceof Op.Go;
            case CALL -> op instanceof Op.Call;
            case LOCK -> op instanceof Op.Call call && name(call.callee()).endsWith("Lock");
            case WAIT -> op instanceof Op.Call call && name(call.callee()).endsWith("Wait");
        };
    }

    private static String name(Callee callee) {
        if (callee instanceof Callee.External external) {
            return external.symbol();
        } else if (callee instanceof Callee.Interface method) {
            return method.method();
        } else if (callee instanceof Callee.Unknown unknown) {
            return unknown.name();
        }
        return "";
    }
}
