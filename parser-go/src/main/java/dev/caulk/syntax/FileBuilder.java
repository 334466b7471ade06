package dev.caulk.syntax;

import dev.caulk.grammar.GoParser;
import dev.caulk.grammar.TokenBuffer;
import dev.caulk.syntax.ast.BadDecl;
import dev.caulk.syntax.ast.Comment;
import dev.caulk.syntax.ast.Decl;
import dev.caulk.syntax.ast.GoFile;
import dev.caulk.syntax.ast.Ident;
import java.util.List;

/** Builds the tree of a file (Go spec, "Source file organization"). */
final class FileBuilder {
    private final Cursor cursor;
    private final Builders builders;

    FileBuilder(Cursor cursor) {
        this.cursor = cursor;
        this.builders = new Builders(cursor);
    }

    GoFile file() {
        cursor.next();
        Ident name = cursor.ident();
        if (name.name().equals("_")) {
            cursor.problem(name.start(), name.end(), "invalid package name _");
        }
        cursor.next();
        int declarations = cursor.nodes().mark();
        boolean importsMayFollow = true;
        while (!cursor.at(TokenBuffer.EOF)) {
            boolean isImport = cursor.at(GoParser.IMPORT);
            if (isImport && !importsMayFollow) {
                cursor.problem(cursor.start(), cursor.start(), "imports must appear before other declarations");
            }
            importsMayFollow &= isImport;
            if (cursor.extent() == Extent.FUNCTIONS && !cursor.atRule(GoParser.RULE_funcDecl)) {
                skip();
            } else {
                cursor.nodes().push(declaration());
            }
            cursor.next();
        }
        TokenBuffer tokens = cursor.tokens();
        List<Comment> comments = cursor.extent() == Extent.WHOLE ? CommentList.of(tokens) : List.of();
        return new GoFile(0, tokens.source().length, name, cursor.nodes().listFrom(declarations), comments);
    }

    private void skip() {
        if (cursor.at(GoParser.BAD)) {
            cursor.next();
        } else {
            cursor.skipRule();
        }
    }

    private Decl declaration() {
        if (cursor.at(GoParser.BAD)) {
            int start = cursor.next();
            return new BadDecl(start, cursor.previousEnd());
        }
        return cursor.rule() == GoParser.RULE_funcDecl
                ? builders.declarations.function()
                : builders.declarations.general();
    }
}
