package dev.caulk.analysis.callgraph;

import dev.caulk.analysis.FunctionId;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import org.jgrapht.Graph;
import org.jgrapht.GraphType;
import org.jgrapht.graph.AbstractGraph;
import org.jgrapht.graph.DefaultGraphType;
import org.jspecify.annotations.Nullable;

/** An {@link EdgeTable} as the algorithms of JGraphT see it. It cannot be changed. */
final class ArrayGraph extends AbstractGraph<FunctionId, CallEdge> {
    private static final String READ_ONLY = "the call graph is read-only";

    private final FunctionNumbers functions;
    private final EdgeTable table;
    private final Set<FunctionId> vertices;

    ArrayGraph(FunctionNumbers functions, EdgeTable table) {
        this.functions = functions;
        this.table = table;
        vertices = Collections.unmodifiableSet(new LinkedHashSet<>(functions.ids()));
    }

    @Override
    public Set<FunctionId> vertexSet() {
        return vertices;
    }

    @Override
    public Set<CallEdge> edgeSet() {
        return new EdgeView(0, table.size(), e -> e);
    }

    @Override
    public Set<CallEdge> outgoingEdgesOf(FunctionId vertex) {
        int number = number(vertex);
        return new EdgeView(table.first(number), table.first(number + 1), e -> e);
    }

    @Override
    public Set<CallEdge> incomingEdgesOf(FunctionId vertex) {
        int number = number(vertex);
        return new EdgeView(table.incoming().start(number), table.incoming().start(number + 1), table.incoming()::item);
    }

    @Override
    public Set<CallEdge> edgesOf(FunctionId vertex) {
        Set<CallEdge> all = new LinkedHashSet<>(incomingEdgesOf(vertex));
        all.addAll(outgoingEdgesOf(vertex));
        return Collections.unmodifiableSet(all);
    }

    @Override
    public Set<CallEdge> getAllEdges(FunctionId source, FunctionId target) {
        Set<CallEdge> found = new LinkedHashSet<>();
        if (containsVertex(source)) {
            for (CallEdge edge : outgoingEdgesOf(source)) {
                if (edge.callee().equals(target)) {
                    found.add(edge);
                }
            }
        }
        return Collections.unmodifiableSet(found);
    }

    /** JGraphT asks for null where there is no such edge. */
    @Override
    public @Nullable CallEdge getEdge(FunctionId source, FunctionId target) {
        Iterator<CallEdge> found = getAllEdges(source, target).iterator();
        return found.hasNext() ? found.next() : null;
    }

    @Override
    public boolean containsEdge(CallEdge edge) {
        return containsVertex(edge.caller()) && outgoingEdgesOf(edge.caller()).contains(edge);
    }

    @Override
    public boolean containsVertex(FunctionId vertex) {
        return functions.of(vertex) >= 0;
    }

    @Override
    public int degreeOf(FunctionId vertex) {
        return inDegreeOf(vertex) + outDegreeOf(vertex);
    }

    @Override
    public int inDegreeOf(FunctionId vertex) {
        return incomingEdgesOf(vertex).size();
    }

    @Override
    public int outDegreeOf(FunctionId vertex) {
        return outgoingEdgesOf(vertex).size();
    }

    @Override
    public FunctionId getEdgeSource(CallEdge edge) {
        return edge.caller();
    }

    @Override
    public FunctionId getEdgeTarget(CallEdge edge) {
        return edge.callee();
    }

    @Override
    public GraphType getType() {
        return new DefaultGraphType.Builder()
                .directed()
                .allowMultipleEdges(true)
                .allowSelfLoops(true)
                .modifiable(false)
                .build();
    }

    @Override
    public double getEdgeWeight(CallEdge edge) {
        return Graph.DEFAULT_EDGE_WEIGHT;
    }

    @Override
    public @Nullable Supplier<FunctionId> getVertexSupplier() {
        return null;
    }

    @Override
    public @Nullable Supplier<CallEdge> getEdgeSupplier() {
        return null;
    }

    @Override
    public CallEdge addEdge(FunctionId source, FunctionId target) {
        throw new UnsupportedOperationException(READ_ONLY);
    }

    @Override
    public boolean addEdge(FunctionId source, FunctionId target, CallEdge edge) {
        throw new UnsupportedOperationException(READ_ONLY);
    }

    @Override
    public FunctionId addVertex() {
        throw new UnsupportedOperationException(READ_ONLY);
    }

    @Override
    public boolean addVertex(FunctionId vertex) {
        throw new UnsupportedOperationException(READ_ONLY);
    }

    @Override
    public CallEdge removeEdge(FunctionId source, FunctionId target) {
        throw new UnsupportedOperationException(READ_ONLY);
    }

    @Override
    public boolean removeEdge(CallEdge edge) {
        throw new UnsupportedOperationException(READ_ONLY);
    }

    @Override
    public boolean removeVertex(FunctionId vertex) {
        throw new UnsupportedOperationException(READ_ONLY);
    }

    @Override
    public void setEdgeWeight(CallEdge edge, double weight) {
        throw new UnsupportedOperationException(READ_ONLY);
    }

    private int number(FunctionId vertex) {
        int number = functions.of(vertex);
        if (number < 0) {
            throw new IllegalArgumentException("no such vertex in graph: " + vertex);
        }
        return number;
    }

    /** A run of edges, as a set: no two edges of a table are equal. */
    private final class EdgeView extends AbstractSet<CallEdge> {
        private final int start;
        private final int end;
        private final IntUnaryOperator edgeAt;

        EdgeView(int start, int end, IntUnaryOperator edgeAt) {
            this.start = start;
            this.end = end;
            this.edgeAt = edgeAt;
        }

        @Override
        public int size() {
            return end - start;
        }

        @Override
        public Iterator<CallEdge> iterator() {
            return new Iterator<>() {
                private int next = start;

                @Override
                public boolean hasNext() {
                    return next < end;
                }

                @Override
                public CallEdge next() {
                    if (next >= end) {
                        throw new NoSuchElementException();
                    }
                    return table.edge(edgeAt.applyAsInt(next++));
                }
            };
        }
    }
}
