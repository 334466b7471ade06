package dev.caulk.analysis.cells;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.WorldAssumption;
import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.ops.Program;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the operations of a program work on. A cell is what one object is, or several that cannot be told apart. In a function that
 * works on what callers give it, a value stands for the objects of all callers: where these are one, it is that cell; where they
 * are one field of several objects, the cell is that {@link Cell.Field}, which has the operations of all of them.
 */
public final class Cells {
    private final Functions functions;
    private final Values values;
    private final Flow flow;
    private final Later<CellIndex> index;
    private final Certificates certificates;
    private final Map<Cell, Certificate> certified = new ConcurrentHashMap<>();
    private final Counts counts;

    /**
     * How much there was to do.
     *
     * @param nodes nodes of the graph, those that were unified included
     * @param copies nodes of called functions that were copied for calls, or met there
     */
    public record Counts(int nodes, int copies) {}

    Cells(
            Functions functions,
            Values values,
            Flow flow,
            Later<CellIndex> index,
            Certificates certificates,
            Counts counts) {
        this.functions = functions;
        this.values = values;
        this.flow = flow;
        this.index = index;
        this.certificates = certificates;
        this.counts = counts;
    }

    /** What to assume of the world when nobody says: a tree with a main package is a program, and nobody imports it. */
    public static WorldAssumption worldOf(Program program) {
        boolean main =
                program.packages().stream().anyMatch(facts -> facts.name().equals("main"));
        return main ? WorldAssumption.CLOSED : WorldAssumption.OPEN;
    }

    /** The cells of a program. */
    public static Cells of(Program program, CallGraph graph, Library library, WorldAssumption world) {
        return new CellsBuilder(program, graph, library, world).build();
    }

    /**
     * The cell of what a value is, or refers to where it is a pointer or interface; empty when values of its type are not followed or
     * no operation works on it.
     */
    public Optional<Cell> at(FunctionId function, int value) {
        int number = functions.number(function);
        return number < 0 ? Optional.empty() : index.get().cell(values.knownObject(number, value));
    }

    /** The cell of what the place of a load, store or address holds; empty for other Ops. */
    public Optional<Cell> place(FunctionId function, Op op) {
        int number = functions.number(function);
        Optional<Place> place = place(op);
        return number < 0 || place.isEmpty()
                ? Optional.empty()
                : index.get().cell(flow.knownPlace(number, place.get()));
    }

    private static Optional<Place> place(Op op) {
        if (op instanceof Op.Load load) {
            return Optional.of(load.place());
        }
        if (op instanceof Op.Store store) {
            return Optional.of(store.place());
        }
        return op instanceof Op.AddressOf address ? Optional.of(address.place()) : Optional.empty();
    }

    /** All operations on a cell, those in called functions included. */
    public Operations operations(Cell cell) {
        return index.get().operations(cell, true);
    }

    /** The same, each once and without the calls that lead there, which are many where a helper serves many. */
    public Operations uses(Cell cell) {
        return index.get().operations(cell, false);
    }

    /** Whether all operations on a cell are known, and why. */
    public Certificate certificate(Cell cell) {
        return certified.computeIfAbsent(
                cell,
                of -> certificates.of(of, index.get().sources(of), index.get().parameters(of)));
    }

    /** The objects that a cell stands for, sorted: itself where it is one, those of the callers or owners where it is several. */
    public List<Cell> objects(Cell cell) {
        return index.get().objects(cell);
    }

    /** The contexts that the context of a cell is derived from, sorted; of a channel that a context closes, those of that context. */
    public List<Cell> parents(Cell cell) {
        return index.get().parents(cell);
    }

    /** The cells of all objects on which there is an operation, sorted by name; no cell stands for another of them. */
    public List<Cell> cells() {
        return index.get().all();
    }

    /** How much there was to do. */
    public Counts counts() {
        return counts;
    }
}
