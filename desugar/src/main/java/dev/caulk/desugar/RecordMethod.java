package dev.caulk.desugar;

import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Code of {@code equals}, {@code hashCode} and {@code toString} of a record, with the results of {@link java.lang.runtime.ObjectMethods},
 * numbers of {@code hashCode} included, which the order of hash tables hangs on.
 */
final class RecordMethod {
    private static final String OBJECTS = "java/util/Objects";
    private static final String BUILDER = "java/lang/StringBuilder";
    private static final int FACTOR = 31;

    private final MethodVisitor to;
    private final String type;
    private final String simpleName;
    private final List<Handle> components;

    /**
     * Writes into a method that has loaded its own parameters.
     *
     * @param type the record's internal name
     * @param arguments of {@link java.lang.runtime.ObjectMethods#bootstrap}, from the fourth on
     */
    RecordMethod(MethodVisitor to, String type, String simpleName, Object[] arguments) {
        this.to = to;
        this.type = type;
        this.simpleName = simpleName;
        this.components =
                Arrays.stream(arguments).skip(2).map(Handle.class::cast).toList();
    }

    /** Leaves the result of one of the three methods on the stack. */
    void write(String method) {
        switch (method) {
            case "equals" -> {
                to.visitInsn(Opcodes.POP2);
                writeEquals();
            }
            case "hashCode" -> {
                to.visitInsn(Opcodes.POP);
                writeHashCode();
            }
            default -> {
                to.visitInsn(Opcodes.POP);
                writeToString();
            }
        }
    }

    private void load(int variable, Handle component) {
        to.visitVarInsn(Opcodes.ALOAD, variable);
        to.visitFieldInsn(Opcodes.GETFIELD, type, component.getName(), component.getDesc());
    }

    private void writeHashCode() {
        to.visitInsn(Opcodes.ICONST_0);
        for (Handle component : components) {
            to.visitIntInsn(Opcodes.BIPUSH, FACTOR);
            to.visitInsn(Opcodes.IMUL);
            load(0, component);
            Type value = Type.getType(component.getDesc());
            boolean reference = Conversion.isReference(value);
            String descriptor = reference ? "(Ljava/lang/Object;)I" : Type.getMethodDescriptor(Type.INT_TYPE, value);
            String owner = reference ? OBJECTS : Conversion.wrapper(value);
            to.visitMethodInsn(Opcodes.INVOKESTATIC, owner, "hashCode", descriptor, false);
            to.visitInsn(Opcodes.IADD);
        }
    }

    /** Ends at a return of the method's own. */
    private void writeEquals() {
        Label different = new Label();
        Label others = new Label();
        to.visitVarInsn(Opcodes.ALOAD, 0);
        to.visitVarInsn(Opcodes.ALOAD, 1);
        to.visitJumpInsn(Opcodes.IF_ACMPNE, others);
        returns(Opcodes.ICONST_1);
        label(others);
        to.visitVarInsn(Opcodes.ALOAD, 1);
        to.visitTypeInsn(Opcodes.INSTANCEOF, type);
        to.visitJumpInsn(Opcodes.IFEQ, different);
        to.visitVarInsn(Opcodes.ALOAD, 1);
        to.visitTypeInsn(Opcodes.CHECKCAST, type);
        to.visitVarInsn(Opcodes.ASTORE, 2);
        for (Handle component : components) {
            load(0, component);
            load(2, component);
            compare(Type.getType(component.getDesc()), different);
        }
        returns(Opcodes.ICONST_1);
        label(different);
        to.visitInsn(Opcodes.ICONST_0);
    }

    private void returns(int constant) {
        to.visitInsn(constant);
        to.visitInsn(Opcodes.IRETURN);
    }

    /** A place where there is nothing but the parameters. */
    private void label(Label label) {
        to.visitLabel(label);
        to.visitFrame(Opcodes.F_SAME, 0, new Object[0], 0, new Object[0]);
    }

    /** Zeros of both signs differ, and what is no number equals itself. */
    private void compare(Type value, Label different) {
        switch (value.getSort()) {
            case Type.OBJECT, Type.ARRAY -> {
                String descriptor = "(Ljava/lang/Object;Ljava/lang/Object;)Z";
                to.visitMethodInsn(Opcodes.INVOKESTATIC, OBJECTS, "equals", descriptor, false);
                to.visitJumpInsn(Opcodes.IFEQ, different);
            }
            case Type.LONG, Type.FLOAT, Type.DOUBLE -> {
                String descriptor = Type.getMethodDescriptor(Type.INT_TYPE, value, value);
                to.visitMethodInsn(Opcodes.INVOKESTATIC, Conversion.wrapper(value), "compare", descriptor, false);
                to.visitJumpInsn(Opcodes.IFNE, different);
            }
            default -> to.visitJumpInsn(Opcodes.IF_ICMPNE, different);
        }
    }

    private void writeToString() {
        to.visitTypeInsn(Opcodes.NEW, BUILDER);
        to.visitInsn(Opcodes.DUP);
        to.visitMethodInsn(Opcodes.INVOKESPECIAL, BUILDER, "<init>", "()V", false);
        String before = simpleName + "[";
        for (Handle component : components) {
            append(before + component.getName() + "=");
            load(0, component);
            append(Type.getType(component.getDesc()));
            before = ", ";
        }
        append(components.isEmpty() ? before + "]" : "]");
        to.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "toString", "()Ljava/lang/String;", false);
    }

    private void append(String text) {
        to.visitLdcInsn(text);
        append(Type.getObjectType("java/lang/String"));
    }

    private void append(Type value) {
        Type taken = switch (value.getSort()) {
            case Type.BYTE, Type.SHORT -> Type.INT_TYPE;
            case Type.OBJECT, Type.ARRAY ->
                Type.getObjectType(
                        value.getInternalName().equals("java/lang/String") ? "java/lang/String" : "java/lang/Object");
            default -> value;
        };
        String descriptor = Type.getMethodDescriptor(Type.getObjectType(BUILDER), taken);
        to.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "append", descriptor, false);
    }
}
