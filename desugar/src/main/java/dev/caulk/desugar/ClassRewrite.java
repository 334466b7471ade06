package dev.caulk.desugar;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** One class without the call sites that {@link java.lang.invoke.LambdaMetafactory} and {@link java.lang.runtime.ObjectMethods} link. */
final class ClassRewrite {
    private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";
    private static final String RECORDS = "java/lang/runtime/ObjectMethods";

    private final String name;
    private final Declaration declaration;
    private final List<LambdaClass> lambdas = new ArrayList<>();
    private final byte[] bytes;
    private boolean changed;

    ClassRewrite(byte[] file) {
        ClassReader reader = new ClassReader(file);
        this.name = reader.getClassName();
        this.declaration = new Declaration(name);
        reader.accept(declaration, ClassReader.SKIP_CODE);
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        reader.accept(new Rewriter(writer), 0);
        this.bytes = writer.toByteArray();
    }

    boolean isChanged() {
        return changed;
    }

    byte[] bytes() {
        return bytes;
    }

    /** A class for each lambda, in the order of the code. */
    List<LambdaClass> lambdas() {
        return lambdas;
    }

    /** What a class says of itself. */
    private static final class Declaration extends ClassVisitor {
        private final String name;
        private String host;
        private String simpleName;

        Declaration(String name) {
            super(Opcodes.ASM9);
            this.name = name;
            this.host = name;
            this.simpleName = name.substring(name.lastIndexOf('/') + 1);
        }

        @Override
        public void visitNestHost(String nestHost) {
            host = nestHost;
        }

        @Override
        @SuppressWarnings("NullAway") // anonymous classes have no inner name
        public void visitInnerClass(String inner, String outer, String innerName, int access) {
            if (inner.equals(name) && innerName != null) {
                simpleName = innerName;
            }
        }
    }

    private final class Rewriter extends ClassVisitor {
        Rewriter(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        @SuppressWarnings("NullAway") // as ASM has it
        public MethodVisitor visitMethod(
                int access, String method, String descriptor, String signature, String[] exceptions) {
            return new CallSites(super.visitMethod(access, method, descriptor, signature, exceptions));
        }
    }

    private final class CallSites extends MethodVisitor {
        CallSites(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitInvokeDynamicInsn(String method, String descriptor, Handle bootstrap, Object... arguments) {
            // Serializable lambdas and those of several interfaces go through altMetafactory, and stay.
            if (bootstrap.getOwner().equals(LAMBDAS) && bootstrap.getName().equals("metafactory")) {
                changed = true;
                LambdaClass lambda =
                        new LambdaClass(name, lambdas.size(), declaration.host, method, descriptor, arguments);
                lambdas.add(lambda);
                lambda.make(mv);
            } else if (bootstrap.getOwner().equals(RECORDS)) {
                changed = true;
                new RecordMethod(mv, name, declaration.simpleName, arguments).write(method);
            } else {
                super.visitInvokeDynamicInsn(method, descriptor, bootstrap, arguments);
            }
        }
    }
}
