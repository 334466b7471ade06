package dev.caulk.analysis.cells;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.ops.Op;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Spells out the names that are asked for. */
final class CellNames {
    private final CellGraph graph;
    private final Functions functions;
    private final Globals globals;
    private final Origins origins;
    private final NameNumbers numbers;
    private final Map<Integer, Cell> cells = new ConcurrentHashMap<>();
    private final Map<Cell, Integer> names = new ConcurrentHashMap<>();

    CellNames(CellGraph graph, Functions functions, Globals globals, Origins origins, NameNumbers numbers) {
        this.graph = graph;
        this.functions = functions;
        this.globals = globals;
        this.origins = origins;
        this.numbers = numbers;
    }

    /** The cell of a name. */
    Cell of(int name) {
        Cell known = cells.get(name);
        if (known != null) {
            return known;
        }
        Cell cell = spell(name);
        cells.put(name, cell);
        names.put(cell, name);
        return cell;
    }

    /** The cells of some names in their order, each once. */
    List<Cell> sorted(IntStream of) {
        record Spelled(String name, Cell cell) {}
        return of.distinct()
                .mapToObj(this::of)
                .map(cell -> new Spelled(cell.name(), cell))
                .sorted(Comparator.comparing(Spelled::name))
                .map(Spelled::cell)
                .toList();
    }

    /** The number of a name that was spelled, 0 for others. */
    int name(Cell cell) {
        return names.getOrDefault(cell, 0);
    }

    private Cell spell(int name) {
        int about = numbers.about(name);
        int base = numbers.base(name);
        return switch (numbers.step(name)) {
            case MEMBER ->
                new Cell.Member(of(base), field(about).owner(), field(about).name());
            case ELEMENT -> new Cell.Element(of(base));
            case TIMER_CHANNEL -> new Cell.TimerChannel(of(base));
            case DONE -> new Cell.Done(of(base));
            case CANCEL -> new Cell.Cancel(of(base));
            case INSTANCE -> new Cell.Instance(of(base), function(about), kind(about), ordinal(about));
            case CONTEXT -> context(about, base);
            case GLOBAL -> new Cell.Global(globals.symbol(about));
            case FIELD -> new Cell.Field(field(about).owner(), field(about).name());
            case BACKGROUND -> new Cell.Background();
            case TIMER -> new Cell.Timer(function(about), Symbols.of(functions.op(about)), ordinal(about));
            case LOCAL -> local(about);
            case RESULT -> result(origins.first(about), origins.second(about));
            case PARAMETER -> parameter(about);
            case UNNAMED -> unnamed(about);
            case UNTOLD -> new Cell.Unnamed(new FunctionId("", ""), "value", about);
        };
    }

    private Label.Field field(int label) {
        return (Label.Field) graph.labels().get(label);
    }

    private FunctionId function(int op) {
        return functions.facts(functions.functionOf(op)).id();
    }

    private String kind(int op) {
        return kind(functions.op(op));
    }

    private int ordinal(int op) {
        return functions.op(op).ordinal();
    }

    private Cell context(int site, int parent) {
        Optional<Cell> from = parent == 0 ? Optional.empty() : Optional.of(of(parent));
        return new Cell.Context(function(site), Symbols.of(functions.op(site)), ordinal(site), from);
    }

    private Cell local(int number) {
        Op op = functions.op(number);
        return new Cell.Local(function(number), op.id(), variable(op), what(op), op.ordinal());
    }

    private static Optional<String> variable(Op op) {
        return op instanceof Op.Alloc alloc && !alloc.variable().isEmpty()
                ? Optional.of(alloc.variable())
                : Optional.empty();
    }

    private static String what(Op op) {
        if (op instanceof Op.MakeChan) {
            return "chan";
        }
        if (op instanceof Op.MakeClosure) {
            return "func literal";
        }
        if (op instanceof Op.FunctionValue || op instanceof Op.MethodValue) {
            return op instanceof Op.MethodValue ? "method value" : "func value";
        }
        if (op instanceof Op.Composite composite) {
            return Names.last(composite.type().toString());
        }
        if (op instanceof Op.Alloc alloc) {
            return "new " + Names.last(alloc.type().toString());
        }
        return op instanceof Op.Constant constant
                ? "zero " + Names.last(constant.type().toString())
                : kind(op) + " result";
    }

    private static String kind(Op op) {
        return op.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private Cell result(int site, int index) {
        return new Cell.Result(function(site), Symbols.of(functions.op(site)), ordinal(site), index);
    }

    private Cell parameter(int number) {
        Op.Param param = (Op.Param) functions.op(number);
        return new Cell.Parameter(function(number), param.index(), param.name());
    }

    private Cell unnamed(int site) {
        return new Cell.Unnamed(function(site), kind(site), ordinal(site));
    }
}
