package dev.caulk.desugar;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Classes that may use each other's private methods, as those of lambdas do with the class that they stand in: both sides have to say so
 * (JVM specification, 4.7.28 and 4.7.29).
 */
final class Nests {
    /** JVM specification, table 4.4-A. */
    private static final int CLASS_TAG = 7;

    private final SortedMap<String, List<String>> added = new TreeMap<>();

    /** Takes a class into the nest of another. */
    void add(String host, String member) {
        added.computeIfAbsent(host, key -> new ArrayList<>()).add(member);
    }

    List<String> hosts() {
        return List.copyOf(added.keySet());
    }

    /** The class file of a host that knows its new members. */
    byte[] addMembers(String host, byte[] file) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(file)
                .accept(
                        new ClassVisitor(Opcodes.ASM9, writer) {
                            @Override
                            public void visitEnd() {
                                added.getOrDefault(host, List.of()).forEach(super::visitNestMember);
                                super.visitEnd();
                            }
                        },
                        0);
        return writer.toByteArray();
    }

    /** Whether a class names another one. */
    static boolean mentions(byte[] file, String other) {
        ClassReader reader = new ClassReader(file);
        char[] buffer = new char[reader.getMaxStringLength()];
        for (int i = 1; i < reader.getItemCount(); i++) {
            int at = reader.getItem(i);
            boolean isClass = at > 0 && reader.readByte(at - 1) == CLASS_TAG;
            if (isClass && reader.readUTF8(at, buffer).equals(other)) {
                return true;
            }
        }
        return false;
    }
}
