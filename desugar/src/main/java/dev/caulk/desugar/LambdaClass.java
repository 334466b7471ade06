package dev.caulk.desugar;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The class of one lambda or method reference: a field for each captured value, and a method that hands on to the code. */
final class LambdaClass {
    private static final String OBJECT = "java/lang/Object";
    private static final String CONSTRUCTOR = "<init>";
    /** Before the number of a lambda; no compiler writes it. */
    private static final String MARK = "$$";
    /** The one object of a lambda that captures nothing. */
    private static final String ONLY = "ONLY";

    private static final String FACTORY = "make";

    private final String name;
    private final String host;
    private final String method;
    private final String factory;
    private final Type[] captured;
    private final Type erased;
    private final Handle code;
    private final Type instantiated;

    /**
     * Of a call site.
     *
     * @param outer class that the lambda stands in
     * @param number the lambda's among those of that class
     * @param host of the nest of that class
     * @param method name of the interface's method
     * @param factory descriptor of the call site: from the captured values to the interface
     * @param arguments of {@link java.lang.invoke.LambdaMetafactory#metafactory}, from the fourth on
     */
    LambdaClass(String outer, int number, String host, String method, String factory, Object[] arguments) {
        this.name = outer + MARK + number;
        this.host = host;
        this.method = method;
        this.factory = factory;
        this.captured = Type.getArgumentTypes(factory);
        this.erased = (Type) arguments[0];
        this.code = (Handle) arguments[1];
        this.instantiated = (Type) arguments[2];
    }

    static boolean isName(String name) {
        int mark = name.lastIndexOf(MARK);
        return mark > 0 && name.substring(mark + MARK.length()).chars().allMatch(Character::isDigit);
    }

    static String outerOf(String name) {
        return name.substring(0, name.lastIndexOf(MARK));
    }

    String name() {
        return name;
    }

    String host() {
        return host;
    }

    /** Puts the lambda in place of the captured values on the stack. */
    void make(MethodVisitor to) {
        if (captured.length == 0) {
            to.visitFieldInsn(Opcodes.GETSTATIC, name, ONLY, type().getDescriptor());
        } else {
            to.visitMethodInsn(Opcodes.INVOKESTATIC, name, FACTORY, factory, false);
        }
    }

    private Type type() {
        return Type.getReturnType(factory);
    }

