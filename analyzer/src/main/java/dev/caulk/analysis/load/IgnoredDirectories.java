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
    private static final String DIRECTIVE = "ignore";

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
        any |= moduleFile.toFile().exists() && hasIgnoreLine(moduleFile);
    }

    private static boolean hasIgnoreLine(Path moduleFile) {
        try {
            return hasIgnoreLine(new String(Files.readAllBytes(moduleFile), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return false; // says nothing to anybody
        }
    }

    /** A line that begins with it; names of modules hold that word too. */
    private static boolean hasIgnoreLine(String text) {
        for (int at = text.indexOf(DIRECTIVE); at >= 0; at = text.indexOf(DIRECTIVE, at + 1)) {
            int before = at - 1;
            while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\t')) {
                before--;
            }
            if (before < 0 || text.charAt(before) == '\n' || text.charAt(before) == '\r') {
                return true;
            }
        }
        return false;
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
