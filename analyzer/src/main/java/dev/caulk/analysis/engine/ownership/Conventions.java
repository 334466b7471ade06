package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.engine.cfg.Uses;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.OpRewriter;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.types.InterfaceType;
import dev.caulk.analysis.types.TupleType;
import dev.caulk.analysis.types.Type;
import dev.caulk.analysis.types.UnknownType;
import dev.caulk.model.Acquires;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What calls acquire of which neither source nor model is there, told by what Go programs call such functions, or by what the caller
 * does with the result: only a response has a {@code Body} that is read, only rows have {@code Next} and {@code Scan}.
 */
final class Conventions {
    /** Names of functions that open a connection ({@code net.Dial} and its kin). */
    private static final Pattern DIAL = Pattern.compile("[dD]ial(?:er|[A-Z_]\\w*)?");

    private static final Pattern NOT_DIAL = Pattern.compile("\\w*(?:Option|Options|Opt|Opts|Config|Timeouts|Func)");
    private static final Pattern OPEN = Pattern.compile("Open(?:File|Reader)?");
    private static final Pattern WITH_CANCEL = Pattern.compile("With(?:Cancel|Timeout|Deadline)(?:Cause)?");

    /** Methods after which nobody needs to close it; those that run on until the end may do so themselves. */
    private static final List<String> ENDS = List.of(
            "Close",
            "CloseNow",
            "CloseWithError",
            "CloseSession",
            "Shutdown",
            "Stop",
            "Disconnect",
            "Quit",
            "Release",
            "Destroy",
            "Terminate",
            "Kill",
            "Abort",
            "Cleanup",
            "Dispose",
            "Finish",
            "End",
            "Logout",
            "Cancel",
            "Hijack",
            "Put",
            "Free",
            "Commit",
            "Rollback",
            "Discard",
            "Serve",
            "Run",
            "Wait",
            "Join",
            "Drain",
            "Unmount",
            "Detach");

    /** Stands for the field of a type without source in which a constructor without source keeps its argument. */
    static final String UNKNOWN_OWNER = "?";

    private static final Pattern CONSTRUCTOR = Pattern.compile("[nN]ew[A-Z]\\w*");

    private final Library library;

    /** The uses of values in the function that was asked about last. */
    private Optional<Known> last = Optional.empty();

    private record Known(FunctionBody body, Uses uses) {}

    /**
     * What a call acquires.
     *
     * @param owner the field's owner type for a resource that a field of the result holds
     * @param why what it rests on
     */
    record Told(Acquires acquires, Optional<Type> owner, String why) {}

    Conventions(Library library) {
        this.library = library;
    }

    /** What a call acquires of which nothing is known but its name and what becomes of its results. */
    Optional<Told> of(FunctionBody body, Op.Call call) {
        if (!library.of(body, call).isEmpty() || call.callee() instanceof Callee.Builtin) {
            return Optional.empty();
        }
        String name = name(body, call);
        Uses uses = uses(body);
        List<Op.Extract> results = uses.of(call.id()).stream()
                .filter(Op.Extract.class::isInstance)
                .map(Op.Extract.class::cast)
                .toList();
        if (WITH_CANCEL.matcher(name).matches() && isPair(call, results)) {
            return Optional.of(cancel(name));
        }
        Optional<Op.Extract> first =
                results.stream().filter(extract -> extract.index() == 0).findFirst();
        if (first.isEmpty()
                || error(results, uses, body).isEmpty()
                || !mayClose(first.get().type())) {
            return Optional.empty();
        }
        return byName(name, isStandard(call.callee()), error(results, uses, body))
                .or(() -> byUse(body, uses, first.get(), error(results, uses, body)));
    }

