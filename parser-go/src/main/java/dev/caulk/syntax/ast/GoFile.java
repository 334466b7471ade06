package dev.caulk.syntax.ast;

import java.util.List;

/** A parsed file. Comments are in source order and belong to no node; {@code CommentMap} says what they stand at. */
public record GoFile(int start, int end, Ident packageName, List<Decl> declarations, List<Comment> comments)
        implements Node {}
