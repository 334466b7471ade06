package dev.caulk.profile;

import java.util.Optional;

/** What a recorded path tells besides the file: the dependency and its version, or the Go release. */
public final class SourcePath {
    private static final String CACHE = "/pkg/mod/";
    private static final String TOOLCHAIN = "golang.org/toolchain";

    private SourcePath() {}

    /**
     * A file of a dependency.
     *
     * @param module its module path, unescaped
     * @param version as in {@code go.mod}, {@code v1.70.0} or {@code v2.0.0+incompatible}
     * @param file the path inside the module
     */
    public record ModuleFile(String module, String version, String file) {}

    /** The dependency a path lies in, if it names one with its version; paths of a vendor directory do not. */
    public static Optional<ModuleFile> module(String path) {
        if (path.indexOf('@') < 0) {
            return Optional.empty();
        }
        String slashed = path.replace('\\', '/');
        int at = slashed.indexOf("@v");
        int end = at < 0 ? -1 : slashed.indexOf('/', at);
        if (end < 0) {
            return Optional.empty();
        }
        int cache = slashed.lastIndexOf(CACHE, at);
        String module = slashed.substring(cache < 0 ? 0 : cache + CACHE.length(), at);
        String file = slashed.substring(end + 1);
        return Optional.of(new ModuleFile(cache < 0 ? module : unescape(module), slashed.substring(at + 1, end), file));
    }

    /** The module cache writes an upper-case letter as {@code !} and its lower-case one. */
    private static String unescape(String module) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < module.length(); i++) {
            char c = module.charAt(i);
            if (c == '!' && i + 1 < module.length()) {
                out.append(Character.toUpperCase(module.charAt(++i)));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** The Go release whose sources a path lies in, such as {@code go1.23.9}; absent where its directory names none. */
    public static Optional<String> goVersion(String path) {
        Optional<ModuleFile> module = module(path);
        if (module.isPresent()) {
            return module.filter(m -> m.module().equals(TOOLCHAIN)).flatMap(m -> release(m.version(), "-go"));
        }
        String slashed = path.replace('\\', '/');
        int src = slashed.indexOf("/src/");
        String root = src < 0 ? "" : slashed.substring(0, src);
        return release(root, "/go").or(() -> release(root, "/go/"));
    }

    private static Optional<String> release(String text, String before) {
        int at = text.lastIndexOf(before + "1.");
        if (at < 0) {
            return Optional.empty();
        }
        int start = at + before.length();
        int end = start;
        while (end < text.length() && (Numbers.digit(text.charAt(end)) || versionDot(text, end))) {
            end++;
        }
        return Optional.of("go" + text.substring(start, end));
    }

    private static boolean versionDot(String text, int at) {
        return text.charAt(at) == '.' && at + 1 < text.length() && Numbers.digit(text.charAt(at + 1));
    }
}
