package dev.caulk.analysis;

/** Whether code that is not audited may use what the audited code exports. */
public enum WorldAssumption {
    /** Exported names of importable packages may be used by anybody. */
    OPEN,
    /** The audited code is the whole program, besides the libraries it uses. */
    CLOSED
}
