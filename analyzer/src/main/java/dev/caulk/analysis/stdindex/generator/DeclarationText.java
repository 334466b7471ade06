package dev.caulk.analysis.stdindex.generator;

import dev.caulk.analysis.types.GoObject;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.FieldList;
import dev.caulk.syntax.ast.FuncDecl;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.IndexExpr;
import dev.caulk.syntax.ast.ParenExpr;
import dev.caulk.syntax.ast.StarExpr;
import dev.caulk.syntax.ast.StructType;
import dev.caulk.syntax.ast.TypeSpec;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Prints declarations of a package without bodies, values of variables, comments and names of parameters. */
final class DeclarationText {
    private final Declared scope;
    private final Names names;
    private final References references;
    private final InferredText inferred;

    DeclarationText(Declared scope, Names names, References references) {
        this.scope = scope;
        this.names = names;
        this.references = references;
        this.inferred = new InferredText(scope.path(), names, references);
    }

    String of(Member member) {
        if (member instanceof Member.Constant constant) {
            return constant(constant);
        }
        if (member instanceof Member.Variable variable) {
            return variable(variable);
        }
        return member instanceof Member.Type type ? type(type) : function((Member.Function) member);
    }

    private ExpressionText text(Member member, Set<String> parameters) {
        parameters.forEach(references::mentionTypeParameter);
        return new ExpressionText(scope, member.imports(), parameters, names, references);
    }

    private String constant(Member.Constant member) {
        String name = member.name().name();
        Optional<GoObject> object = scope.info().objectOf(member.name());
        if (object.isEmpty() || !(object.get() instanceof GoObject.Constant constant)) {
            references.problem(scope.path() + ": untyped declaration of " + name);
            return "";
        }
        boolean untyped = ConstantText.isUntyped(constant.type());
        String type = untyped ? "" : " " + inferred.of(constant.type());
        String value = constant.value()
                .flatMap(v -> ConstantText.of(v, constant.type()))
                .or(() -> member.value().map(v -> text(member, Set.of()).of(v)))
                .orElseGet(() -> unfolded(name));
        return "const " + name + type + " = " + value;
    }

    private String unfolded(String name) {
        references.problem(scope.path() + ": no value for the constant " + name);
        return "?";
    }

    private String variable(Member.Variable member) {
        String name = member.name().name();
        String type = member.type()
                .map(t -> text(member, Set.of()).of(t))
                .or(() -> scope.info()
                        .objectOf(member.name())
                        .filter(o -> o instanceof GoObject.Variable)
                        .map(o -> inferred.of(((GoObject.Variable) o).type())))
                .orElse("?");
        return "var " + name + " " + type;
    }

    private String type(Member.Type member) {
        TypeSpec spec = member.spec();
        ExpressionText text = text(member, declared(spec.typeParameters()));
        String written = !spec.alias() && spec.type() instanceof StructType struct
                ? text.fields().struct(struct, Declared::isExported)
                : text.of(spec.type());
        return "type " + spec.name().name() + text.fields().typeParameters(spec.typeParameters())
                + (spec.alias() ? " = " : " ") + written;
    }

    private String function(Member.Function member) {
        FuncDecl declaration = member.declaration();
        Set<String> parameters = declared(declaration.type().typeParameters());
        declaration.receiver().ifPresent(r -> addReceiverParameters(r.type(), parameters));
        ExpressionText text = text(member, parameters);
        String receiver =
                declaration.receiver().map(r -> "(" + text.of(r.type()) + ") ").orElse("");
        return "func " + receiver + declaration.name().name()
                + text.fields().typeParameters(declaration.type().typeParameters())
                + text.fields().signature(declaration.type());
    }

    private static Set<String> declared(FieldList typeParameters) {
        Set<String> found = new HashSet<>();
        typeParameters.fields().forEach(f -> f.names().forEach(n -> found.add(n.name())));
        return found;
    }

    private static void addReceiverParameters(Expr receiver, Set<String> parameters) {
        if (receiver instanceof ParenExpr paren) {
            addReceiverParameters(paren.inner(), parameters);
        } else if (receiver instanceof StarExpr star) {
            addReceiverParameters(star.operand(), parameters);
        } else if (receiver instanceof IndexExpr index) {
            index.indices().stream().filter(i -> i instanceof Ident).forEach(i -> parameters.add(((Ident) i).name()));
        }
    }
}
