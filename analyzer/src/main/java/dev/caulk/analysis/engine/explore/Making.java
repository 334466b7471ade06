package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.callgraph.ValueTypes;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.types.ArrayType;
import dev.caulk.analysis.types.ChanType;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.StructField;
import dev.caulk.analysis.types.StructType;
import dev.caulk.analysis.types.Type;
import dev.caulk.model.FunctionModel;
import java.util.HashMap;
import java.util.Map;

/** Which functions make channels, locks, contexts or what holds them. */
final class Making {
    private final Library library;
    private final Map<Type, Boolean> holding = new HashMap<>();

    Making(Library library) {
        this.library = library;
    }

    boolean makes(FunctionBody body) {
        for (Op op : body.ops()) {
            if (makes(body, op)) {
                return true;
            }
        }
        return false;
    }

    private boolean makes(FunctionBody body, Op op) {
        if (op instanceof Op.Alloc alloc) {
            return holds(alloc.type());
        }
        if (op instanceof Op.Composite composite) {
            return holds(composite.type());
        }
        if (op instanceof Op.Invocation call) {
            for (FunctionModel model : library.of(body, call)) {
                if (model.derives().isPresent()) {
                    return true;
                }
            }
            return false;
        }
        return op instanceof Op.MakeChan || waitsForNothing(body, op);
    }

    /** A select without cases, or an operation on a channel that is nil, which needs nothing to wait forever. */
    private static boolean waitsForNothing(FunctionBody body, Op op) {
        if (op instanceof Op.Select select) {
            return select.cases().stream().allMatch(c -> isNil(body, c.channel())) && !select.hasDefault();
        }
        if (op instanceof Op.MakeClosure closure) {
            return closure.captures().stream().anyMatch(c -> isNilChannel(body, c));
        }
        return op instanceof Op.Send send && isNil(body, send.channel())
                || op instanceof Op.Recv receive && isNil(body, receive.channel());
    }

    private static boolean isNilChannel(FunctionBody body, int value) {
        return ValueTypes.of(body, value).underlying() instanceof ChanType && isNil(body, value);
    }

    private static boolean isNil(FunctionBody body, int value) {
        Op op = body.definition(value);
        return op instanceof Op.Constant
                || op instanceof Op.Phi phi
                        && phi.operands().stream().anyMatch(o -> body.definition(o) instanceof Op.Constant);
    }

    /** Whether values of a type hold locks, wait groups or channels. */
    boolean holds(Type type) {
        Boolean known = holding.get(type);
        if (known == null) {
            holding.put(type, false);
            known = computed(type);
            holding.put(type, known);
        }
        return known;
    }

    private boolean computed(Type type) {
        if (type instanceof NamedType named && named.packagePath().equals("sync")) {
            return true;
        }
        Type underlying = type.underlying();
        if (underlying instanceof StructType struct) {
            return struct.fields().stream().map(StructField::type).anyMatch(this::holds);
        }
        return underlying instanceof ChanType || underlying instanceof ArrayType array && holds(array.element());
    }
}
