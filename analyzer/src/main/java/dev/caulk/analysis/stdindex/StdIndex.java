package dev.caulk.analysis.stdindex;

import dev.caulk.analysis.types.Dependencies;
import dev.caulk.analysis.types.SourcePackage;
import dev.caulk.analysis.types.SourceUnits;
import dev.caulk.syntax.GoSyntax;
import dev.caulk.syntax.ParseResult;
import dev.caulk.syntax.ast.GoFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The bundled index of the standard library: all that a program can use of it on linux/amd64, without bodies, comments,
 * names of parameters and unexported fields. It has the packages that programs import, but for {@code unsafe}, and of internal
 * ones what those mention. A package is read and parsed when it is asked for.
 */
public final class StdIndex implements Dependencies {
    private static final String GO = "go1.26";

    private final String release;
    private final SortedSet<String> paths;

    private StdIndex(String release, SortedSet<String> paths) {
        this.release = release;
        this.paths = paths;
    }

    /** The index in this jar. */
    public static StdIndex bundled() {
        List<String> listing =
                new String(read("index.txt"), StandardCharsets.UTF_8).lines().toList();
        String release = listing.get(0).split(" ", 3)[1];
        return new StdIndex(release, new TreeSet<>(listing.subList(1, listing.size())));
    }

    /** The Go release it was made from: {@code go1.26.8}. */
    public String release() {
        return release;
    }

    /** Import paths of its packages. */
    public SortedSet<String> paths() {
        return new TreeSet<>(paths);
    }

    @Override
    public Optional<SourcePackage> load(String path) {
        if (!paths.contains(path)) {
            return Optional.empty();
        }
        ParseResult result = new GoSyntax().parseDeclarations("std/" + path, read(path + ".api"));
        return result instanceof ParseResult.Parsed parsed
                ? Optional.of(source(path, parsed.tree()))
                : Optional.empty();
    }

    private SourcePackage source(String path, GoFile tree) {
        return new SourcePackage(
                path,
                tree.packageName().name(),
                SourceUnits.of(path, List.of(tree)),
                imported -> Optional.of(imported).filter(paths::contains));
    }

    private static byte[] read(String name) {
        try (InputStream in = StdIndex.class.getResourceAsStream(GO + "/" + name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