    /** What the standard library opens is modelled, and what is not needs no closing. */
    private static boolean isStandard(Callee callee) {
        return callee.modelSymbol()
                .map(symbol -> symbol.replaceFirst("^\\(?\\*?", ""))
                .filter(symbol -> symbol.indexOf('/') < 0
                        || symbol.substring(0, symbol.indexOf('/')).indexOf('.') < 0)
                .isPresent();
    }

    /** Whether a function of that name opens a connection. */
    static boolean isDial(String name) {
        return DIAL.matcher(name).matches() && !NOT_DIAL.matcher(name).matches();
    }

    /** Whether a method of an owner without source may release what it holds. */
    static boolean ends(String method) {
        return ENDS.stream().anyMatch(method::startsWith);
    }

    /**
     * Whether a call makes something around its argument that is used after it: by its name a constructor, of which neither source nor
     * model is there, and not of the standard library.
     */
    static boolean wraps(FunctionBody body, Op.Invocation call) {
        boolean named = CONSTRUCTOR.matcher(Library.lastName(call.callee())).matches();
        boolean unknown = call.callee() instanceof Callee.External || call.callee() instanceof Callee.Unknown;
        return named && unknown && call instanceof Op.Call && !isStandard(call.callee()) && isUsed(body, call.id());
    }

    private static boolean isUsed(FunctionBody body, int value) {
        return body.ops().stream()
                .anyMatch(op -> OpRewriter.operands(op).contains(value)
                        && (!(op instanceof Op.Extract extract) || extract.index() == 0 && isUsed(body, op.id())));
    }

    private Uses uses(FunctionBody body) {
        if (last.isEmpty() || last.get().body() != body) {
            last = Optional.of(new Known(body, new Uses(body)));
        }
        return last.get().uses();
    }

    /** The name that is written at the call; of a function value, of what returned it. */
    private static String name(FunctionBody body, Op.Call call) {
        if (!(call.callee() instanceof Callee.Value value)) {
            return Library.lastName(call.callee());
        }
        Op op = body.definition(value.value());
        if (op instanceof Op.Load load && load.place() instanceof Place.FieldOf field) {
            return field.field();
        }
        return op instanceof Op.Call maker ? Library.lastName(maker.callee()) : "";
    }

    /** Two results, of which the second is a function or is not looked at. */
    private static boolean isPair(Op.Call call, List<Op.Extract> results) {
        return !(call.type() instanceof TupleType tuple && tuple.elements().size() != 2)
                && results.stream().anyMatch(extract -> extract.index() == 0)
                && results.stream().allMatch(extract -> extract.index() <= 1);
    }

    /** The last result, where it is compared with nil. */
    private static OptionalInt error(List<Op.Extract> results, Uses uses, FunctionBody body) {
        return results.stream()
                .filter(extract -> extract.index() > 0)
                .filter(extract -> isTested(uses, body, extract.id()))
                .mapToInt(Op.Extract::index)
                .max();
    }

    private static boolean isTested(Uses uses, FunctionBody body, int value) {
        return uses.of(value).stream()
                .anyMatch(op -> op instanceof Op.Compute compute
                                && (compute.operator().equals("!=")
                                        || compute.operator().equals("=="))
                        || op instanceof Op.Branch
                        || op instanceof Op.Phi
                        || op instanceof Op.Store store
                                && store.place() instanceof Place.Deref deref
                                && body.definition(deref.pointer()) instanceof Op.Alloc);
    }

    /** Of a known type only what it declares counts. */
    private static boolean mayClose(Type type) {
        return type instanceof UnknownType
                || type.underlying() instanceof UnknownType
                || type.underlying() instanceof InterfaceType face
                        && face.methods().containsKey("Close");
    }

    private static Optional<Told> byName(String name, boolean standard, OptionalInt error) {
        if (isDial(name)) {
            return Optional.of(new Told(
                    acquires(0, Optional.empty(), ENDS, error, Acquires.Kind.CONNECTION),
                    Optional.empty(),
                    "what a function called " + name + " returns is a connection, as is the custom"));
        }
        return !standard && OPEN.matcher(name).matches()
                ? Optional.of(new Told(
                        acquires(0, Optional.empty(), ENDS, error, Acquires.Kind.OTHER),
                        Optional.empty(),
                        "what a function called " + name + " returns must be closed, as is the custom"))
                : Optional.empty();
    }

