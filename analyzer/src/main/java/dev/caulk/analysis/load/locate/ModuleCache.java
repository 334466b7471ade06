package dev.caulk.analysis.load.locate;

import dev.caulk.analysis.load.module.EscapedPath;
import dev.caulk.analysis.load.module.SemanticVersion;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The modules that the go tool has downloaded: directories {@code path@version} (go.dev/ref/mod#module-cache). */
final class ModuleCache {
    private final Path root;
    private final Map<String, NavigableMap<String, Path>> versions = new HashMap<>();

    ModuleCache(Path root) {
        this.root = root;
    }

    /** A downloaded version. */
    record Download(String module, String version, Path directory) {}

    /** That version; else the highest below; else the lowest above; any, the highest. */
    Optional<Download> find(String module, Optional<String> wanted) {
        NavigableMap<String, Path> present = versions.computeIfAbsent(module, this::list);
        if (present.isEmpty()) {
            return Optional.empty();
        }
        Map.Entry<String, Path> below = present.floorEntry(wanted.orElseGet(present::lastKey));
        Map.Entry<String, Path> chosen = below == null ? present.firstEntry() : below;
        return Optional.of(new Download(module, chosen.getKey(), chosen.getValue()));
    }

    private NavigableMap<String, Path> list(String module) {
        NavigableMap<String, Path> found = new TreeMap<>(SemanticVersion.ORDER);
        String escaped = EscapedPath.escape(module);
        int slash = escaped.lastIndexOf('/');
        Optional<Path> parent = Paths.below(root, slash < 0 ? "" : escaped.substring(0, slash));
        String prefix = escaped.substring(slash + 1) + "@";
        if (parent.filter(Files::isDirectory).isEmpty()) {
            return found;
        }
        try (DirectoryStream<Path> entries =
                Files.newDirectoryStream(parent.get(), entry -> name(entry).startsWith(prefix))) {
            for (Path entry : entries) {
                String version = EscapedPath.unescape(name(entry).substring(prefix.length()));
                if (SemanticVersion.isVersion(version) && Files.isDirectory(entry)) {
                    found.put(version, entry);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            found.clear();
        }
        return found;
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
