package dev.caulk.analysis.load;

import dev.caulk.analysis.load.locate.GoModule;
import dev.caulk.analysis.load.locate.Modules;
import java.nio.file.Path;
import java.util.Optional;

/** Directories that patterns such as {@code ./...} pass over because a go.mod says so (go.dev/ref/mod#go-mod-file-ignore). */
final class IgnoredDirectories {
    private final Modules modules = new Modules();
    private final boolean startIsIgnored;

    /**
     * @param start the named directory; where that is ignored itself, what its go.mod says does not count
     */
    IgnoredDirectories(Path start) {
        startIsIgnored = isIgnored(start);
    }

    boolean contains(Path directory) {
        return !startIsIgnored && isIgnored(directory);
    }

    private boolean isIgnored(Path directory) {
        Optional<GoModule> module = modules.at(directory);
        return module.filter(m -> !m.file().ignored().isEmpty())
                .filter(m -> matches(m, directory))
                .isPresent();
    }

    /** {@code ./x} is a directory of the module, {@code x} one anywhere in it. */
    private static boolean matches(GoModule module, Path directory) {
        String place = "/" + module.directory().relativize(directory).toString().replace('\\', '/') + "/";
        return module.file().ignored().stream().anyMatch(pattern -> {
            boolean atTop = pattern.startsWith("./");
            String name = "/" + pattern.substring(atTop ? 2 : 0).replaceAll("^/+|/+$", "") + "/";
            return !name.equals("//") && (atTop ? place.startsWith(name) : place.contains(name));
        });
    }
}
