package dev.caulk.analysis.load;

import dev.caulk.syntax.GoSyntax;
import dev.caulk.syntax.ParseResult;
import dev.caulk.syntax.SyntaxError;
import dev.caulk.syntax.ast.Decl;
import dev.caulk.syntax.ast.FuncDecl;
import dev.caulk.syntax.ast.GoFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Reads the function bodies of a package that was read without them. A body is needed for as long as its package is typed and
 * lowered; those of all packages at once are most of what a program's source takes in memory. Serves any number of threads.
 */
final class FunctionBodies {
    private final Queue<GoSyntax> idle = new ConcurrentLinkedQueue<>();
    private final Map<Path, SyntaxError> errors = new ConcurrentHashMap<>();

    /** What was found to be wrong in bodies: the first error of a file. */
    Map<Path, SyntaxError> errors() {
        return errors;
    }

    /** The same package with the bodies of its functions. */
    Grouping.Group complete(Grouping.Group group) {
        List<FileReader.Loaded> files = group.files().stream()
                .map(file -> file.outline() ? complete(file) : file)
                .toList();
        return group.withFiles(files);
    }

    private FileReader.Loaded complete(FileReader.Loaded file) {
        Map<Integer, FuncDecl> functions = functions(file.path());
        GoFile outline = file.file().tree();
        List<Decl> declarations = outline.declarations().stream()
                .map(d -> d instanceof FuncDecl function ? withBody(function, functions) : d)
                .toList();
        GoFile tree =
                new GoFile(outline.start(), outline.end(), outline.packageName(), declarations, outline.comments());
        return file.withTree(tree);
    }

    /** Keeps the nodes of the head, whose types are known by now. */
    private static Decl withBody(FuncDecl head, Map<Integer, FuncDecl> functions) {
        FuncDecl whole = functions.getOrDefault(head.start(), head);
        return whole.body().isEmpty() || !whole.name().equals(head.name())
                ? head
                : new FuncDecl(head.start(), head.end(), head.receiver(), head.name(), head.type(), whole.body());
    }

    private Map<Integer, FuncDecl> functions(SourcePath path) {
        Map<Integer, FuncDecl> functions = new HashMap<>();
        for (Decl declaration : parse(path)) {
            if (declaration instanceof FuncDecl function) {
                functions.put(function.start(), function);
            }
        }
        return functions;
    }

    private List<Decl> parse(SourcePath path) {
        GoSyntax pooled = idle.poll();
        GoSyntax syntax = pooled == null ? new GoSyntax() : pooled;
        ParseResult result = syntax.parseFunctions(path.display(), content(path));
        idle.add(syntax);
        result.errors().stream().findFirst().ifPresent(error -> errors.put(path.file(), error));
        if (result instanceof ParseResult.Parsed parsed) {
            return parsed.tree().declarations();
        }
        return result instanceof ParseResult.Recovered recovered
                ? recovered.tree().declarations()
                : List.of();
    }

    /** The file could be read a moment ago; what is not there any more has no bodies. */
    private static byte[] content(SourcePath path) {
        try {
            return Files.readAllBytes(path.file());
        } catch (IOException e) {
            return new byte[0];
        }
    }
}
