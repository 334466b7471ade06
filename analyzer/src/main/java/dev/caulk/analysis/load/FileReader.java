package dev.caulk.analysis.load;

import dev.caulk.analysis.AuditRequest;
import dev.caulk.syntax.GoSyntax;
import dev.caulk.syntax.ParseResult;
import dev.caulk.syntax.SourceFile;
import dev.caulk.syntax.SyntaxError;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/** Reads and parses one file after another, leaving out those that do not build for the target. */
final class FileReader {
    private static final int BINARY_PREFIX = 8192;

    private final GoSyntax syntax = new GoSyntax();
    private final Platforms platforms;
    private final boolean tests;

    /** What came of a file. */
    sealed interface Outcome {}

    /** It was parsed. */
    record Loaded(SourcePath path, LoadedFile file) implements Outcome {}

    /** It has syntax errors, and is loaded without what is broken. */
    record Recovered(Loaded loaded, SyntaxError error) implements Outcome {}

    /** It does not parse, or cannot be read. */
    record Rejected(SyntaxError error) implements Outcome {}

    /** It is not part of the build. */
    record Excluded(String reason) implements Outcome {}

    /** It was named but is no text. */
    record Binary(SourcePath path) implements Outcome {}

    FileReader(AuditRequest request) {
        this.platforms = new Platforms(request.target());
        this.tests = request.tests();
    }

    Outcome read(SourcePath path) {
        String name = String.valueOf(path.file().getFileName());
        Optional<String> byName = path.named() ? Optional.empty() : exclusion(name);
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
        boolean builds = path.named()
                || header.constraint()
                        .map(c -> BuildConstraint.holds(c, platforms::holds))
                        .orElse(true);
        return builds ? parse(path, content, header, name) : new Excluded("build constraint");
    }

    private Optional<String> exclusion(String name) {
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

    private Outcome parse(SourcePath path, byte[] content, SourceHeader header, String name) {
        ParseResult result = syntax.parse(path.display(), content);
        boolean test = name.endsWith("_test.go");
        if (result instanceof ParseResult.Parsed parsed) {
            return new Loaded(path, new LoadedFile(parsed.source(), parsed.tree(), header.generated(), test));
        }
        SyntaxError first = result.errors().get(0);
        if (result instanceof ParseResult.Recovered recovered) {
            LoadedFile file = new LoadedFile(recovered.source(), recovered.tree(), header.generated(), test);
            return new Recovered(new Loaded(path, file), first);
        }
        return new Rejected(first);
    }

    private static Outcome rejected(SourcePath path, byte[] content, String message) {
        return new Rejected(
                new SyntaxError(SourceFile.of(path.display(), content).span(0, 0), message));
    }
}
