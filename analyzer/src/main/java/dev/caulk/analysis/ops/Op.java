package dev.caulk.analysis.ops;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.types.ChanType;
import dev.caulk.analysis.types.Type;
import dev.caulk.syntax.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * One step of a function. An Op defines at most one value, named by its {@link #id()}; operands are ids of other Ops of the
 * same function. The last Op of a block, and only that, is a {@link Terminator}.
 */
public sealed interface Op {
    /** Id, place and ordinal. */
    At at();

    /** Dense in the function; the name of the value this defines. */
    default int id() {
        return at().id();
    }

    /** The source this came from. */
    default Span span() {
        return at().span();
    }

    /** How many Ops of this kind precede it in the declared function. */
    default int ordinal() {
        return at().ordinal();
    }

    /** An Op that ends a block. */
    sealed interface Terminator extends Op permits Jump, Branch, Return, Panic, Stop, Select {}

    /** An Op that runs or registers a function. */
    sealed interface Invocation extends Op permits Call, Go, Defer {
        /** What is called. */
        Callee callee();

        /** Value ids; the receiver of a method comes first. */
        List<Integer> arguments();

        /** Whether the last argument is the slice of variadic arguments itself, written {@code args...}. */
        boolean spread();
    }

    /** A parameter. Index 0 is the receiver in a method. */
    record Param(At at, int index, String name, Type type) implements Op {}

    /**
     * A captured variable of a closure, in the order of {@link MakeClosure#captures()}. By reference the value is a pointer to the
     * variable; otherwise, where nobody writes it after capture, it is the value itself.
     */
    record FreeVar(At at, int index, String name, Type type, boolean byReference) implements Op {}

    /** A constant or nil. */
    record Constant(At at, Type type, Literal literal) implements Op {}

    /** A declared function, method expression or external function used as a value. */
    record FunctionValue(At at, Callee target) implements Op {}

    /** A function literal with what it captures. */
    record MakeClosure(At at, FunctionId function, List<Integer> captures) implements Op {}

    /** {@code x.M} not called: the method bound to its receiver. */
    record MethodValue(At at, int receiver, Callee target) implements Op {}

    /**
     * A new variable: {@code new(T)}, or a local whose address is taken or that a closure writes. The value is a pointer; {@code
     * variable} is the local's name or empty.
     */
    record Alloc(At at, Type type, String variable) implements Op {}

    /** A composite literal; {@code pointer} when written {@code &T{…}}. */
    record Composite(At at, Type type, boolean pointer, List<Composite.Element> elements) implements Op {
        /** {@code key: value} of a map or array, {@code field: value} of a struct, or a bare value. */
        public record Element(Optional<String> field, OptionalInt key, int value) {}
    }

    /** {@code make} of a slice or map. */
    record Make(At at, Type type, List<Integer> sizes) implements Op {}

    /**
     * {@code make} of a channel. {@code capacity} is the size operand, if written; {@code constantCapacity} its value where that folds, 0
     * where no size was written.
     */
    record MakeChan(At at, ChanType type, OptionalInt capacity, OptionalLong constantCapacity) implements Op {}

    /** Reads a place. With {@code commaOk} (map index) the value is a tuple (value, ok). */
    record Load(At at, Place place, Type type, boolean commaOk) implements Op {}

    /** Writes a place. */
    record Store(At at, Place place, int value) implements Op {}

    /** {@code &x.f} or {@code &a[i]}. */
    record AddressOf(At at, Place place, Type type) implements Op {}

    /** A conversion; the value is the operand under another type. */
    record Convert(At at, int operand, Type type) implements Op {}

    /** {@code x.(T)}; with {@code commaOk} the value is a tuple (value, ok). */
    record TypeAssert(At at, int operand, Type type, boolean commaOk) implements Op {}

    /** An operator: unary, binary, or {@code "slice"} for {@code a[i:j]}. {@code &&} and {@code ||} are control flow, not Ops. */
    record Compute(At at, String operator, List<Integer> operands, Type type) implements Op {}

    /** An element of a tuple: of a call with several results, a comma-ok form, a {@link RangeNext} or a {@link Select}. */
    record Extract(At at, int tuple, int index, Type type) implements Op {}

    /** Merges the versions of a variable, one operand per predecessor of its block, in their order. */
    record Phi(At at, String variable, Type type, List<Integer> operands) implements Op {}

    /** A call. The receiver of a method is the first argument. The value is the result, a tuple unless there is exactly one. */
    record Call(At at, Callee callee, List<Integer> arguments, boolean spread, Type type) implements Invocation {}

    /** {@code go f(x)}. */
    record Go(At at, Callee callee, List<Integer> arguments, boolean spread) implements Invocation {}

    /** {@code defer f(x)}: evaluates function and arguments; {@link RunDeferred} says where the call runs. */
    record Defer(At at, Callee callee, List<Integer> arguments, boolean spread) implements Invocation {}

    /**
     * The call that a {@link Defer} registered runs here: before a {@link Return}, a {@link Panic} or a {@link Stop}, last
     * registered first (spec: "Defer statements"). Its span is that of the exit.
     *
     * @param defer id of the {@link Defer}, which precedes on every path only where it runs {@link Times#ONCE}
     */
    record RunDeferred(At at, int defer, RunDeferred.Times times) implements Op {
        /** How often the call runs at this exit. */
        public enum Times {
            /** Registered on every path to here. */
            ONCE,
            /** Registered on some paths to here. */
            AT_MOST_ONCE,
            /** Registered in a loop: any number of times, none included. */
            REPEATED
        }
    }

    /** {@code ch <- v} outside a select with alternatives. */
    record Send(At at, int channel, int value) implements Op {}

    /**
     * A receive outside a select with alternatives. {@code COMMA_OK} and {@code RANGE} give a tuple (value, ok); the receive of {@code for
     * range ch} stands in the loop head, before the {@link Branch} on its ok.
     */
    record Recv(At at, int channel, Recv.Form form, Type type) implements Op {
        /** How the receive is written. */
        public enum Form {
            PLAIN,
            COMMA_OK,
            RANGE
        }
    }

    /** {@code close(ch)}. */
    record CloseChan(At at, int channel) implements Op {}

    /** The next step of {@code for range} over anything but a channel: a tuple (ok, key, value). The {@link Branch} on ok follows. */
    record RangeNext(At at, int operand, RangeNext.Over over, Type type) implements Op {
        /** What is ranged over. */
        public enum Over {
            SLICE,
            MAP,
            STRING,
            INTEGER,
            FUNCTION,
            UNKNOWN
        }
    }

    /**
     * Ends a block. Successors: one per case in order, then the default. The value is a tuple in which {@code Extract(2·i)} is what case
     * i received and {@code Extract(2·i+1)} its ok. A select with a single case and no default is a plain Op instead; one without any
     * case has no successor.
     */
    record Select(At at, List<Select.SelectCase> cases, boolean hasDefault) implements Terminator {
        /** A case of a select: a send when {@code sent} is present. */
        public record SelectCase(int channel, OptionalInt sent, Span span) {
            /** Whether the case sends. */
            public boolean isSend() {
                return sent.isPresent();
            }
        }
    }

    /** Ends a block: on to its only successor. */
    record Jump(At at) implements Terminator {}

    /** Ends a block: first successor when the condition holds, second when not. */
    record Branch(At at, int condition, Predicate predicate) implements Terminator {}

    /**
     * Ends the function; the {@link RunDeferred}s before it have run its deferred calls. Named results that these may write are read
     * after them. {@code implicit} at the closing brace, where a function that recovered from a panic returns too.
     */
    record Return(At at, List<Integer> values, boolean implicit) implements Terminator {}

    /**
     * {@code panic(v)}: ends the function after its deferred calls. Where one of these may recover there is a successor, which returns
     * what the named results hold.
     */
    record Panic(At at, int value) implements Terminator {}

    /**
     * Ends a block after a call that never returns, such as {@code os.Exit} or {@code log.Fatal}, or {@code runtime.Goexit}, which ends
     * the goroutine and not the process, after {@link RunDeferred}s.
     */
    record Stop(At at, String reason, boolean endsGoroutine) implements Terminator {}
}
