package dev.caulk.desugar;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Code that makes a value of one type of that of another, as {@link java.lang.invoke.LambdaMetafactory} lists what may be adapted. */
final class Conversion {
    private static final String OBJECT = "java/lang/Object";

    private Conversion() {}

    /** Converts what is on top of the stack. */
    static void write(MethodVisitor to, Type from, Type wanted) {
        if (from.equals(wanted)) {
            return;
        }
        if (isReference(from) && isReference(wanted)) {
            cast(to, wanted.getInternalName());
        } else if (isReference(from)) {
            unbox(to, from, wanted);
        } else if (isReference(wanted)) {
            String wrapper = wrapper(from);
            String descriptor = Type.getMethodDescriptor(Type.getObjectType(wrapper), from);
            to.visitMethodInsn(Opcodes.INVOKESTATIC, wrapper, "valueOf", descriptor, false);
        } else {
            widen(to, from, wanted);
        }
    }

    static boolean isReference(Type type) {
        return type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY;
    }

    private static void cast(MethodVisitor to, String type) {
        if (!type.equals(OBJECT)) {
            to.visitTypeInsn(Opcodes.CHECKCAST, type);
        }
    }

    /** An object of no wrapper's type, as a type parameter's, has to be one of the wanted type's. */
    private static void unbox(MethodVisitor to, Type from, Type wanted) {
        Type primitive = primitive(from.getInternalName());
        if (primitive.equals(Type.VOID_TYPE)) {
            primitive = wanted;
            cast(to, wrapper(wanted));
        }
        String descriptor = Type.getMethodDescriptor(primitive);
        String method = primitive.getClassName() + "Value";
        to.visitMethodInsn(Opcodes.INVOKEVIRTUAL, wrapper(primitive), method, descriptor, false);
        widen(to, primitive, wanted);
    }

    private static void widen(MethodVisitor to, Type from, Type wanted) {
        if (isInt(from) && isInt(wanted) || from.equals(wanted)) {
            return;
        }
        to.visitInsn(
                switch (wanted.getSort()) {
                    case Type.LONG -> Opcodes.I2L;
                    case Type.FLOAT -> isInt(from) ? Opcodes.I2F : Opcodes.L2F;
                    default -> isInt(from) ? Opcodes.I2D : from.equals(Type.LONG_TYPE) ? Opcodes.L2D : Opcodes.F2D;
                });
    }

    /** Whether values of a type are ints on the stack. */
    private static boolean isInt(Type type) {
        return type.getOpcode(Opcodes.ILOAD) == Opcodes.ILOAD;
    }

    /** The class that holds values of a primitive type. */
    static String wrapper(Type primitive) {
        return switch (primitive.getSort()) {
            case Type.BOOLEAN -> "java/lang/Boolean";
            case Type.CHAR -> "java/lang/Character";
            case Type.BYTE -> "java/lang/Byte";
            case Type.SHORT -> "java/lang/Short";
            case Type.INT -> "java/lang/Integer";
            case Type.FLOAT -> "java/lang/Float";
            case Type.LONG -> "java/lang/Long";
            default -> "java/lang/Double";
        };
    }

    /** What a wrapper holds; void for any other class. */
    private static Type primitive(String wrapper) {
        return switch (wrapper) {
            case "java/lang/Boolean" -> Type.BOOLEAN_TYPE;
            case "java/lang/Character" -> Type.CHAR_TYPE;
            case "java/lang/Byte" -> Type.BYTE_TYPE;
            case "java/lang/Short" -> Type.SHORT_TYPE;
            case "java/lang/Integer" -> Type.INT_TYPE;
            case "java/lang/Float" -> Type.FLOAT_TYPE;
            case "java/lang/Long" -> Type.LONG_TYPE;
            case "java/lang/Double" -> Type.DOUBLE_TYPE;
            default -> Type.VOID_TYPE;
        };
    }
}
