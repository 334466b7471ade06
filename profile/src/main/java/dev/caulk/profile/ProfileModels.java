package dev.caulk.profile;

import dev.caulk.model.SignatureModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The signatures that {@code caulk profile} knows: those of the models, and those of resources that only a pile makes a leak. */
public final class ProfileModels {
    private ProfileModels() {}

    /** Those that come with Caulk. */
    public static List<SignatureModel> signatures() {
        return BundledSignatures.all();
    }

    /** The same and a project's own, which take the place of others with their name. */
    public static List<SignatureModel> signatures(List<SignatureModel> own) {
        if (own.isEmpty()) {
            return signatures();
        }
        Map<String, SignatureModel> byName = new LinkedHashMap<>();
        for (List<SignatureModel> models : List.of(signatures(), own)) {
            for (SignatureModel model : models) {
                byName.put(model.name(), model);
            }
        }
        return List.copyOf(byName.values());
    }
}
