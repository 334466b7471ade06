package dev.caulk.cli;

import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads files for one thread, with little code: a small tree is read before Java has compiled what {@link Files} does for each. */
final class FileBytes {
    /** Of this size Java makes no copy on its way. */
    private static final int CHUNK = 1 << 13;

    private byte[] buffer = new byte[1 << 16];

    /** The whole file. */
    byte[] read(Path file) throws IOException {
        try (FileInputStream in = new FileInputStream(file.toString())) {
            int size = 0;
            for (int count = 0; count >= 0; count = in.read(buffer, size, CHUNK)) {
                size += count;
                if (size + CHUNK > buffer.length) {
                    buffer = Arrays.copyOf(buffer, buffer.length * 2);
                }
            }
            return Arrays.copyOf(buffer, size);
        } catch (FileNotFoundException e) {
            return Files.readAllBytes(file); // says why, or knows the name better than text can
        }
    }
}
