package dev.caulk.grammar;

/**
 * Takes the broken part out of a declaration that did not parse, as little of it as the open rules allow to tell: a statement,
 * the header of a statement, an expression of a clause, a specification of a group. A {@code BAD} token takes its place.
 */
final class Repair {
    private final TokenBuffer tokens;
    private final EventTape tape;
    private final StatementEnds ends;

    /**
     * @param tokens those of the declaration come last; {@code EOF} follows them
     * @param tape the events of the parse that failed
     */
    Repair(TokenBuffer tokens, EventTape tape) {
        this.tokens = tokens;
        this.tape = tape;
        this.ends = new StatementEnds(tokens);
    }

    /**
     * Changes the tokens so that a parse gets further.
     *
     * @param open the rules that were open at the error, outermost first
     * @param at the token that could not stand where it does
     * @return whether there was a way to; if not, the whole declaration is broken
     */
    boolean repair(int[] open, int at) {
        for (int i = open.length - 1; i > 0; i--) {
            int event = open[i];
            int first = tape.firstToken(event);
            switch (tape.rule(event)) {
                case GoParser.RULE_simpleStmt,
                        GoParser.RULE_goStmt,
                        GoParser.RULE_returnStmt,
                        GoParser.RULE_branchStmt,
                        GoParser.RULE_constDecl,
                        GoParser.RULE_typeDecl,
                        GoParser.RULE_varDecl -> {
                    return dropStatement(first, at);
                }
                case GoParser.RULE_constSpec,
                        GoParser.RULE_typeSpec,
                        GoParser.RULE_varSpec,
                        GoParser.RULE_importSpec -> {
                    if (tokens.type(tape.firstToken(open[i - 1]) + 1) == GoParser.LPAREN) {
                        return dropStatement(first, at);
                    }
                }
                case GoParser.RULE_ifStmt, GoParser.RULE_forStmt -> {
                    return dropHeader(first, at);
                }
                case GoParser.RULE_switchStmt, GoParser.RULE_selectStmt -> {
                    return repairSwitch(event, at);
                }
                case GoParser.RULE_caseClause, GoParser.RULE_commClause -> {
                    return dropCaseExpressions(first, at);
                }
                case GoParser.RULE_block -> {
                    if (first < at) {
                        return repairBlock(at);
                    }
                }
                default -> {}
            }
        }
        return false;
    }

    private boolean dropStatement(int first, int at) {
        int end = ends.end(first, at);
        if (isBad(first, end)) {
            return false;
        }
        if (tokens.type(first - 1) == GoParser.ELSE) {
            tokens.replace(first - 1, end, GoParser.SEMI, GoParser.BAD);
        } else if (mayFollowStatement(tokens.type(end))) {
            tokens.replace(first, end, GoParser.BAD);
        } else {
            tokens.replace(first, end, GoParser.BAD, GoParser.SEMI);
        }
        return true;
    }

    private static boolean mayFollowStatement(int type) {
        return switch (type) {
            case GoParser.SEMI, GoParser.RBRACE, GoParser.CASE, GoParser.DEFAULT, TokenBuffer.EOF -> true;
            default -> false;
        };
    }

    private boolean isBad(int first, int end) {
        return end == first + 1 && tokens.type(first) == GoParser.BAD;
    }

    /** Something stands where a statement, or the end of one, should. */
    private boolean repairBlock(int at) {
        if (tokens.type(at) == TokenBuffer.EOF) {
            tokens.replace(at, at, GoParser.RBRACE);
            return true;
        }
        int before = tokens.type(at - 1);
        if (tokens.type(at) == GoParser.CASE || tokens.type(at) == GoParser.DEFAULT) {
            int colon = caseEnd(at + 1, at);
            tokens.replace(at, tokens.type(colon) == GoParser.COLON ? colon + 1 : colon, GoParser.BAD, GoParser.SEMI);
            return true;
        }
        boolean atStart = before == GoParser.SEMI || before == GoParser.LBRACE || before == GoParser.COLON;
        int end = Math.max(at + 1, ends.end(at, at));
        if (atStart) {
            tokens.replace(at, end, GoParser.BAD);
        } else {
            tokens.replace(at, end, GoParser.SEMI, GoParser.BAD);
        }
        return true;
    }

