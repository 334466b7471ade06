package dev.caulk.report;

/** The program that wrote a report. */
public record Tool(String name, String version) {
    /** Caulk of that version. */
    public static Tool caulk(String version) {
        return new Tool("caulk", version);
    }
}
