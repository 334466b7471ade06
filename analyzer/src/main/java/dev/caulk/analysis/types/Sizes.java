package dev.caulk.analysis.types;

import java.util.List;
import java.util.OptionalLong;

/**
 * How many bytes values take and where fields lie on 64-bit platforms such as amd64 (spec: Size and alignment guarantees; the
 * rest is what gc does). Nothing is known of values whose type depends on a type parameter.
 */
final class Sizes {
    private static final long WORD = 8;

    private Sizes() {}

    static OptionalLong size(Type type) {
        Type under = type.underlying();
        if (under instanceof BasicType basic) {
            return size(basic);
        }
        if (under instanceof ArrayType array) {
            OptionalLong element = size(array.element());
            return element.isPresent() && array.length().isPresent()
                    ? OptionalLong.of(element.getAsLong() * array.length().getAsLong())
                    : OptionalLong.empty();
        }
        if (under instanceof StructType struct) {
            return end(struct);
        }
        if (under instanceof SliceType) {
            return OptionalLong.of(3 * WORD);
        }
        if (under instanceof InterfaceType) {
            return OptionalLong.of(2 * WORD);
        }
        boolean word = under instanceof PointerType
                || under instanceof MapType
                || under instanceof ChanType
                || under instanceof Signature;
        return word ? OptionalLong.of(WORD) : OptionalLong.empty();
    }

    private static OptionalLong size(BasicType basic) {
        return switch (basic.name()) {
            case "bool", "int8", "uint8" -> OptionalLong.of(1);
            case "int16", "uint16" -> OptionalLong.of(2);
            case "int32", "uint32", "float32" -> OptionalLong.of(4);
            case "string", "complex128" -> OptionalLong.of(16);
            default -> basic.isUntyped() ? OptionalLong.empty() : OptionalLong.of(8);
        };
    }

    static OptionalLong alignment(Type type) {
        Type under = type.underlying();
        if (under instanceof ArrayType array) {
            return alignment(array.element());
        }
        if (under instanceof StructType struct) {
            long most = 1;
            for (StructField field : struct.fields()) {
                OptionalLong alignment = alignment(field.type());
                if (alignment.isEmpty()) {
                    return alignment;
                }
                most = Math.max(most, alignment.getAsLong());
            }
            return OptionalLong.of(most);
        }
        if (under.equals(new BasicType("complex64"))) {
            return OptionalLong.of(4);
        }
        OptionalLong size = size(under);
        return size.isPresent() ? OptionalLong.of(Math.min(size.getAsLong(), WORD)) : size;
    }

    /** A last field without size gets a byte, so that its address lies within the struct. */
    private static OptionalLong end(StructType struct) {
        List<StructField> fields = struct.fields();
        if (fields.isEmpty()) {
            return OptionalLong.of(0);
        }
        StructField last = fields.get(fields.size() - 1);
        OptionalLong start = offset(struct, last.name(), fields.size() - 1);
        OptionalLong size = size(last.type());
        OptionalLong alignment = alignment(struct);
        if (start.isEmpty() || size.isEmpty() || alignment.isEmpty()) {
            return OptionalLong.empty();
        }
        boolean padded = size.getAsLong() == 0 && start.getAsLong() > 0;
        return OptionalLong.of(align(start.getAsLong() + (padded ? 1 : size.getAsLong()), alignment.getAsLong()));
    }

    /** Where a field begins. */
    static OptionalLong offset(StructType struct, String name) {
        return offset(struct, name, 0);
    }

    /**
     * @param from the first field that is meant, where several are called {@code _}
     */
    private static OptionalLong offset(StructType struct, String name, int from) {
        long at = 0;
        for (int i = 0; i < struct.fields().size(); i++) {
            StructField field = struct.fields().get(i);
            OptionalLong size = size(field.type());
            OptionalLong alignment = alignment(field.type());
            if (size.isEmpty() || alignment.isEmpty()) {
                return OptionalLong.empty();
            }
            at = align(at, alignment.getAsLong());
            if (i >= from && field.name().equals(name)) {
                return OptionalLong.of(at);
            }
            at += size.getAsLong();
        }
        return OptionalLong.empty();
    }

    private static long align(long at, long alignment) {
        return alignment == 0 ? at : (at + alignment - 1) / alignment * alignment;
    }
}
