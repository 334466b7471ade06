package dev.caulk.analysis.types;

/** A package-level declaration that is read when first needed, so that order and cycles do not matter. */
interface Declaration {
    /** What it declares; where its own reading asks for it, as much as is known by then. */
    GoObject object();
}
