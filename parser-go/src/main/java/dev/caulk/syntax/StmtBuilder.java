package dev.caulk.syntax;

import dev.caulk.grammar.GoParser;
import dev.caulk.syntax.ast.BadExpr;
import dev.caulk.syntax.ast.BadStmt;
import dev.caulk.syntax.ast.BlockStmt;
import dev.caulk.syntax.ast.BranchKind;
import dev.caulk.syntax.ast.BranchStmt;
import dev.caulk.syntax.ast.CallExpr;
import dev.caulk.syntax.ast.DeclStmt;
import dev.caulk.syntax.ast.DeferStmt;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.GenDecl;
import dev.caulk.syntax.ast.GoStmt;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.ParenExpr;
import dev.caulk.syntax.ast.ReturnStmt;
import dev.caulk.syntax.ast.Stmt;
import java.util.List;
import java.util.Optional;

/** Blocks and the statements that are told by a keyword (Go spec, "Statements"). */
final class StmtBuilder {
    private final Builders builders;
    private final Cursor cursor;

    StmtBuilder(Builders builders) {
        this.builders = builders;
        this.cursor = builders.cursor;
    }

    BlockStmt block() {
        cursor.enter();
        int start = cursor.next();
        List<Stmt> statements = list();
        cursor.next();
        return new BlockStmt(start, cursor.previousEnd(), statements);
    }

    /** Statements up to the closing brace or the next clause; semicolons with nothing between them are no statements. */
    List<Stmt> list() {
        int statements = cursor.nodes().mark();
        while (true) {
            switch (cursor.type()) {
                case GoParser.SEMI -> cursor.next();
                case GoParser.RBRACE, GoParser.CASE, GoParser.DEFAULT -> {
                    return cursor.nodes().listFrom(statements);
                }
                default -> cursor.nodes().push(statement());
            }
        }
    }

    Stmt statement() {
        return switch (cursor.rule()) {
            case GoParser.RULE_simpleStmt -> builders.simple.statement();
            case GoParser.RULE_constDecl, GoParser.RULE_typeDecl, GoParser.RULE_varDecl -> declaration();
            case GoParser.RULE_goStmt -> goOrDefer();
            case GoParser.RULE_returnStmt -> returnStmt();
            case GoParser.RULE_branchStmt -> branch();
            case GoParser.RULE_block -> block();
            case GoParser.RULE_ifStmt -> builders.headers.ifStmt();
            case GoParser.RULE_switchStmt -> builders.headers.switchStmt();
            case GoParser.RULE_selectStmt -> builders.clauses.select();
            case GoParser.RULE_forStmt -> builders.loops.forStmt();
            default -> throw new IllegalStateException("no statement: rule " + cursor.rule());
        };
    }

    private Stmt declaration() {
        GenDecl declaration = builders.declarations.general();
        return new DeclStmt(declaration.start(), declaration.end(), declaration);
    }

    private Stmt goOrDefer() {
        cursor.enter();
        boolean isGo = cursor.at(GoParser.GO);
        int start = cursor.next();
        Expr call = builders.expressions.expression();
        String keyword = isGo ? "go" : "defer";
        if (call instanceof ParenExpr) {
            cursor.problem(call.start(), call.end(), "expression in " + keyword + " must not be parenthesized");
        } else if (!(call instanceof CallExpr || call instanceof BadExpr)) {
            cursor.problem(call.start(), call.end(), "expression in " + keyword + " must be function call");
        }
        if (!(call instanceof CallExpr)) {
            return new BadStmt(start, call.end());
        }
        return isGo ? new GoStmt(start, cursor.previousEnd(), call) : new DeferStmt(start, cursor.previousEnd(), call);
    }

    private Stmt returnStmt() {
        int end = cursor.enter();
        int start = cursor.next();
        List<Expr> results = cursor.token() == end ? List.of() : builders.expressions.list();
        return new ReturnStmt(start, cursor.previousEnd(), results);
    }

    private Stmt branch() {
        int end = cursor.enter();
        BranchKind kind = kind(cursor.type());
        int start = cursor.next();
        Optional<Ident> label = cursor.token() == end ? Optional.empty() : Optional.of(cursor.ident());
        return new BranchStmt(start, cursor.previousEnd(), kind, label);
    }

    private static BranchKind kind(int type) {
        return switch (type) {
            case GoParser.BREAK -> BranchKind.BREAK;
            case GoParser.CONTINUE -> BranchKind.CONTINUE;
            case GoParser.GOTO -> BranchKind.GOTO;
            default -> BranchKind.FALLTHROUGH;
        };
    }
}
