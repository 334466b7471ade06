package dev.caulk.analysis.engine.channel;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.CallEdge;
import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.engine.CellNames;
import dev.caulk.analysis.engine.cfg.Uses;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.ops.Program;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Follows a channel from where it is made through variables, closures and arguments. */
final class FamilyBuilder {
    private static final int MAX_FUNCTIONS = 64;

    private final Program program;
    private final CallGraph graph;
    private final Library library;
    private final CellNames names;
    private final Map<FunctionId, Uses> uses = new ConcurrentHashMap<>();

    FamilyBuilder(Program program, CallGraph graph, Library library, CellNames names) {
        this.program = program;
        this.graph = graph;
        this.library = library;
        this.names = names;
    }

    private record Item(FunctionId function, int value, Kind kind) {}

    /** What a value is to the channel. */
    private enum Kind {
        CHANNEL,
        CELL,
        CLOSURE,
        CLOSURE_CELL
    }

    /** The work on one family. */
    private final class Search {
        private final Family family;
        private final Set<Item> seen = new HashSet<>();
        private final Deque<Item> work = new ArrayDeque<>();

        Search(Family family) {
            this.family = family;
        }

        void add(FunctionId function, int value, Kind kind) {
            Item item = new Item(function, value, kind);
            if (seen.add(item)) {
                if (kind == Kind.CHANNEL) {
                    family.addValue(function, value);
                } else if (kind == Kind.CELL) {
                    family.addCell(function, value);
                }
                work.add(item);
            }
        }

        void run() {
            while (!work.isEmpty() && !family.escapes()) {
                Item item = work.poll();
                FunctionBody body = body(item.function());
                for (Op use : uses(item.function(), body).of(item.value())) {
                    follow(item, body, use);
                }
                if (family.functions().size() > MAX_FUNCTIONS) {
                    family.escape();
                }
            }
        }

        private void follow(Item item, FunctionBody body, Op use) {
            if (use instanceof Op.MakeClosure closure) {
                captured(item, closure);
            } else if (use instanceof Op.Invocation call) {
                invoked(item, body, call);
            } else if (use instanceof Op.Store store) {
                stored(item, body, store);
            } else if (use instanceof Op.Load load) {
                if (load.place() instanceof Place.Deref) {
                    loaded(item, load);
                }
            } else if (item.kind() == Kind.CHANNEL || item.kind() == Kind.CLOSURE) {
                moved(item, use);
            } else {
                family.escape();
            }
        }

        private void captured(Item item, Op.MakeClosure closure) {
            FunctionBody inner = body(closure.function());
            family.addFunction(closure.function());
            for (Op op : inner.ops()) {
                if (op instanceof Op.FreeVar free && closure.captures().get(free.index()) == item.value()) {
                    add(closure.function(), free.id(), item.kind());
                }
            }
            add(item.function(), closure.id(), Kind.CLOSURE);
        }

        private void stored(Item item, FunctionBody body, Op.Store store) {
            if (store.value() != item.value()) {
                return;
            }
            if (!(store.place() instanceof Place.Deref deref)
                    || item.kind() == Kind.CELL
                    || item.kind() == Kind.CLOSURE_CELL) {
                family.escape();
                return;
            }
            Kind kind = item.kind() == Kind.CHANNEL ? Kind.CELL : Kind.CLOSURE_CELL;
            Op pointer = body.definition(deref.pointer());
            if (pointer instanceof Op.Alloc) {
                add(item.function(), pointer.id(), kind);
            } else if (pointer instanceof Op.FreeVar free
                    && names.creation(item.function()).isPresent()) {
                outer(item.function(), free, kind);
            } else {
                family.escape();
            }
        }

        /** A closure writes a variable of the function around it. */
        private void outer(FunctionId closure, Op.FreeVar free, Kind kind) {
            CellNames.Creation creation = names.creation(closure).orElseThrow();
            int pointer = creation.op().captures().get(free.index());
            add(closure, free.id(), kind);
            if (body(creation.function()).definition(pointer) instanceof Op.FreeVar further) {
                outer(creation.function(), further, kind);
            } else {
                add(creation.function(), pointer, kind);
            }
        }

        private void loaded(Item item, Op.Load load) {
            if (item.kind() == Kind.CELL) {
                add(item.function(), load.id(), Kind.CHANNEL);
            } else if (item.kind() == Kind.CLOSURE_CELL) {
                add(item.function(), load.id(), Kind.CLOSURE);
            }
        }

        private void moved(Item item, Op use) {
            if (use instanceof Op.Phi || use instanceof Op.Convert) {
                add(item.function(), use.id(), item.kind());
            } else if (item.kind() == Kind.CLOSURE || !isChannelUse(item, use)) {
                family.escape();
            }
        }

        private boolean isChannelUse(Item item, Op use) {
            if (use instanceof Op.Send send) {
                return send.value() != item.value();
            }
            if (use instanceof Op.Select select) {
                return select.cases().stream()
                        .noneMatch(c -> c.sent().isPresent() && c.sent().getAsInt() == item.value());
            }
            return use instanceof Op.Recv
                    || use instanceof Op.CloseChan
                    || use instanceof Op.Branch
                    || use instanceof Op.Compute
                    || use instanceof Op.RangeNext;
        }

        private void invoked(Item item, FunctionBody body, Op.Invocation call) {
            for (int i = 0; i < call.arguments().size(); i++) {
                if (call.arguments().get(i) == item.value()) {
                    argument(item, body, call, i);
                }
            }
        }

        private void argument(Item item, FunctionBody body, Op.Invocation call, int index) {
            if (call.callee() instanceof Callee.Builtin builtin) {
                boolean harmless =
                        List.of("len", "cap", "close", "print", "println").contains(builtin.name());
                if (!harmless) {
                    family.escape();
                }
                return;
            }
            if (item.kind() == Kind.CLOSURE && isCallback(body, call, index)) {
                return;
            }
            List<FunctionId> callees = direct(item.function(), call);
            if (callees.isEmpty()) {
                family.escape();
            }
            for (FunctionId callee : callees) {
                parameter(callee, index, item.kind());
            }
        }

        private boolean isCallback(FunctionBody body, Op.Invocation call, int index) {
            return library.of(body, call).stream()
                    .anyMatch(model ->
                            model.callsBack().stream().anyMatch(c -> Library.parameter(model, c.param()) == index));
        }

        private void parameter(FunctionId callee, int index, Kind kind) {
            boolean found = false;
            for (Op op : body(callee).ops()) {
                if (op instanceof Op.Param param && param.index() == index) {
                    add(callee, param.id(), kind);
                    family.addFunction(callee);
                    found = true;
                }
            }
            if (!found) {
                family.escape();
            }
        }
    }

    private FunctionBody body(FunctionId function) {
        return program.function(function)
                .flatMap(FunctionFacts::body)
                .orElse(new FunctionBody(List.of(), List.of(), List.of()));
    }

    private Uses uses(FunctionId function, FunctionBody body) {
        return uses.computeIfAbsent(function, f -> new Uses(body));
    }

    private List<FunctionId> direct(FunctionId function, Op.Invocation call) {
        return graph.at(function, call.id()).stream()
                .filter(edge -> edge.kind() != CallEdge.Kind.CALLBACK)
                .map(CallEdge::callee)
                .toList();
    }

    Family build(FunctionId maker, Op.MakeChan make) {
        Family family = new Family(maker, make);
        Search search = new Search(family);
        search.add(maker, make.id(), Kind.CHANNEL);
        search.run();
        return family;
    }
}