    /** The class file. */
    byte[] bytes() {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        int access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
        writer.visit(Opcodes.V17, access, name, null, OBJECT, new String[] {type().getInternalName()});
        writer.visitNestHost(host);
        writer.visitOuterClass(outerOf(name), null, null);
        writer.visitInnerClass(name, null, null, Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC);
        for (int i = 0; i < captured.length; i++) {
            int field = Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL;
            writer.visitField(field, field(i), captured[i].getDescriptor(), null, null);
        }
        writeConstructor(begin(writer, Opcodes.ACC_PRIVATE, CONSTRUCTOR, constructor()));
        if (captured.length == 0) {
            int field = Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
            writer.visitField(field, ONLY, type().getDescriptor(), null, null);
            writeOnly(begin(writer, Opcodes.ACC_STATIC, "<clinit>", "()V"));
        } else {
            writeFactory(begin(writer, Opcodes.ACC_STATIC, FACTORY, factory));
        }
        writeMethod(begin(writer, Opcodes.ACC_PUBLIC, method, erased.getDescriptor()));
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static MethodVisitor begin(ClassWriter writer, int access, String name, String descriptor) {
        MethodVisitor method = writer.visitMethod(access, name, descriptor, null, null);
        method.visitCode();
        return method;
    }

    private static void end(MethodVisitor method, int returning) {
        method.visitInsn(returning);
        method.visitMaxs(0, 0);
        method.visitEnd();
    }

    private static String field(int index) {
        return "captured" + index;
    }

    private String constructor() {
        return Type.getMethodDescriptor(Type.VOID_TYPE, captured);
    }

    private void writeConstructor(MethodVisitor to) {
        to.visitVarInsn(Opcodes.ALOAD, 0);
        to.visitMethodInsn(Opcodes.INVOKESPECIAL, OBJECT, CONSTRUCTOR, "()V", false);
        int variable = 1;
        for (int i = 0; i < captured.length; i++) {
            to.visitVarInsn(Opcodes.ALOAD, 0);
            variable = load(to, captured[i], variable);
            to.visitFieldInsn(Opcodes.PUTFIELD, name, field(i), captured[i].getDescriptor());
        }
        end(to, Opcodes.RETURN);
    }

    /** Loads a variable; the number of the next one. */
    private static int load(MethodVisitor to, Type type, int variable) {
        to.visitVarInsn(type.getOpcode(Opcodes.ILOAD), variable);
        return variable + type.getSize();
    }

    private void writeOnly(MethodVisitor to) {
        writeNew(to, name);
        to.visitMethodInsn(Opcodes.INVOKESPECIAL, name, CONSTRUCTOR, constructor(), false);
        to.visitFieldInsn(Opcodes.PUTSTATIC, name, ONLY, type().getDescriptor());
        end(to, Opcodes.RETURN);
    }

    private void writeFactory(MethodVisitor to) {
        writeNew(to, name);
        int variable = 0;
        for (Type type : captured) {
            variable = load(to, type, variable);
        }
        to.visitMethodInsn(Opcodes.INVOKESPECIAL, name, CONSTRUCTOR, constructor(), false);
        end(to, Opcodes.ARETURN);
    }

    private static void writeNew(MethodVisitor to, String type) {
        to.visitTypeInsn(Opcodes.NEW, type);
        to.visitInsn(Opcodes.DUP);
    }

    private void writeMethod(MethodVisitor to) {
        if (makesObject()) {
            writeNew(to, code.getOwner());
        }
        List<Type> wanted = parameters();
        for (int i = 0; i < captured.length; i++) {
            to.visitVarInsn(Opcodes.ALOAD, 0);
            to.visitFieldInsn(Opcodes.GETFIELD, name, field(i), captured[i].getDescriptor());
            Conversion.write(to, captured[i], wanted.get(i));
        }
        Type[] given = erased.getArgumentTypes();
        Type[] meant = instantiated.getArgumentTypes();
        int variable = 1;
        for (int i = 0; i < given.length; i++) {
            variable = load(to, given[i], variable);
            Conversion.write(to, given[i], meant[i]);
            Conversion.write(to, meant[i], wanted.get(captured.length + i));
        }
        to.visitMethodInsn(opcode(), code.getOwner(), code.getName(), code.getDesc(), code.isInterface());
        writeReturn(to, makesObject() ? Type.getObjectType(code.getOwner()) : Type.getReturnType(code.getDesc()));
    }

    private boolean makesObject() {
        return code.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    }

    /** What the code takes, its receiver first. */
    private List<Type> parameters() {
        List<Type> parameters = new ArrayList<>();
        if (code.getTag() != Opcodes.H_INVOKESTATIC && !makesObject()) {
            parameters.add(Type.getObjectType(code.getOwner()));
        }
        parameters.addAll(List.of(Type.getArgumentTypes(code.getDesc())));
        return parameters;
    }

    /** Private methods of the nest are called like others (JVM specification, 5.4.4 and invokevirtual). */
    private int opcode() {
        return switch (code.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
            default -> code.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
        };
    }

    private void writeReturn(MethodVisitor to, Type result) {
        Type returned = erased.getReturnType();
        if (returned.equals(Type.VOID_TYPE)) {
            if (result.getSize() > 0) {
                to.visitInsn(result.getSize() == 1 ? Opcodes.POP : Opcodes.POP2);
            }
            end(to, Opcodes.RETURN);
            return;
        }
        Conversion.write(to, result, instantiated.getReturnType());
        Conversion.write(to, instantiated.getReturnType(), returned);
        end(to, returned.getOpcode(Opcodes.IRETURN));
    }
}
