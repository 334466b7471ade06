package dev.caulk.analysis.mutation;

import dev.caulk.analysis.finding.Cleared;
import dev.caulk.analysis.finding.Finding;
import dev.caulk.syntax.Span;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of a mutant.
 *
 * @param by findings that are in the edited function, speak of it, or are about what was edited
 * @param elsewhere other new findings of the package
 * @param certain whether none of these may be due to another mutant of the batch
 * @param cleared places in the edited function that rules are silent about, and why
 */
record Verdict(Mutant mutant, List<Finding> by, List<Finding> elsewhere, boolean certain, List<Cleared> cleared) {
    /** The verdicts of mutants that were judged together. */
    static List<Verdict> of(List<Mutant> batch, Tree.Audit audit) {
        List<Finding> added = audit.findings();
        Map<Finding, Integer> claims = new HashMap<>();
        for (Mutant mutant : batch) {
            added.stream().filter(f -> speaksOf(f, mutant)).forEach(f -> claims.merge(f, 1, Integer::sum));
        }
        return batch.stream().map(m -> of(m, audit, claims, batch.size() == 1)).toList();
    }

    private static Verdict of(Mutant mutant, Tree.Audit audit, Map<Finding, Integer> claims, boolean alone) {
        List<Finding> added = audit.findings();
        List<Finding> by = added.stream().filter(f -> speaksOf(f, mutant)).toList();
        List<Finding> elsewhere = added.stream()
                .filter(f -> !claims.containsKey(f) && sameDirectory(f, mutant))
                .toList();
        boolean certain = by.isEmpty() && elsewhere.isEmpty()
                || !isNeutral(mutant) && by.stream().anyMatch(f -> claims.getOrDefault(f, 0) == 1);
        List<Cleared> cleared =
                audit.cleared().stream().filter(c -> mutant.covers(c.span())).toList();
        return new Verdict(mutant, by, elsewhere, alone || certain, cleared);
    }

    private static boolean speaksOf(Finding finding, Mutant mutant) {
        Stream<Span> spans = Stream.of(
                        Stream.of(finding.span()),
                        finding.trace().stream()
                                .flatMap(t -> t.steps().stream())
                                .map(s -> s.span()),
                        finding.related().stream().map(r -> r.span()))
                .flatMap(s -> s);
        return spans.anyMatch(mutant::covers) || isAbout(finding, mutant);
    }

    /** Whether it is about the channel or lock that was edited: {@code pkg.Type.field}, {@code channel made in pkg.f}. */
    private static boolean isAbout(Finding finding, Mutant mutant) {
        String touched = mutant.touched();
        boolean field = touched.contains(".") && endsWith(finding.cell(), touched);
        return field
                || sameDirectory(finding, mutant)
                        && (!touched.isEmpty() && endsWith(finding.cell(), touched)
                                || endsWith(finding.cell(), mutant.name()));
    }

    private static boolean endsWith(String cell, String name) {
        int before = cell.length() - name.length() - 1;
        return cell.endsWith(name) && (before < 0 || !Character.isLetterOrDigit(cell.charAt(before)));
    }

    private static boolean sameDirectory(Finding finding, Mutant mutant) {
        return directory(finding.span()).equals(directory(mutant.at()));
    }

    private static Optional<Path> directory(Span span) {
        return Optional.ofNullable(Path.of(span.file().path()).getParent());
    }

    /** Whether a finding is about the mutant, or in its package. */
    boolean speaksOf(Finding finding) {
        return Stream.concat(by.stream(), elsewhere.stream())
                .anyMatch(f -> f.fingerprint().equals(finding.fingerprint()));
    }

    /** Whether anything is found of it; of a neutral edit, anything at all. */
    boolean killed() {
        return !by.isEmpty() || isNeutral(mutant) && !elsewhere.isEmpty();
    }

    /** One line. */
    String line() {
        return word() + mutant.operator().id() + " " + mutant.describe()
                + list(" -> ", by) + list(" [elsewhere: ", elsewhere) + (elsewhere.isEmpty() ? "" : "]")
                + (killed() || isNeutral(mutant) ? "" : guards());
    }

    private String word() {
        if (isNeutral(mutant)) {
            return killed() ? "found    " : "silent   ";
        }
        return killed() ? "killed   " : "survived ";
    }

    private static boolean isNeutral(Mutant mutant) {
        return mutant.operator().group() == Operator.Group.NEUTRAL;
    }

    /** Why the survivor is silent, where a rule looked at all. */
    private String guards() {
        return cleared.stream()
                .map(c -> "\n             " + c.rule() + " line " + c.span().line() + ": "
                        + c.guard().replace(mutant.root() + "/", ""))
                .collect(Collectors.joining());
    }

    private String list(String before, List<Finding> findings) {
        return findings.isEmpty()
                ? ""
                : findings.stream().map(this::place).collect(Collectors.joining(", ", before, ""));
    }

    private String place(Finding finding) {
        String path = finding.span().file().path();
        String below = path.startsWith(mutant.root() + "/")
                ? path.substring(mutant.root().length() + 1)
                : path;
        return finding.rule() + " " + below + ":" + finding.span().line() + " (" + finding.cell() + ")";
    }
}
