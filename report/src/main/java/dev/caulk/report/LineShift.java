package dev.caulk.report;

/** A line that moved between the build that was profiled and the source that was read. */
public record LineShift(int profiled, int source) {
    /** {@code profiled :23, source :31}. */
    public String display() {
        return "profiled :" + profiled + ", source :" + source;
    }
}
