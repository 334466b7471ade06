package dev.caulk.analysis.types;

import dev.caulk.syntax.ast.DeclKind;
import dev.caulk.syntax.ast.GenDecl;
import dev.caulk.syntax.ast.GoFile;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.ImportSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The imports of a file, and behind them the package and the universe (spec: Import declarations). */
final class FileScope {
    private final PackageScope scope;
    private final Map<String, GoObject.ImportedPackage> imports = new HashMap<>();
    private final List<String> dotImports = new ArrayList<>();

    FileScope(PackageScope scope) {
        this.scope = scope;
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
        Optional<PackageScope> inTree = inTree(written);
        String path = inTree.map(PackageScope::path).orElseGet(() -> ImportNames.original(written));
        String name = spec.name()
                .map(Ident::name)
                .orElseGet(() -> inTree.map(PackageScope::name).orElseGet(() -> ImportNames.guess(written)));
        if (name.equals(".")) {
            dotImports.add(path);
        } else if (!name.equals("_")) {
            GoObject.ImportedPackage imported = new GoObject.ImportedPackage(name, path, inTree.isPresent());
            imports.put(name, imported);
            spec.name().ifPresent(ident -> scope.info().recordObject(ident, imported));
        }
    }

    /** Package unsafe is part of the language even where its documentation is in the tree. */
    private Optional<PackageScope> inTree(String written) {
        return written.equals("unsafe")
                ? Optional.empty()
                : scope.resolveImport(written).flatMap(scope.world()::packageAt);
    }

    PackageScope packageScope() {
        return scope;
    }

    Optional<GoObject> lookup(String name) {
        Optional<GoObject> member = scope.lookup(name, this);
        if (member.isPresent()) {
            return member;
        }
        GoObject imported = imports.get(name);
        if (imported != null) {
            return Optional.of(imported);
        }
        Optional<GoObject> dotted = dotImported(name);
        return dotted.isPresent() ? dotted : Universe.lookup(name);
    }

    private Optional<GoObject> dotImported(String name) {
        return dotImports.stream()
                .flatMap(path -> scope.world().packageAt(path).stream())
                .flatMap(p -> p.exported(name).stream())
                .findFirst();
    }

    /**
     * The import that {@code name.X} must mean when no import has that name: a package without source may be called otherwise
     * than its path suggests.
     */
    Optional<GoObject.ImportedPackage> lookupLoosely(String name) {
        return imports.values().stream()
                .filter(i -> !i.inTree() && ImportNames.maybeNamed(i.path(), name))
                .min(java.util.Comparator.comparing(GoObject.ImportedPackage::path));
    }
}