    /** An error between the keyword and the opening brace; the block behind it may be sound. */
    private boolean dropHeader(int keyword, int at) {
        int brace = bodyBrace(keyword + 1);
        if (tokens.type(at - 1) == GoParser.ELSE) {
            return dropElse(at);
        }
        if (brace < 0 || brace < at - 1 || isBad(keyword + 1, brace)) {
            return dropStatement(keyword, at);
        }
        tokens.replace(keyword + 1, brace, GoParser.BAD);
        return true;
    }

    private boolean dropElse(int at) {
        tokens.replace(at - 1, Math.max(at, ends.end(at, at)), GoParser.SEMI, GoParser.BAD);
        return true;
    }

    /** The brace that opens the body of a statement, or -1. A newline may stand before it by mistake. */
    private int bodyBrace(int first) {
        Brackets brackets = new Brackets();
        for (int i = first; tokens.type(i) != TokenBuffer.EOF; i++) {
            int type = tokens.type(i);
            boolean outside = brackets.depth() == 0;
            if (outside && type == GoParser.LBRACE && !opensType(i)) {
                return i;
            }
            boolean lineEnds = tokens.inserted(i) && tokens.type(i + 1) != GoParser.LBRACE;
            if (outside && lineEnds || brackets.isStray(type)) {
                return -1;
            }
        }
        return -1;
    }

    private boolean opensType(int brace) {
        int before = tokens.type(brace - 1);
        return before == GoParser.STRUCT || before == GoParser.INTERFACE;
    }

    private boolean repairSwitch(int event, int at) {
        int keyword = tape.firstToken(event);
        if (tokens.type(at) == TokenBuffer.EOF) {
            tokens.replace(at, at, GoParser.RBRACE);
            return true;
        }
        if (hasClause(event)) {
            return repairBlock(at);
        }
        if (bodyBrace(keyword + 1) != at - 1) {
            return dropHeader(keyword, at);
        }
        tokens.replace(at, Math.max(at + 1, nextClause(at)));
        return true;
    }

    private boolean hasClause(int event) {
        for (int i = event + 1; i < tape.size(); i++) {
            int rule = tape.rule(i);
            if (rule == GoParser.RULE_caseClause || rule == GoParser.RULE_commClause) {
                return true;
            }
        }
        return false;
    }

    /** The next clause of a switch, or what closes it. */
    private int nextClause(int from) {
        Brackets brackets = new Brackets();
        int i = from;
        while (tokens.type(i) != TokenBuffer.EOF) {
            int type = tokens.type(i);
            boolean begins = type == GoParser.CASE || type == GoParser.DEFAULT;
            if (brackets.depth() == 0 && begins || brackets.isStray(type) && type == GoParser.RBRACE) {
                return i;
            }
            i++;
        }
        return i;
    }

    private boolean dropCaseExpressions(int keyword, int at) {
        int i = caseEnd(keyword + 1, at);
        if (isBad(keyword + 1, i)) {
            return false;
        }
        boolean isDefault = tokens.type(keyword) == GoParser.DEFAULT;
        boolean hasColon = tokens.type(i) == GoParser.COLON;
        if (isDefault) {
            tokens.replace(keyword + 1, hasColon ? i + 1 : i, GoParser.COLON);
        } else if (hasColon) {
            tokens.replace(keyword + 1, i, GoParser.BAD);
        } else {
            tokens.replace(keyword + 1, i, GoParser.BAD, GoParser.COLON);
        }
        return true;
    }

    /** The colon after the expressions of a clause, or the end of the line without one. */
    private int caseEnd(int first, int at) {
        Brackets brackets = new Brackets();
        int i = first;
        while (tokens.type(i) != TokenBuffer.EOF) {
            boolean lineEnds = tokens.inserted(i) && i >= at;
            boolean ends = tokens.type(i) == GoParser.COLON || lineEnds;
            if (brackets.depth() == 0 && ends || brackets.isStray(tokens.type(i)) && i > at) {
                break;
            }
            i++;
        }
        return i;
    }
}
