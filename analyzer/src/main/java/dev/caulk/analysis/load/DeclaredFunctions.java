package dev.caulk.analysis.load;

import dev.caulk.analysis.FunctionId;
import dev.caulk.syntax.ast.Decl;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.FuncDecl;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.IndexExpr;
import dev.caulk.syntax.ast.ParenExpr;
import dev.caulk.syntax.ast.StarExpr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives the functions of a package their ids; the order of files and declarations decides between equal names. */
final class DeclaredFunctions {
    private final String packagePath;
    private final Map<String, Integer> used = new HashMap<>();
    private final List<DeclaredFunction> found = new ArrayList<>();
    private int initialisers;

    private DeclaredFunctions(String packagePath) {
        this.packagePath = packagePath;
    }

    static List<DeclaredFunction> of(String packagePath, List<LoadedFile> files) {
        DeclaredFunctions functions = new DeclaredFunctions(packagePath);
        for (LoadedFile file : files) {
            for (Decl declaration : file.tree().declarations()) {
                if (declaration instanceof FuncDecl function) {
                    functions.add(function, file);
                }
            }
        }
        return List.copyOf(functions.found);
    }

    private void add(FuncDecl function, LoadedFile file) {
        String name = name(function);
        int count = used.merge(name, 1, Integer::sum);
        String unique = count == 1 ? name : name + "#" + count;
        found.add(new DeclaredFunction(new FunctionId(packagePath, unique), function, file));
    }

    private String name(FuncDecl function) {
        String name = function.name().name();
        if (function.receiver().isEmpty()) {
            return name.equals("init") ? "init." + initialisers++ : name;
        }
        Expr receiver = bare(function.receiver().get().type());
        boolean pointer = receiver instanceof StarExpr;
        return FunctionNames.method(typeName(receiver), pointer, name);
    }

    private static Expr bare(Expr expression) {
        Expr inner = expression;
        while (inner instanceof ParenExpr paren) {
            inner = paren.inner();
        }
        return inner;
    }

    private static String typeName(Expr receiver) {
        Expr base = receiver instanceof StarExpr star ? bare(star.operand()) : receiver;
        Expr generic = base instanceof IndexExpr index ? bare(index.operand()) : base;
        return generic instanceof Ident name ? name.name() : "_";
    }
}
