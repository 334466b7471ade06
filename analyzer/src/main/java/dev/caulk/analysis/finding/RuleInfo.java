package dev.caulk.analysis.finding;

/**
 * What is known of a rule before it runs.
 *
 * @param id kebab-case, stable
 * @param summary one sentence without a full stop
 * @param severity of a finding at its worst
 * @param since the version of Caulk that brought it
 * @param page its documentation, Markdown with the sections Why, Bad, Good and Limits
 */
public record RuleInfo(String id, String summary, Family family, Severity severity, String since, String page) {
    /** Groups of rules. */
    public enum Family {
        OWNERSHIP,
        CHANNEL,
        LOCK,
        SPAWN,
        RUNTIME
    }
}
