package dev.caulk.model;

/** A file of models that breaks the vocabulary; the message names file, line and, for a misspelt name, the nearest one. */
public final class ModelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** An error at a line, from 1. */
    public ModelException(String source, int line, String reason) {
        super(source + ":" + line + ": " + reason);
    }
}
