package dev.caulk.report;

/** What a reported finding rests on, strongest first: findings are ranked in this order. */
public enum Status {
    /** Found in the source, and the profile shows it happening. */
    CONFIRMED("confirmed", "confirmed by profile"),
    /** Seen in the profile; no finding in the audited source explains it. */
    RUNTIME_ONLY("runtime-only", "runtime only"),
    /** Found in the source; no profile was given, or it does not show it. */
    STATIC_ONLY("static-only", "static only");

    private final String id;
    private final String label;

    Status(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** How formats for machines spell it. */
    public String id() {
        return id;
    }

    /** How people read it. */
    public String label() {
        return label;
    }
}
