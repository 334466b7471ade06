package dev.caulk.analysis.load;

import dev.caulk.analysis.AuditRequest.BuildTarget;
import dev.caulk.analysis.load.build.Platforms;
import dev.caulk.analysis.load.build.SourceHeader;
import dev.caulk.analysis.load.locate.PackageHome;
import dev.caulk.syntax.GoSyntax;
import dev.caulk.syntax.ParseResult;
import dev.caulk.syntax.SourceFile;
import dev.caulk.syntax.SyntaxError;
import dev.caulk.syntax.ast.GoFile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/** Reads and parses one file after another, leaving out those that do not build for the target. */
final class FileReader {
    private static final int BINARY_PREFIX = 8192;

    private final GoSyntax syntax = new GoSyntax();
    private final BuildTarget target;
    private final boolean tests;
    private final boolean audited;

    /** What came of a file. */
    sealed interface Outcome {}

    /**
     * It was parsed.
     *
     * @param outline whether its declared functions lack their bodies, see {@link FunctionBodies}
     */
    record Loaded(SourcePath path, PackageHome home, LoadedFile file, boolean outline) implements Outcome {
        Loaded withTree(GoFile tree) {
            LoadedFile whole = new LoadedFile(file.source(), tree, file.generated(), file.test(), file.language());
            return new Loaded(path, home, whole, false);
        }
    }

    /** It has syntax errors, and is loaded without what is broken. */
    record Recovered(Loaded loaded, SyntaxError error) implements Outcome {}

    /** It does not parse, or cannot be read. */
    record Rejected(SourcePath path, SyntaxError error) implements Outcome {}

    /** It is not part of the build. */
    record Excluded(String reason) implements Outcome {}

    /** It was named but is no text. */
    record Binary(SourcePath path) implements Outcome {}

    /**
     * @param audited whether the files are audited; of others, bodies are never wanted
     */
    FileReader(BuildTarget target, boolean tests, boolean audited) {
        this.target = target;
        this.tests = tests;
        this.audited = audited;
    }

    Outcome read(SourcePath path, PackageHome home) {
        String name = String.valueOf(path.file().getFileName());
        Platforms platforms = new Platforms(target, home.release());
        Optional<String> byName = path.named() ? Optional.empty() : exclusion(name, platforms);
        if (byName.isPresent()) {
            return new Excluded(byName.get());
        }
        byte[] content;
        try {
            content = Files.readAllBytes(path.file());
        } catch (IOException e) {
            return rejected(path, new byte[0], "cannot be read: " + TreeWalk.reason(e));
        }
        if (path.named() && isBinary(content)) {
            return new Binary(path);
        }
        SourceHeader header = SourceHeader.of(content);
        return path.named() || header.buildsFor(platforms)
                ? parse(path, home, content, header)
                : new Excluded("build constraint");
    }

    private Optional<String> exclusion(String name, Platforms platforms) {
        if (name.endsWith("_test.go") && !tests) {
            return Optional.of("test file");
        }
        return platforms.allowsName(name) ? Optional.empty() : Optional.of("file name of another platform");
    }

    private static boolean isBinary(byte[] content) {
        for (int i = 0; i < Math.min(BINARY_PREFIX, content.length); i++) {
            if (content[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private Outcome parse(SourcePath path, PackageHome home, byte[] content, SourceHeader header) {
        ParseResult result = audited
                ? syntax.parseOutline(path.display(), content)
                : syntax.parseDeclarations(path.display(), content);
        if (result instanceof ParseResult.Parsed parsed) {
            return loaded(path, home, parsed.source(), parsed.tree(), header, audited);
        }
        SyntaxError first = result.errors().get(0);
        if (result instanceof ParseResult.Recovered recovered) {
            return new Recovered(loaded(path, home, recovered.source(), recovered.tree(), header, false), first);
        }
        return new Rejected(path, first);
    }

    private static Loaded loaded(
            SourcePath path, PackageHome home, SourceFile source, GoFile tree, SourceHeader header, boolean outline) {
        boolean test = path.file().toString().endsWith("_test.go");
        LoadedFile file = new LoadedFile(
                source, tree, header.generated(), test, home.language().ofFile(header.language()));
        return new Loaded(path, home, file, outline);
    }

    private static Outcome rejected(SourcePath path, byte[] content, String message) {
        SourceFile file = SourceFile.of(path.display(), content);
        return new Rejected(path, new SyntaxError(file.span(0, 0), message));
    }
}
