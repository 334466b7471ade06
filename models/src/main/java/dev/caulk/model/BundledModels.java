package dev.caulk.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The model files in this jar, as its index lists them; no class path is scanned. */
final class BundledModels {
    private BundledModels() {}

    static List<ModelFile> read() {
        return text("index.txt")
                .lines()
                .filter(name -> !name.isBlank())
                .map(name -> ModelLoader.load(name, text(name)))
                .toList();
    }

    static String text(String name) {
        try (InputStream in = BundledModels.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
