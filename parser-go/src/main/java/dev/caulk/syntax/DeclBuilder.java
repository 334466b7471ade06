package dev.caulk.syntax;

import dev.caulk.grammar.GoParser;
import dev.caulk.syntax.ast.BadDecl;
import dev.caulk.syntax.ast.BadExpr;
import dev.caulk.syntax.ast.BlockStmt;
import dev.caulk.syntax.ast.Decl;
import dev.caulk.syntax.ast.DeclKind;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.Field;
import dev.caulk.syntax.ast.FieldList;
import dev.caulk.syntax.ast.FuncDecl;
import dev.caulk.syntax.ast.FuncType;
import dev.caulk.syntax.ast.GenDecl;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.Spec;
import dev.caulk.syntax.ast.TypeSpec;
import dev.caulk.syntax.ast.ValueSpec;
import java.util.List;
import java.util.Optional;

/** Declarations (Go spec, "Declarations and scope"). */
final class DeclBuilder {
    private final Builders builders;
    private final Cursor cursor;
    private final ImportBuilder imports;

    DeclBuilder(Builders builders) {
        this.builders = builders;
        this.cursor = builders.cursor;
        this.imports = new ImportBuilder(builders);
    }

    /** An {@code import}, {@code const}, {@code type} or {@code var} declaration. */
    GenDecl general() {
        DeclKind kind = kind(cursor.rule());
        cursor.enter();
        int start = cursor.next();
        boolean grouped = cursor.skip(GoParser.LPAREN);
        List<Spec> specs = grouped ? group(kind) : alone(kind);
        return new GenDecl(start, cursor.previousEnd(), kind, grouped, specs);
    }

    private List<Spec> alone(DeclKind kind) {
        int specs = cursor.nodes().mark();
        spec(kind, 0);
        return cursor.nodes().listFrom(specs);
    }

    private List<Spec> group(DeclKind kind) {
        int specs = cursor.nodes().mark();
        if (!cursor.at(GoParser.RPAREN)) {
            int index = 0;
            do {
                spec(kind, index++);
            } while (cursor.separator(GoParser.SEMI, GoParser.RPAREN));
        }
        cursor.next();
        return cursor.nodes().listFrom(specs);
    }

    /** Adds a specification to the list; none where a broken one was cut out. */
    private void spec(DeclKind kind, int index) {
        int end = cursor.enter();
        if (cursor.skip(GoParser.BAD)) {
            return;
        }
        cursor.nodes()
                .push(
                        switch (kind) {
                            case IMPORT -> imports.spec();
                            case TYPE -> typeSpec();
                            case CONST, VAR -> valueSpec(index, end);
                        });
    }

    private Spec valueSpec(int index, int end) {
        List<Ident> names = cursor.idents();
        Optional<Expr> type = cursor.token() == end || cursor.at(GoParser.ASSIGN)
                ? Optional.empty()
                : Optional.of(builders.types.type());
        List<Expr> values = cursor.skip(GoParser.ASSIGN) ? builders.expressions.list() : List.of();
        return new ValueSpec(names.get(0).start(), cursor.previousEnd(), names, type, values, index);
    }

    private Spec typeSpec() {
        Ident name = cursor.ident();
        FieldList parameters = builders.fields.typeParameters();
        boolean alias = cursor.skip(GoParser.ASSIGN);
        Expr type = builders.types.type();
        return new TypeSpec(name.start(), type.end(), name, parameters, alias, type);
    }

    Decl function() {
        int problems = cursor.problemCount();
        cursor.enter();
        int start = cursor.next();
        Optional<Field> receiver = cursor.atRule(GoParser.RULE_parameters) ? Optional.of(receiver()) : Optional.empty();
        Ident name = cursor.ident();
        int signatureStart = cursor.start();
        FieldList typeParameters = builders.fields.typeParameters();
        if (receiver.isPresent() && !typeParameters.fields().isEmpty()) {
            cursor.problem(typeParameters.start(), typeParameters.end(), "method must have no type parameters");
        }
        FuncType type = builders.types.signature(signatureStart, typeParameters);
        boolean sound = cursor.problemCount() == problems;
        Optional<BlockStmt> body = body();
        if (!sound) {
            return new BadDecl(start, cursor.previousEnd());
        }
        return new FuncDecl(start, cursor.previousEnd(), receiver, name, type, body);
    }

    private Optional<BlockStmt> body() {
        if (!cursor.atRule(GoParser.RULE_block)) {
            return Optional.empty();
        }
        if (cursor.extent() == Extent.DECLARATIONS) {
            cursor.skipRule();
            return Optional.empty();
        }
        return Optional.of(builders.statements.block());
    }

    /** The first of the receivers; without any, one of a type that is not there: it is a method all the same. */
    private Field receiver() {
        FieldList list = builders.parameters.parameters();
        if (!list.fields().isEmpty()) {
            return list.fields().get(0);
        }
        BadExpr none = new BadExpr(list.start(), list.end());
        return new Field(list.start(), list.end(), List.of(), none, Optional.empty());
    }

    private static DeclKind kind(int rule) {
        return switch (rule) {
            case GoParser.RULE_importDecl -> DeclKind.IMPORT;
            case GoParser.RULE_constDecl -> DeclKind.CONST;
            case GoParser.RULE_typeDecl -> DeclKind.TYPE;
            default -> DeclKind.VAR;
        };
    }
}
