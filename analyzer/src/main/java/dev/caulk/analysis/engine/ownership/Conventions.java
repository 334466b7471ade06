package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.engine.cfg.Uses;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.types.InterfaceType;
import dev.caulk.analysis.types.Signature;
import dev.caulk.analysis.types.TupleType;
import dev.caulk.analysis.types.Type;
import dev.caulk.analysis.types.UnknownType;
import dev.caulk.model.Acquires;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What calls acquire of which neither source nor model is there, told by what Go programs call such functions, or by what the caller
 * does with the result: only a response has a {@code Body} that is read, only rows have {@code Next} and {@code Scan}.
 */
final class Conventions {
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
        if (CustomaryNames.WITH_CANCEL.matcher(name).matches() && mayGiveCancel(call) && dropsSecond(results, uses)) {
            return Optional.of(cancel(name));
        }
        Optional<Op.Extract> first =
                results.stream().filter(extract -> extract.index() == 0).findFirst();
        if (first.isEmpty()
                || error(results, uses, body).isEmpty()
                || !mayClose(first.get().type())) {
            return Optional.empty();
        }
        return byName(name, CustomaryNames.isStandard(call.callee()), error(results, uses, body))
                .or(() -> byUse(body, uses, first.get(), error(results, uses, body)));
    }

    @SuppressWarnings("ReferenceEquality") // what equal bodies cost to compare is more than to index one
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

    /** Whether a call of a function, not of a method, may give a context and a function. */
    private static boolean mayGiveCancel(Op.Call call) {
        return !Library.hasReceiver(call.callee())
                && (!(call.type() instanceof TupleType tuple)
                        || tuple.elements().size() == 2
                                && isFunction(tuple.elements().get(1).underlying()));
    }

    private static boolean isFunction(Type type) {
        return type instanceof Signature || type instanceof UnknownType;
    }

    /** Two results, of which nobody looks at the second. */
    private static boolean dropsSecond(List<Op.Extract> results, Uses uses) {
        return results.stream().anyMatch(extract -> extract.index() == 0)
                && results.stream()
                        .allMatch(extract -> extract.index() == 0
                                || extract.index() == 1 && uses.of(extract.id()).isEmpty());
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
        if (CustomaryNames.isDial(name)) {
            return Optional.of(new Told(
                    acquires(0, Optional.empty(), CustomaryNames.ENDS, error, Acquires.Kind.CONNECTION),
                    Optional.empty(),
                    "what a function called " + name + " returns is a connection, as is the custom"));
        }
        return !standard && CustomaryNames.OPEN.matcher(name).matches()
                ? Optional.of(new Told(
                        acquires(0, Optional.empty(), CustomaryNames.ENDS, error, Acquires.Kind.OTHER),
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
                    acquires(0, Optional.empty(), CustomaryNames.ENDS, error, Acquires.Kind.SQL_ROWS),
                    Optional.empty(),
                    "what has Next and Scan are the rows of a query"));
        }
        if (methods.contains("ResultChan")) {
            return Optional.of(new Told(
                    acquires(0, Optional.empty(), CustomaryNames.ENDS, error, Acquires.Kind.OTHER),
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
        return new Acquires(result, path, release, List.of(), error, Optional.empty(), kind, false);
    }
}
