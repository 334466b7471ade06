package dev.caulk.analysis.types;

import dev.caulk.analysis.FunctionId;
import dev.caulk.syntax.ast.Decl;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.FuncDecl;
import dev.caulk.syntax.ast.GenDecl;
import dev.caulk.syntax.ast.GoFile;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.IndexExpr;
import dev.caulk.syntax.ast.Spec;
import dev.caulk.syntax.ast.StarExpr;
import dev.caulk.syntax.ast.TypeSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives the functions of a package their ids, as the Go runtime spells them; the order of files and declarations decides
 * between equal names.
 */
public final class SourceUnits {
    private static final int MOST_ALIASES = 20;

    private final String packagePath;
    private final Map<String, Integer> used = new HashMap<>();
    private final Map<String, String> aliases = new HashMap<>();
    private int initialisers;

    private SourceUnits(String packagePath) {
        this.packagePath = packagePath;
    }

    /** The files of a package with their functions, in the order of the files. */
    public static List<SourceUnit> of(String packagePath, List<GoFile> files) {
        SourceUnits units = new SourceUnits(packagePath);
        files.forEach(units::readAliases);
        return files.stream()
                .map(file -> new SourceUnit(file, units.functions(file)))
                .toList();
    }

    private void readAliases(GoFile file) {
        for (Decl declaration : file.declarations()) {
            if (declaration instanceof GenDecl general) {
                for (Spec spec : general.specs()) {
                    if (spec instanceof TypeSpec type
                            && type.alias()
                            && PackageInfo.unparen(type.type()) instanceof Ident target) {
                        aliases.putIfAbsent(type.name().name(), target.name());
                    }
                }
            }
        }
    }

    private List<SourceFunction> functions(GoFile file) {
        List<SourceFunction> found = new ArrayList<>();
        for (Decl declaration : file.declarations()) {
            if (declaration instanceof FuncDecl function) {
                found.add(new SourceFunction(id(function), function));
            }
        }
        return List.copyOf(found);
    }

    private FunctionId id(FuncDecl function) {
        String name = name(function);
        int count = used.merge(name, 1, Integer::sum);
        return new FunctionId(packagePath, count == 1 ? name : name + "#" + count);
    }

    private String name(FuncDecl function) {
        String name = function.name().name();
        if (function.receiver().isEmpty()) {
            return name.equals("init") ? "init." + initialisers++ : name;
        }
        Expr receiver = PackageInfo.unparen(function.receiver().get().type());
        String type = typeName(receiver);
        return (receiver instanceof StarExpr ? "(*" + type + ")" : type) + "." + name;
    }

    private String typeName(Expr receiver) {
        Expr base = receiver instanceof StarExpr star ? PackageInfo.unparen(star.operand()) : receiver;
        Expr generic = base instanceof IndexExpr index ? PackageInfo.unparen(index.operand()) : base;
        return generic instanceof Ident name ? unaliased(name.name()) : "_";
    }

    /** A method that is declared through an alias belongs to the type that the alias stands for. */
    private String unaliased(String name) {
        String type = name;
        for (int i = 0; i < MOST_ALIASES && aliases.containsKey(type); i++) {
            type = aliases.get(type);
        }
        return type;
    }
}
