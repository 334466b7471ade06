package dev.caulk.analysis.load.locate;

/** Where the declarations of a package outside the audited tree come from. */
public enum SourceKind {
    /** A module of the same workspace, outside what was named. */
    MODULE("same modules"),
    /** A vendor directory. */
    VENDOR("vendor"),
    /** A directory that a replace directive names. */
    REPLACEMENT("replacement directories"),
    /** The module cache. */
    MODULE_CACHE("module cache"),
    /** The GOPATH around the tree. */
    GOPATH("GOPATH"),
    /** The standard library of an installed Go. */
    GOROOT("GOROOT"),
    /** What Caulk brings along. */
    BUNDLED("bundled");

    private final String words;

    SourceKind(String words) {
        this.words = words;
    }

    /** As reports call it. */
    public String words() {
        return words;
    }
}