    private static Told cancel(String name) {
        return new Told(
                acquires(1, Optional.empty(), List.of(Acquires.CALL), OptionalInt.empty(), Acquires.Kind.CANCEL),
                Optional.empty(),
                "what a function called " + name + " returns is a context and its cancel function, as is the custom");
    }

    private Optional<Told> byUse(FunctionBody body, Uses uses, Op.Extract result, OptionalInt error) {
        Set<String> methods = new HashSet<>();
        Set<String> fields = new HashSet<>();
        Optional<Op.Load> content = Optional.empty();
        for (int value : aliases(body, uses, result.id())) {
            for (Op use : uses.of(value)) {
                if (use instanceof Op.Invocation call
                        && Library.hasReceiver(call.callee())
                        && call.arguments().get(0) == value) {
                    methods.add(Library.lastName(call.callee()));
                } else if (use instanceof Op.Load load && load.place() instanceof Place.FieldOf field) {
                    fields.add(field.field());
                    content = field.field().equals("Body") ? Optional.of(load) : content;
                }
            }
        }
        if (methods.containsAll(Set.of("Next", "Scan"))) {
            return Optional.of(new Told(
                    acquires(0, Optional.empty(), ENDS, error, Acquires.Kind.SQL_ROWS),
                    Optional.empty(),
                    "what has Next and Scan are the rows of a query"));
        }
        if (methods.contains("ResultChan")) {
            return Optional.of(new Told(
                    acquires(0, Optional.empty(), ENDS, error, Acquires.Kind.OTHER),
                    Optional.empty(),
                    "what has a ResultChan is a watch, which goes on until it is stopped"));
        }
        boolean response = content.isPresent() && fields.contains("StatusCode");
        return response
                ? Optional.of(new Told(
                        acquires(0, Optional.of("Body"), List.of("Close"), error, Acquires.Kind.HTTP_BODY),
                        content.map(load -> ((Place.FieldOf) load.place()).owner()),
                        "what has StatusCode and Body is the response to a request"))
                : Optional.empty();
    }

    /** Whether an Op asks for the next row of rows that were told by their use: they close themselves after the last. */
    static boolean endsRows(Acquisition acquisition, Op op, Tracks tracks) {
        Resource resource = acquisition.resource();
        return resource.belief().isPresent()
                && resource.acquires().kind() == Acquires.Kind.SQL_ROWS
                && op instanceof Op.Call call
                && Library.lastName(call.callee()).equals("Next")
                && Library.hasReceiver(call.callee())
                && tracks.role(call.arguments().get(0))
                        .filter(Role.Direct.class::isInstance)
                        .isPresent();
    }

    /** A value and what it is read back as from variables. */
    private static Set<Integer> aliases(FunctionBody body, Uses uses, int value) {
        Set<Integer> found = new HashSet<>(Set.of(value));
        for (Op use : uses.of(value)) {
            if (use instanceof Op.Phi || use instanceof Op.Convert) {
                found.add(use.id());
            } else if (use instanceof Op.Store store
                    && store.place() instanceof Place.Deref deref
                    && body.definition(deref.pointer()) instanceof Op.Alloc) {
                uses.of(deref.pointer()).stream()
                        .filter(Op.Load.class::isInstance)
                        .forEach(load -> found.add(load.id()));
            }
        }
        return found;
    }

    private static Acquires acquires(
            int result, Optional<String> path, List<String> release, OptionalInt error, Acquires.Kind kind) {
        return new Acquires(result, path, release, List.of(), error, OptionalInt.empty(), kind, false);
    }
}
