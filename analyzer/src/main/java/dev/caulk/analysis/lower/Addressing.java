package dev.caulk.analysis.lower;

import dev.caulk.analysis.types.ArrayType;
import dev.caulk.analysis.types.InterfaceType;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.PointerType;
import dev.caulk.analysis.types.Selection;
import dev.caulk.analysis.types.Selection.Member;
import dev.caulk.analysis.types.Type;

/** When Go takes an address without {@code &} (spec: "Calls", "Method values", "Slice expressions"). */
final class Addressing {
    private Addressing() {}

    static boolean isArray(Type type) {
        return type.underlying() instanceof ArrayType;
    }

    /**
     * Whether selecting the method takes the address of the operand: a pointer receiver on something that is no pointer. Of
     * types without source the receiver is not known; most methods of structs that are used by value ({@code sync.Mutex})
     * have pointer receivers.
     */
    static boolean takesAddress(Selection selection, Type operand) {
        if (selection.kind() != Selection.Kind.METHOD || isPointerLike(operand)) {
            return false;
        }
        for (Selection.EmbeddedStep step : selection.path()) {
            if (isPointerLike(step.type())) {
                return false;
            }
        }
        return hasPointerReceiver(selection.member());
    }

    /** Whether a selected field lies in the operand itself, not behind a pointer. */
    static boolean isPartOfOperand(Selection selection, Type operand) {
        return selection.kind() == Selection.Kind.FIELD
                && !isPointerLike(operand)
                && selection.path().stream().noneMatch(step -> isPointerLike(step.type()));
    }

    static boolean hasPointerReceiver(Member member) {
        if (member instanceof Member.TreeMethod method) {
            return method.pointerReceiver();
        }
        return member instanceof Member.ExternalMethod method && method.symbol().startsWith("(*");
    }

    static boolean isPointerLike(Type type) {
        return type instanceof PointerType
                || type.underlying() instanceof PointerType
                || type.underlying() instanceof InterfaceType && !(type instanceof NamedType n && !n.isDeclared());
    }
}
