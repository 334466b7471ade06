package dev.caulk.profile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Documents for tests. */
public final class Dumps {
    private Dumps() {}

    public static ReadResult resource(String name) {
        return ProfileReader.read(name, new ByteArrayInputStream(bytes(name)));
    }

    public static ReadResult text(String text) {
        return ProfileReader.read("test.txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    public static Snapshot only(ReadResult result) {
        if (result.snapshots().size() != 1) {
            throw new AssertionError("expected one snapshot, found " + result.snapshots());
        }
        return result.snapshots().get(0);
    }

    public static byte[] bytes(String name) {
        try (InputStream in = Dumps.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new AssertionError("no resource " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String string(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }
}
