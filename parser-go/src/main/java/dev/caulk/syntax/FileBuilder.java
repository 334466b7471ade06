package dev.caulk.syntax;

import dev.caulk.grammar.GoParser;
import dev.caulk.grammar.TokenBuffer;
import dev.caulk.syntax.ast.BadDecl;
import dev.caulk.syntax.ast.Comment;
import dev.caulk.syntax.ast.Decl;
import dev.caulk.syntax.ast.GoFile;
import dev.caulk.syntax.ast.Ident;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

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
        List<Decl> declarations = new ArrayList<>();
        boolean importsMayFollow = true;
        while (!cursor.at(Token.EOF)) {
            boolean isImport = cursor.at(GoParser.IMPORT);
            if (isImport && !importsMayFollow) {
                cursor.problem(cursor.start(), cursor.start(), "imports must appear before other declarations");
            }
            importsMayFollow &= isImport;
            declarations.add(declaration());
            cursor.next();
        }
        TokenBuffer tokens = cursor.tokens();
        return new GoFile(0, tokens.source().length, name, List.copyOf(declarations), comments(tokens));
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

    private static List<Comment> comments(TokenBuffer tokens) {
        List<Comment> comments = new ArrayList<>(tokens.commentCount());
        for (int i = 0; i < tokens.commentCount(); i++) {
            int start = tokens.commentStart(i);
            int end = tokens.commentEnd(i);
            String text = new String(tokens.source(), start, end - start, StandardCharsets.UTF_8);
            comments.add(new Comment(start, end, tokens.commentIsBehindCode(i), text));
        }
        return List.copyOf(comments);
    }
}
