package dev.caulk.profile;

import dev.caulk.model.SignatureModel;

/** How well a model that was measured with some versions fits another version. */
final class Versions {
    private Versions() {}

    /** Whether the model was measured with versions from an older or equal one to a newer or equal one. */
    static boolean isMeasured(String version, SignatureModel model) {
        return fit(version, model) == 2;
    }

    /** 2 for a version inside the measured range, 1 for a later one, 0 for an earlier one. */
    static int fit(String version, SignatureModel model) {
        if (compare(version, model.since()) < 0) {
            return 0;
        }
        return compare(version, model.until()) > 0 ? 1 : 2;
    }

    /** Compares as far as the second version goes, so that {@code v1.85.3} equals {@code 1.85}. */
    private static int compare(String version, String bound) {
        String[] a = version.replace("v", "").split("[.+-]", -1);
        String[] b = bound.split("\\.", -1);
        for (int i = 0; i < b.length; i++) {
            int left = i < a.length ? Numbers.integer(a[i]).orElse(0) : 0;
            int order = Integer.compare(left, Numbers.integer(b[i]).orElse(0));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
