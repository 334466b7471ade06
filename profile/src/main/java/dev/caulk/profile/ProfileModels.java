package dev.caulk.profile;

import dev.caulk.model.ModelLoader;
import dev.caulk.model.Models;
import dev.caulk.model.SignatureModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The signatures that {@code caulk profile} knows: those of the models, and those of resources that only a pile makes a leak. */
public final class ProfileModels {
    private static final String FILE = "signatures.yml";

    private ProfileModels() {}

    /** Those that come with Caulk. */
    public static List<SignatureModel> signatures() {
        return signatures(List.of());
    }

    /** The same and a project's own, which take the place of others with their name. */
    public static List<SignatureModel> signatures(List<SignatureModel> own) {
        Map<String, SignatureModel> byName = new LinkedHashMap<>();
        bundled().forEach(model -> byName.put(model.name(), model));
        own.forEach(model -> byName.put(model.name(), model));
        return List.copyOf(byName.values());
    }

    private static List<SignatureModel> bundled() {
        List<SignatureModel> all = new ArrayList<>(Models.bundledSignatures());
        try (InputStream in = ProfileModels.class.getResourceAsStream(FILE)) {
            byte[] yaml = Objects.requireNonNull(in, FILE).readAllBytes();
            all.addAll(ModelLoader.load(FILE, new String(yaml, StandardCharsets.UTF_8))
                    .signatures());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
