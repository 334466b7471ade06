package dev.caulk.analysis.types;

import dev.caulk.syntax.ast.DeclKind;
import dev.caulk.syntax.ast.GenDecl;
import dev.caulk.syntax.ast.GoFile;
import dev.caulk.syntax.ast.ImportSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The imports of a file, and behind them the package and the universe (spec: Import declarations). */
final class FileScope {
    private final PackageScope scope;
    private final ImportTable imports;
    private final List<String> dotImports = new ArrayList<>();

    FileScope(PackageScope scope) {
        this.scope = scope;
        this.imports = new ImportTable(scope.world());
    }

    /** Reads the imports once all packages of the tree are known. */
    void readImports(GoFile tree) {
        tree.declarations().stream()
                .filter(d -> d instanceof GenDecl general && general.kind() == DeclKind.IMPORT)
                .flatMap(d -> ((GenDecl) d).specs().stream())
                .forEach(spec -> {
                    if (spec instanceof ImportSpec imported) {
                        add(imported);
                    }
                });
    }

    private void add(ImportSpec spec) {
        String written = GoStrings.unquote(spec.path().text());
        String path = path(written);
        Optional<String> name = spec.name().map(n -> n.name());
        if (name.isEmpty()) {
            imports.add(path, written);
        } else if (name.get().equals(".")) {
            dotImports.add(path);
        } else if (!name.get().equals("_")) {
            GoObject.ImportedPackage imported = imports.add(path, written, name.get());
            spec.name().ifPresent(ident -> scope.info().recordObject(ident, imported));
        }
    }

    /** Package unsafe is part of the language even where its documentation is in the tree. */
    private String path(String written) {
        return written.equals("unsafe")
                ? written
                : scope.resolveImport(written).orElseGet(() -> ImportNames.original(written));
    }

    PackageScope packageScope() {
        return scope;
    }

    Optional<GoObject> lookup(String name) {
        Optional<GoObject> member = scope.lookup(name, this);
        if (member.isPresent()) {
            return member;
        }
        Optional<GoObject.ImportedPackage> imported = imports.named(name);
        if (imported.isPresent()) {
            return Optional.of(imported.get());
        }
        Optional<GoObject> dotted = dotImported(name);
        return dotted.isPresent() ? dotted : Universe.lookup(name);
    }

    private Optional<GoObject> dotImported(String name) {
        if (dotImports.isEmpty()) {
            return Optional.empty();
        }
        return dotImports.stream()
                .flatMap(path -> scope.world().packageAt(path).stream())
                .flatMap(p -> p.exported(name).stream())
                .findFirst();
    }

    /**
     * The import that {@code name.X} must mean when no import seems to have that name: only its source tells how a package is
     * called, and without source it may be called otherwise than its path suggests.
     */
    Optional<GoObject.ImportedPackage> lookupLoosely(String name) {
        return imports.called(name).or(() -> imports.maybeNamed(name));
    }
}
