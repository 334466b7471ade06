package dev.caulk.analysis;

import dev.caulk.analysis.ops.Program;

/** Whether code that is not audited may use what the audited code exports. */
public enum WorldAssumption {
    /** Exported names of importable packages may be used by anybody. */
    OPEN,
    /** The audited code is the whole program, besides the libraries it uses. */
    CLOSED;

    /** What to assume when nobody says: a tree with a main package is a program. */
    public static WorldAssumption of(Program program) {
        return program.packages().stream().anyMatch(facts -> facts.name().equals("main")) ? CLOSED : OPEN;
    }
}
