package dev.caulk.syntax;

/** How much of a file becomes a tree. */
enum Extent {
    /** All of it. */
    WHOLE,
    /** Declarations; declared functions have no body, and nobody needs the comments. */
    DECLARATIONS,
    /** Declared functions with their bodies, and nothing else. */
    FUNCTIONS
}
