package dev.caulk.analysis.cells;

import dev.caulk.analysis.WorldAssumption;
import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.ops.Program;
import java.util.BitSet;
import java.util.List;

/** Runs the analysis: groups of functions bottom-up, then the world, then names. */
final class CellsBuilder {
    private final WorldAssumption world;
    private final Functions functions;
    private final CellGraph graph;
    private final Values values;
    private final Units units;
    private final Origins origins = new Origins();
    private final Summaries summaries;
    private final Globals globals;
    private final Exposure exposure;
    private final Flow flow;

    CellsBuilder(Program program, CallGraph calls, Library library, WorldAssumption world) {
        this.world = world;
        exposure = new Exposure(program, library.models(), world);
        functions = new Functions(program);
        graph = new CellGraph(new Labels(exposure));
        values = new Values(graph, functions, new Interest(library.models()));
        units = new Units(functions, calls);
        summaries = new Summaries(graph, values, origins, functions.count());
        globals = new Globals(graph, exposure);
        LibraryFlow outside = new LibraryFlow(graph, functions, values, library, origins);
        CallFlow callFlow = new CallFlow(graph, functions, values, units, summaries, outside, exposure);
        flow = new Flow(graph, functions, values, globals, callFlow);
    }

    Cells build() {
        for (List<Integer> group : units.groups()) {
            group.forEach(flow::function);
            group.stream().filter(f -> functions.root(f) == f).forEach(summaries::finish);
        }
        new World(graph, functions, values, summaries, exposure).call();
        openUnknownCallees();
        Later<CellIndex> index = new Later<>(() -> new CellIndex(graph, functions, globals, origins, summaries));
        Certificates certificates = new Certificates(graph, functions, globals, world);
        Cells.Counts counts = new Cells.Counts(graph.size() - 1, summaries.copies());
        return new Cells(functions, values, flow, index, certificates, counts);
    }

    /** A function value that is called, and of which no definition is known, may be anything. */
    private void openUnknownCallees() {
        for (int node = 1; node < graph.size(); node++) {
            boolean unknown = graph.find(node) == node
                    && !summaries.isCopied(node)
                    && !Marks.has(graph.marks(node), Marks.DEFINED | Marks.OPEN);
            if (unknown && isFunction(node)) {
                graph.mark(node, Marks.CALLED, Reasons.of(Reasons.Kind.UNRESOLVED, firstSite(node)));
            }
        }
    }

    private boolean isFunction(int node) {
        EdgeTable edges = graph.edges();
        for (int e = edges.first(node); e != 0; e = edges.next(e)) {
            Label label = graph.labels().get(edges.label(e));
            if (label instanceof Label.Parameter || label instanceof Label.Result) {
                return true;
            }
        }
        return false;
    }

    /** Functions that call each other inherit from each other: each node is entered once. */
    private int firstSite(int node) {
        EntryTable entries = graph.entries();
        BitSet seen = new BitSet();
        int entry = entries.first(node);
        while (entry != 0 && entries.isInherited(entry)) {
            int callee = graph.find(entries.detail(entry));
            entry = seen.get(callee) ? entries.next(entry) : entries.first(callee);
            seen.set(callee);
        }
        return entry == 0 ? Reasons.NOWHERE : entries.site(entry);
    }
}
