package dev.caulk.grammar;

/** Words syntax errors in the manner of the Go compiler. */
final class SyntaxMessages {
    private SyntaxMessages() {}

    /**
     * @param at the token that cannot stand where it does
     * @param rule the innermost open rule
     * @param expected the only type that could stand there, or {@link TokenBuffer#NO_TYPE}
     */
    static Problem problem(TokenBuffer tokens, int at, int rule, int expected) {
        return new Problem(tokens.start(at), tokens.end(at), "syntax error: " + message(tokens, at, rule, expected));
    }

    private static String message(TokenBuffer tokens, int at, int rule, int expected) {
        int type = tokens.type(at);
        if (type == GoParser.LBRACE && at > 0 && tokens.inserted(at - 1)) {
            return "unexpected newline before '{'";
        }
        String found = found(tokens, at);
        if (rule == GoParser.RULE_file && at > 0) {
            return fileMessage(expected, found);
        }
        if (expected == GoParser.RBRACE && type != TokenBuffer.EOF && holdsStatements(rule)) {
            return statementMessage(tokens, at, rule, found);
        }
        String list = listName(rule);
        if (isCloser(expected) && !list.isEmpty()) {
            boolean elementAllowed = at > 0 && isOpenerOrSeparator(tokens.type(at - 1));
            String hint = "; possibly missing " + separator(rule) + " or " + Operators.text(expected);
            return "unexpected " + found + " in " + list + (elementAllowed ? "" : hint);
        }
        if (at > 0 && tokens.type(at - 1) == GoParser.DOT && isOperand(rule)) {
            return unexpected(found, "name or '('");
        }
        boolean known = expected > 0 && rule != GoParser.RULE_importSpec;
        return unexpected(found, known ? name(expected) : construct(rule));
    }

    private static String fileMessage(int expected, String found) {
        return switch (expected) {
            case TokenBuffer.EOF -> "non-declaration statement outside function body: unexpected " + found;
            case GoParser.SEMI -> "unexpected " + found + " after top level declaration";
            default -> unexpected(found, name(expected));
        };
    }

    private static String unexpected(String found, String expected) {
        return "unexpected " + found + ", expected " + expected;
    }

    private static String statementMessage(TokenBuffer tokens, int at, int rule, String found) {
        int before = tokens.type(at - 1);
        if (before == GoParser.SEMI || before == GoParser.COLON) {
            return unexpected(found, "statement");
        }
        if (before == GoParser.LBRACE) {
            return unexpected(found, rule == GoParser.RULE_block ? "statement" : "case or default or '}'");
        }
        return "unexpected " + found + " at end of statement";
    }

    private static boolean isOperand(int rule) {
        return switch (rule) {
            case GoParser.RULE_expression,
                    GoParser.RULE_unary,
                    GoParser.RULE_unaryHead,
                    GoParser.RULE_suffix,
                    GoParser.RULE_headSuffix -> true;
            default -> false;
        };
    }

    private static boolean holdsStatements(int rule) {
        return rule == GoParser.RULE_block || rule == GoParser.RULE_switchStmt || rule == GoParser.RULE_selectStmt;
    }

    private static boolean isCloser(int type) {
        return type == GoParser.RPAREN || type == GoParser.RBRACK || type == GoParser.RBRACE;
    }

    private static boolean isOpenerOrSeparator(int type) {
        return type == GoParser.LPAREN
                || type == GoParser.LBRACK
                || type == GoParser.LBRACE
                || type == GoParser.COMMA
                || type == GoParser.SEMI;
    }

    private static String listName(int rule) {
        return switch (rule) {
            case GoParser.RULE_call -> "argument list";
            case GoParser.RULE_literalValue -> "composite literal";
            case GoParser.RULE_parameters -> "parameter list";
            case GoParser.RULE_typeParameters -> "type parameter list";
            case GoParser.RULE_typeArguments -> "type argument list";
            case GoParser.RULE_structType -> "struct type";
            case GoParser.RULE_interfaceType -> "interface type";
            case GoParser.RULE_importDecl, GoParser.RULE_constDecl, GoParser.RULE_varDecl, GoParser.RULE_typeDecl ->
                "declaration";
            default -> "";
        };
    }

    private static String separator(int rule) {
        return switch (rule) {
            case GoParser.RULE_call,
                    GoParser.RULE_literalValue,
                    GoParser.RULE_parameters,
                    GoParser.RULE_typeParameters,
                    GoParser.RULE_typeArguments -> "comma";
            default -> "semicolon or newline";
        };
    }

    private static String construct(int rule) {
        return switch (rule) {
            case GoParser.RULE_importDecl, GoParser.RULE_importSpec -> "import path";
            case GoParser.RULE_constDecl, GoParser.RULE_varDecl, GoParser.RULE_typeDecl -> "name or '('";
            case GoParser.RULE_varSpec,
                    GoParser.RULE_typeSpec,
                    GoParser.RULE_type,
                    GoParser.RULE_typeNoArrow,
                    GoParser.RULE_typeNoBracket,
                    GoParser.RULE_typeNoName,
                    GoParser.RULE_typeNoParen,
                    GoParser.RULE_arrayType,
                    GoParser.RULE_chanType,
                    GoParser.RULE_otherType,
                    GoParser.RULE_genericOrArray,
                    GoParser.RULE_typeEnd,
                    GoParser.RULE_typeEndNoArrow,
                    GoParser.RULE_typeEndStrict,
                    GoParser.RULE_typeEndStrictNoArrow -> "type";
            case GoParser.RULE_parameter -> "parameter";
            case GoParser.RULE_field -> "field name or embedded type";
            case GoParser.RULE_element -> "method or embedded element";
            case GoParser.RULE_statement -> "statement";
            case GoParser.RULE_elseBranch -> "if statement or block after else";
            case GoParser.RULE_caseClause, GoParser.RULE_commClause -> "case or default";
            case GoParser.RULE_funcEndStrict -> "function body";
            case GoParser.RULE_literalOrCallStrict, GoParser.RULE_typeEndStrictCore -> "'{' or '(' after type";
            default -> "expression";
        };
    }

    /** A token as an error message names it. */
    static String found(TokenBuffer tokens, int at) {
        int type = tokens.type(at);
        if (tokens.inserted(at) || type == TokenBuffer.EOF) {
            return nothing(tokens, at);
        }
        if (type == GoParser.IDENT) {
            return "name " + tokens.text(at);
        }
        return type >= GoParser.INT && type <= GoParser.STRING ? "literal " + tokens.text(at) : name(type);
    }

    /** A token without text, or the end of a declaration, which has the text of what follows: a semicolon or the next keyword. */
    private static String nothing(TokenBuffer tokens, int at) {
        if (tokens.start(at) < tokens.end(at)) {
            String text = tokens.text(at);
            return text.equals(";") ? name(GoParser.SEMI) : "keyword " + text;
        }
        return tokens.start(at) == tokens.source().length ? "EOF" : "newline";
    }

    private static String name(int type) {
        String operator = Operators.text(type);
        return switch (type) {
            case TokenBuffer.EOF -> "EOF";
            case GoParser.IDENT -> "name";
            case GoParser.STRING -> "string";
            case GoParser.COMMA -> "comma";
            case GoParser.SEMI -> "semicolon";
            case GoParser.BAD -> "broken code";
            default -> operator.isEmpty() ? "keyword " + Keywords.text(type) : "'" + operator + "'";
        };
    }
}
