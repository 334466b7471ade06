package dev.caulk.grammar;

import java.util.Arrays;

/**
 * The rules that matched, outer before inner and in source order; each has its rule ({@code GoParser.RULE_…}) and the
 * tokens it covers. Only the rules that {@link #records} names are on it.
 */
public final class EventTape {
    private static final int WIDTH = 3;
    private static final boolean[] RECORDED = recorded();

    private int[] data = new int[1 << 14];
    private int length;

    EventTape() {}

    /** Whether matches of a rule are on the tape. */
    public static boolean records(int rule) {
        return RECORDED[rule];
    }

    /** Forgets the events from this one on. */
    void truncate(int event) {
        length = event * WIDTH;
    }

    int open(int rule, int firstToken) {
        if (length + WIDTH > data.length) {
            data = Arrays.copyOf(data, data.length * 2);
        }
        int at = length;
        data[at] = rule;
        data[at + 1] = firstToken;
        length += WIDTH;
        return at;
    }

    void close(int at, int endToken) {
        data[at + 2] = endToken;
    }

    /** The event that {@link #open} has put here. */
    static int event(int at) {
        return at / WIDTH;
    }

    /** How many events there are. */
    public int size() {
        return length / WIDTH;
    }

    /** The rule of an event. */
    public int rule(int event) {
        return data[event * WIDTH];
    }

    /** The first token of an event. */
    public int firstToken(int event) {
        return data[event * WIDTH + 1];
    }

    /** The token after the last one of an event. */
    public int endToken(int event) {
        return data[event * WIDTH + 2];
    }

    private static boolean[] recorded() {
        boolean[] table = new boolean[GoParser.RULES];
        int[] rules = {
            GoParser.RULE_importDecl,
            GoParser.RULE_importSpec,
            GoParser.RULE_constDecl,
            GoParser.RULE_constSpec,
            GoParser.RULE_varDecl,
            GoParser.RULE_varSpec,
            GoParser.RULE_typeDecl,
            GoParser.RULE_typeSpec,
            GoParser.RULE_funcDecl,
            GoParser.RULE_typeParameters,
            GoParser.RULE_typeParameter,
            GoParser.RULE_parameters,
            GoParser.RULE_parameter,
            GoParser.RULE_structType,
            GoParser.RULE_field,
            GoParser.RULE_interfaceType,
            GoParser.RULE_element,
            GoParser.RULE_block,
            GoParser.RULE_simpleStmt,
            GoParser.RULE_communication,
            GoParser.RULE_goStmt,
            GoParser.RULE_returnStmt,
            GoParser.RULE_branchStmt,
            GoParser.RULE_header,
            GoParser.RULE_ifStmt,
            GoParser.RULE_switchStmt,
            GoParser.RULE_caseClause,
            GoParser.RULE_selectStmt,
            GoParser.RULE_commClause,
            GoParser.RULE_forStmt,
            GoParser.RULE_literalValue
        };
        for (int rule : rules) {
            table[rule] = true;
        }
        return table;
    }
}
