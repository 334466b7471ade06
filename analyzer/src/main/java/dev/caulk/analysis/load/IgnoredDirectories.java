package dev.caulk.analysis.load;

import dev.caulk.analysis.load.locate.GoModule;
import dev.caulk.analysis.load.locate.Modules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Directories that patterns such as {@code ./...} pass over because a go.mod says so (go.dev/ref/mod#go-mod-file-ignore). */
final class IgnoredDirectories {
    private final Modules modules = new Modules();
    private final boolean startIsIgnored;
    /** Whether any go.mod on the way could ignore a directory; hardly any does, and to read all as modules takes long. */
    private boolean any;

    /**
     * @param start the named directory; where that is ignored itself, what its go.mod says does not count
     */
    IgnoredDirectories(Path start) {
        for (Path above = start.getParent(); above != null; above = above.getParent()) {
            notice(above.resolve("go.mod"));
        }
        startIsIgnored = any && isIgnored(start);
    }

    /** Takes notice of a go.mod, which need not exist. */
    void notice(Path moduleFile) {
        any |= moduleFile.toFile().exists() && mentionsIgnore(moduleFile);
    }

    private static boolean mentionsIgnore(Path moduleFile) {
        try {
            return new String(Files.readAllBytes(moduleFile), StandardCharsets.ISO_8859_1).contains("ignore");
        } catch (IOException e) {
            return false; // says nothing to anybody
        }
    }

    /** Whether a directory below the start is ignored; each go.mod above it has been noticed. */
    boolean contains(Path directory) {
        return any && !startIsIgnored && isIgnored(directory);
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
