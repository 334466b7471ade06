package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Program;
import dev.caulk.analysis.rate.CfgIndex;
import dev.caulk.analysis.types.InterfaceType;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.PointerType;
import dev.caulk.analysis.types.Signature;
import dev.caulk.analysis.types.StructType;
import dev.caulk.analysis.types.Type;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Follows the functions of a program, callees first, and judges what came to light. */
public final class LockEngine {
    /** How often functions that call each other are followed. */
    private static final int ROUNDS = 2;

    private final Program program;
    private final Scene scene;
    private final Notes notes;
    private final CfgIndex cfgs;
    private final SortedMap<FunctionId, FunctionLog> logs = new TreeMap<>();

    private LockEngine(Program program, CallGraph graph, Library library, CfgIndex cfgs) {
        this.program = program;
        this.scene = new Scene(program, graph, library);
        this.cfgs = cfgs;
        this.notes = new Notes(program, scene, cfgs);
    }

    /** What happens to the locks of a program. */
    public static LockFacts run(Program program, CallGraph graph, Library library, CfgIndex cfgs) {
        LockEngine engine = new LockEngine(program, graph, library, cfgs);
        for (List<FunctionId> group : graph.bottomUp()) {
            boolean followed = engine.follow(group);
            for (int round = 1; followed && round < ROUNDS && engine.isRecursive(group); round++) {
                engine.follow(group);
            }
        }
        Sites sites = new Sites(program, engine.scene);
        HandOvers handOvers = new HandOvers(program, graph, engine.scene, sites, engine.logs);
        return new Verdicts(
                        graph,
                        cfgs,
                        engine.scene,
                        engine.notes,
                        new Phases(program, cfgs),
                        sites,
                        handOvers,
                        engine.logs)
                .facts()
                .withRefused(engine.refused(library));
    }

    private List<RefusedStart> refused(Library library) {
        return new RefusedStarts(program, scene, new Groups(program, scene, library), cfgs).all();
    }

    private boolean isRecursive(List<FunctionId> group) {
        return group.size() > 1
                || scene.graph().callees(group.get(0)).stream()
                        .anyMatch(edge -> edge.callee().equals(group.get(0)));
    }

    /** Follows functions that call each other; whether any of them has to do with locks. */
    private boolean follow(List<FunctionId> group) {
        boolean any = false;
        for (FunctionId id : group) {
            any |= follow(id);
        }
        return any;
    }

    private boolean follow(FunctionId id) {
        Optional<FunctionFacts> function = program.function(id);
        Optional<FunctionBody> body = function.flatMap(FunctionFacts::body);
        if (body.isEmpty() || !isAboutLocks(id, body.get())) {
            return false;
        }
        Cfg cfg = cfgs.of(id).orElseThrow();
        FunctionLog log = new LockWalk(scene, notes, function.get(), cfg).run();
        logs.put(id, log);
        scene.summary(
                id,
                new Summary(
                        log.exits,
                        log.allTakes(),
                        log.inputCalls,
                        log.returned,
                        hasHandle(function.get()),
                        log.bounded));
        return true;
    }

    /** Whether a result is an object, or a function, that can give back a lock. */
    private static boolean hasHandle(FunctionFacts function) {
        return function.resultTypes().stream().anyMatch(type -> {
            boolean error = type instanceof NamedType named && named.symbol().equals("error");
            Type under = type instanceof NamedType named ? named.underlying() : type;
            return !error
                    && (under instanceof PointerType
                            || under instanceof InterfaceType
                            || under instanceof Signature
                            || under instanceof StructType);
        });
    }

    private boolean isAboutLocks(FunctionId id, FunctionBody body) {
        Questions questions = new Questions(body);
        Paths paths = scene.paths(body);
        Targets targets = new Targets(scene, id, paths, questions);
        FunctionLog none = new FunctionLog(id);
        CallSteps calls = new CallSteps(
                scene,
                questions,
                paths,
                targets,
                new LockSteps(scene.fields(), paths, new Guards(body, questions), none),
                none);
        for (Op op : body.ops()) {
            if (op instanceof Op.Invocation call && (scene.effect(body, call).isPresent() || calls.concerns(call))) {
                return true;
            }
            if (op instanceof Op.MethodValue method
                    && scene.effect(body, method).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
