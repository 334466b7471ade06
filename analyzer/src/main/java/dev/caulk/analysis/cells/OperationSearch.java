package dev.caulk.analysis.cells;

import dev.caulk.analysis.cells.Operation.CallSite;
import dev.caulk.analysis.cells.Operation.Kind;
import dev.caulk.analysis.ops.Op;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Collects the operations on nodes, those of called functions with the calls that lead there. */
final class OperationSearch {
    /** Entries that are looked at for one cell. */
    private static final int BOUND = 20_000;

    private static final Comparator<Operation> ORDER = Comparator.comparing(Operation::function)
            .thenComparing(each -> each.op().id())
            .thenComparing(Operation::kind)
            .thenComparing(Operation::detail)
            .thenComparing(each -> each.path().toString());

    private final CellGraph graph;
    private final Functions functions;
    private final List<Operation> found = new ArrayList<>();
    private final List<CallSite> path = new ArrayList<>();
    private final boolean paths;
    private final Map<Role, IntSet> seen = new EnumMap<>(Role.class);
    private int states;

    /**
     * @param paths whether each call that leads to an operation makes another one of it; without, nodes are looked at once
     */
    OperationSearch(CellGraph graph, Functions functions, boolean paths) {
        this.graph = graph;
        this.functions = functions;
        this.paths = paths;
    }

    /**
     * @param contexts those that are the nodes, or close them as their channels
     * @param timers those that feed the nodes
     * @param complete whether the nodes are all
     */
    Operations of(int[] nodes, int[] contexts, int[] timers, boolean complete) {
        for (int node : nodes) {
            collect(node, Role.ITSELF);
            collect(graph.peek(node, Labels.READ_LOCK), Role.READER);
        }
        for (int context : contexts) {
            collect(graph.peek(context, Labels.CANCELLER), Role.CANCELLER);
            collect(graph.peek(context, Labels.GROUP), Role.GROUP);
        }
        for (int timer : timers) {
            collect(timer, Role.TIMER);
        }
        List<Operation> sorted = found.stream().sorted(ORDER).distinct().collect(Collectors.toList());
        return new Operations(sorted, complete && states <= BOUND);
    }

    /** As what a node is looked at. */
    private enum Role {
        ITSELF,
        READER,
        CANCELLER,
        GROUP,
        TIMER
    }

    private void collect(int node, Role role) {
        if (node == 0
                || !paths && !seen.computeIfAbsent(role, r -> new IntSet()).add(graph.find(node))) {
            return;
        }
        EntryTable entries = graph.entries();
        for (int e = entries.first(graph.find(node)); e != 0 && states <= BOUND; e = entries.next(e)) {
            states++;
            if (!entries.isInherited(e)) {
                add(entries.kind(e), entries.site(e), entries.detail(e), role);
            } else if (entries.site(e) == 0 || !paths) {
                collect(entries.detail(e), role);
            } else {
                Op call = functions.op(entries.site(e));
                int caller = functions.functionOf(entries.site(e));
                path.add(new CallSite(functions.facts(caller).id(), call.id()));
                collect(entries.detail(e), role);
                path.remove(path.size() - 1);
            }
        }
    }

    private void add(Kind kind, int site, int detail, Role role) {
        Kind as = as(kind, role);
        if (as == kind && role != Role.ITSELF) {
            return;
        }
        Op op = functions.op(site);
        int function = functions.functionOf(site);
        found.add(new Operation(functions.facts(function).id(), op, as, detail, Symbols.of(op), path));
    }

    /** What the operation is to the cell; the same kind where it is nothing to it. */
    private static Kind as(Kind kind, Role role) {
        return switch (role) {
            case ITSELF -> kind;
            case READER -> kind == Kind.INVOKE ? Kind.INVOKE_READER : kind;
            case CANCELLER -> kind == Kind.CALL ? Kind.CANCEL : kind;
            case GROUP -> kind == Kind.INVOKE ? Kind.CANCEL : kind;
            case TIMER -> kind == Kind.INVOKE ? Kind.TIMER : kind;
        };
    }
}
