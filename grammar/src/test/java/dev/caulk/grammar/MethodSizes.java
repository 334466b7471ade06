package dev.caulk.grammar;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads how much bytecode the methods of a class have (Java Virtual Machine Specification, chapter 4). */
final class MethodSizes {
    private static final int UTF8 = 1;
    private static final int HEADER = 8;

    private final DataInputStream in;
    private final List<Size> sizes = new ArrayList<>();
    private String[] names = {};

    /** A method and the bytes of its code. */
    record Size(String method, int bytes) {}

    private MethodSizes(DataInputStream in) {
        this.in = in;
    }

    static List<Size> of(Class<?> type) throws IOException {
        try (InputStream file = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            if (file == null) {
                throw new IOException("no class file of " + type);
            }
            MethodSizes reader = new MethodSizes(new DataInputStream(file));
            reader.read();
            return reader.sizes;
        }
    }

    private void read() throws IOException {
        in.skipNBytes(HEADER);
        constants();
        in.skipNBytes(3 * Short.BYTES);
        in.skipNBytes((long) in.readUnsignedShort() * Short.BYTES);
        members(); // fields
        members();
    }

    private void constants() throws IOException {
        names = new String[in.readUnsignedShort()];
        for (int i = 1; i < names.length; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case UTF8 -> names[i] = in.readUTF();
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++;
                }
                case 15 -> in.skipNBytes(3);
                default -> in.skipNBytes(2);
            }
        }
    }

    private void members() throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            in.skipNBytes(Short.BYTES);
            String name = names[in.readUnsignedShort()];
            in.skipNBytes(Short.BYTES);
            attributes(name);
        }
    }

    private void attributes(String member) throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            String attribute = names[in.readUnsignedShort()];
            int length = in.readInt();
            if ("Code".equals(attribute)) {
                in.skipNBytes(4);
                sizes.add(new Size(member, in.readInt()));
                in.skipNBytes(length - 8L);
            } else {
                in.skipNBytes(length);
            }
        }
    }
}
