package dev.caulk.analysis.stdindex.generator;

import dev.caulk.analysis.load.LoadedFile;
import dev.caulk.analysis.load.LoadedPackage;
import dev.caulk.analysis.types.TypeInfo;
import dev.caulk.syntax.ast.BasicLit;
import dev.caulk.syntax.ast.Decl;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.FuncDecl;
import dev.caulk.syntax.ast.GenDecl;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.ImportSpec;
import dev.caulk.syntax.ast.IndexExpr;
import dev.caulk.syntax.ast.ParenExpr;
import dev.caulk.syntax.ast.Spec;
import dev.caulk.syntax.ast.StarExpr;
import dev.caulk.syntax.ast.TypeSpec;
import dev.caulk.syntax.ast.ValueSpec;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The declarations of a package by name. */
final class Declared {
    private final LoadedPackage loaded;
    private final SortedMap<String, Member> members = new TreeMap<>();
    private final Map<String, SortedMap<String, Member.Function>> methods = new HashMap<>();

    /**
     * @param packageNames gives the name of the package at an import path
     */
    Declared(LoadedPackage loaded, UnaryOperator<String> packageNames) {
        this.loaded = loaded;
        for (LoadedFile file : loaded.files()) {
            Map<String, String> imports = imports(file, packageNames);
            file.tree().declarations().forEach(d -> add(imports, d));
        }
    }

    private static Map<String, String> imports(LoadedFile file, UnaryOperator<String> packageNames) {
        Map<String, String> imports = new HashMap<>();
        for (Decl declaration : file.tree().declarations()) {
            if (declaration instanceof GenDecl general) {
                for (Spec spec : general.specs()) {
                    if (spec instanceof ImportSpec imported) {
                        String path = unquoted(imported.path());
                        String name = imported.name().map(Ident::name).orElseGet(() -> packageNames.apply(path));
                        imports.put(name, path);
                    }
                }
            }
        }
        return Map.copyOf(imports);
    }

    private static String unquoted(BasicLit literal) {
        return literal.text().substring(1, literal.text().length() - 1);
    }

    private void add(Map<String, String> imports, Decl declaration) {
        if (declaration instanceof FuncDecl function) {
            addFunction(new Member.Function(imports, function));
        } else if (declaration instanceof GenDecl general) {
            for (Spec spec : general.specs()) {
                if (spec instanceof TypeSpec type) {
                    add(type.name(), new Member.Type(imports, type));
                } else if (spec instanceof ValueSpec values) {
                    addValues(imports, general, values);
                }
            }
        }
    }

    private void addValues(Map<String, String> imports, GenDecl declaration, ValueSpec values) {
        for (int i = 0; i < values.names().size(); i++) {
            Ident name = values.names().get(i);
            Optional<Expr> value =
                    i < values.values().size() ? Optional.of(values.values().get(i)) : Optional.empty();
            switch (declaration.kind()) {
                case CONST -> add(name, new Member.Constant(imports, name, value));
                case VAR -> add(name, new Member.Variable(imports, name, values.type()));
                case IMPORT, TYPE -> {}
            }
        }
    }

    private void addFunction(Member.Function function) {
        FuncDecl declaration = function.declaration();
        if (declaration.receiver().isPresent()) {
            methods.computeIfAbsent(baseName(declaration.receiver().get().type()), t -> new TreeMap<>())
                    .putIfAbsent(declaration.name().name(), function);
        } else if (!declaration.name().name().equals("init")) {
            add(declaration.name(), function);
        }
    }

    private static String baseName(Expr receiver) {
        if (receiver instanceof ParenExpr paren) {
            return baseName(paren.inner());
        }
        if (receiver instanceof StarExpr star) {
            return baseName(star.operand());
        }
        if (receiver instanceof IndexExpr index) {
            return baseName(index.operand());
        }
        return receiver instanceof Ident ident ? ident.name() : "_";
    }

    private void add(Ident name, Member member) {
        if (!name.name().equals("_")) {
            members.putIfAbsent(name.name(), member);
        }
    }

    String path() {
        return loaded.path();
    }

    String name() {
        return loaded.name();
    }

    TypeInfo info() {
        return loaded.info();
    }

    /** Constants, variables, types and functions. */
    SortedMap<String, Member> members() {
        return members;
    }

    SortedMap<String, Member.Function> methodsOf(String type) {
        return methods.getOrDefault(type, Collections.emptySortedMap());
    }

    /** Whether other packages may use a name (spec: Exported identifiers). */
    static boolean isExported(String name) {
        return Character.isUpperCase(name.codePointAt(0));
    }
}
