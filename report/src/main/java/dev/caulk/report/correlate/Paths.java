package dev.caulk.report.correlate;

/**
 * Compares file paths of a profile with those of a checkout. The recorded directory depends on where and how the program was built
 * ({@code -trimpath}, Windows, Bazel), so only the end of a path counts.
 */
final class Paths {
    private Paths() {}

    /** How many elements the two paths share, counted from the end. */
    static int commonSuffix(String recorded, String source) {
        String[] a = recorded.replace('\\', '/').split("/", -1);
        String[] b = source.replace('\\', '/').split("/", -1);
        int common = 0;
        while (common < a.length && common < b.length && a[a.length - 1 - common].equals(b[b.length - 1 - common])) {
            common++;
        }
        return common;
    }

    /** The last element. */
    static String baseName(String path) {
        String slashed = path.replace('\\', '/');
        return slashed.substring(slashed.lastIndexOf('/') + 1);
    }
}
