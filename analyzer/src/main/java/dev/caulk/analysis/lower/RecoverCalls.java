package dev.caulk.analysis.lower;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.load.DeclaredFunction;
import dev.caulk.analysis.types.GoObject;
import dev.caulk.analysis.types.TypeInfo;
import dev.caulk.syntax.ast.CallExpr;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.FuncDecl;
import dev.caulk.syntax.ast.FuncLit;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.TreeWalker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which declared functions of a package call {@code recover} themselves: deferring one of these can end a panic. */
final class RecoverCalls implements Exits.Recovering {
    private final TypeInfo types;
    private final List<DeclaredFunction> functions;
    private final Map<FunctionId, FuncDecl> declarations = new HashMap<>();
    private final Map<FunctionId, Boolean> known = new HashMap<>();

    RecoverCalls(TypeInfo types, List<DeclaredFunction> functions) {
        this.types = types;
        this.functions = functions;
    }

    @Override
    public boolean test(FunctionId function) {
        if (declarations.isEmpty()) {
            functions.forEach(f -> declarations.put(f.id(), f.declaration()));
        }
        return known.computeIfAbsent(
                function,
                id -> Optional.ofNullable(declarations.get(id))
                        .flatMap(FuncDecl::body)
                        .map(body -> {
                            Search search = new Search();
                            search.walk(body);
                            return search.found;
                        })
                        .orElse(false));
    }

    private final class Search extends TreeWalker {
        private boolean found;

        @Override
        public Optional<Void> visitFuncLit(FuncLit node) {
            return Optional.empty();
        }

        @Override
        public Optional<Void> visitCallExpr(CallExpr node) {
            Expr target = Expressions.unparen(node.function());
            found |= target instanceof Ident name
                    && types.objectOf(name).orElse(null) instanceof GoObject.Builtin builtin
                    && builtin.name().equals("recover");
            return super.visitCallExpr(node);
        }
    }
}
