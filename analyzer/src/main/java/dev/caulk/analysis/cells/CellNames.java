package dev.caulk.analysis.cells;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.cells.Label.Relation;
import dev.caulk.analysis.ops.Op;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Spells out the names of nodes. */
final class CellNames {
    private static final int DEEPEST = 12;

    private final CellGraph graph;
    private final Functions functions;
    private final Globals globals;
    private final Origins origins;
    private final Naming naming;
    private final Map<Integer, Cell> known = new ConcurrentHashMap<>();

    CellNames(CellGraph graph, Functions functions, Globals globals, Origins origins, Naming naming) {
        this.graph = graph;
        this.functions = functions;
        this.globals = globals;
        this.origins = origins;
        this.naming = naming;
    }

    Cell of(int node) {
        return of(node, 0);
    }

    private Cell of(int node, int depth) {
        Cell cell = known.get(node);
        if (cell == null) {
            cell = depth > DEEPEST ? unnamed(node) : spell(node, depth + 1);
            if (depth == 0) {
                known.put(node, cell);
            }
        }
        return cell;
    }

    private Cell spell(int node, int depth) {
        int via = naming.via(node);
        if (via == 0) {
            return graph.origin(node) == 0 ? unnamed(node) : byOrigin(node, graph.origin(node), depth);
        }
        Label label = graph.labels().get(naming.label(node));
        Cell from = of(via, depth);
        if (label instanceof Label.Field field) {
            return field.owner().startsWith("time.") && field.name().equals("C")
                    ? new Cell.TimerChannel(from)
                    : new Cell.Member(from, field.owner(), field.name());
        }
        if (label == Relation.DONE) {
            return new Cell.Done(from);
        }
        if (label == Relation.CANCELLER) {
            return new Cell.Cancel(from);
        }
        return label == Relation.DEREF ? from : new Cell.Element(from);
    }

    private Cell byOrigin(int node, int origin, int depth) {
        int about = Origins.about(origin);
        return switch (Origins.kind(origin)) {
            case GLOBAL -> new Cell.Global(globals.symbol(about));
            case FIELD -> field((Label.Field) graph.labels().get(about));
            case BACKGROUND -> new Cell.Background();
            case CONTEXT -> context(node, about, depth);
            case TIMER -> new Cell.Timer(function(about), Symbols.of(functions.op(about)), ordinal(about));
            case MADE, ZERO -> local(about);
            case RESULT -> result(origins.first(origin), origins.second(origin));
            case INSTANCE -> instance(origins.first(origin), origins.second(origin), depth);
            case PARAMETER -> parameter(about);
        };
    }

    private static Cell field(Label.Field field) {
        return new Cell.Field(field.owner(), field.name());
    }

    private FunctionId function(int op) {
        return functions.facts(functions.functionOf(op)).id();
    }

    private int ordinal(int op) {
        return functions.op(op).ordinal();
    }

    private Cell context(int node, int site, int depth) {
        int parent = graph.peek(node, Labels.PARENT);
        Optional<Cell> from = parent == 0 || parent == node ? Optional.empty() : Optional.of(of(parent, depth));
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
        if (op instanceof Op.MakeClosure || op instanceof Op.FunctionValue || op instanceof Op.MethodValue) {
            return "function";
        }
        if (op instanceof Op.Alloc alloc) {
            return Names.last(alloc.type().toString());
        }
        if (op instanceof Op.Composite composite) {
            return Names.last(composite.type().toString());
        }
        return op instanceof Op.Constant constant
                ? Names.last(constant.type().toString())
                : op.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private Cell result(int site, int index) {
        return new Cell.Result(function(site), Symbols.of(functions.op(site)), ordinal(site), index);
    }

    private Cell instance(int site, int inner, int depth) {
        Cell made = of(inner, depth);
        return site == 0 ? made : new Cell.Instance(made, function(site), ordinal(site));
    }

    private Cell parameter(int number) {
        Op.Param param = (Op.Param) functions.op(number);
        return new Cell.Parameter(function(number), param.index(), param.name());
    }

    private Cell unnamed(int node) {
        EntryTable entries = graph.entries();
        for (int e = entries.first(node); e != 0; e = entries.next(e)) {
            int site = entries.site(e);
            if (site != 0) {
                String what = functions.op(site).getClass().getSimpleName().toLowerCase(Locale.ROOT);
                return new Cell.Unnamed(function(site), what, ordinal(site));
            }
        }
        return new Cell.Unnamed(new FunctionId("", ""), "value", node);
    }
}
