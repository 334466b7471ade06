package dev.caulk.analysis.callgraph;

import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.PointerType;
import dev.caulk.analysis.types.Type;
import dev.caulk.analysis.types.UnknownType;
import java.util.Optional;

/** The types of values and the names of types. */
public final class ValueTypes {
    private ValueTypes() {}

    /** The type of a value; unknown where its Op does not say. */
    public static Type of(FunctionBody body, int value) {
        Op op = body.definition(value);
        if (op instanceof Op.Param param) {
            return param.type();
        }
        if (op instanceof Op.FreeVar free) {
            return free.byReference() ? new PointerType(free.type()) : free.type();
        }
        if (op instanceof Op.Composite composite) {
            return composite.pointer() ? new PointerType(composite.type()) : composite.type();
        }
        if (op instanceof Op.Alloc alloc) {
            return new PointerType(alloc.type());
        }
        if (op instanceof Op.Call call) {
            return call.type();
        }
        return ofComputed(op);
    }

    private static Type ofComputed(Op op) {
        if (op instanceof Op.Load load) {
            return load.type();
        }
        if (op instanceof Op.Extract extract) {
            return extract.type();
        }
        if (op instanceof Op.Phi phi) {
            return phi.type();
        }
        if (op instanceof Op.Convert convert) {
            return convert.type();
        }
        if (op instanceof Op.AddressOf address) {
            return address.type();
        }
        return ofRest(op);
    }

    private static Type ofRest(Op op) {
        if (op instanceof Op.Constant constant) {
            return constant.type();
        }
        if (op instanceof Op.TypeAssert assertion) {
            return assertion.type();
        }
        if (op instanceof Op.MakeChan make) {
            return make.type();
        }
        if (op instanceof Op.Make make) {
            return make.type();
        }
        if (op instanceof Op.Recv receive) {
            return receive.type();
        }
        if (op instanceof Op.Compute compute) {
            return compute.type();
        }
        return new UnknownType("the operation does not say");
    }

    /** The named type behind pointers. */
    public static Optional<NamedType> named(Type type) {
        Type at = type;
        while (at instanceof PointerType pointer) {
            at = pointer.element();
        }
        return at instanceof NamedType named ? Optional.of(named) : Optional.empty();
    }

    /** The name that cells of a type's fields are keyed by: the same for the type, its pointer and its instances. */
    public static String key(Type owner) {
        return named(owner).map(NamedType::symbol).orElseGet(() -> owner.toString());
    }
}
