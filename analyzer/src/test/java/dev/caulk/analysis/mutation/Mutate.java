package dev.caulk.analysis.mutation;

import dev.caulk.analysis.UnreadableInputException;
import dev.caulk.analysis.finding.Finding;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Edits leaks into trees and counts those that an audit finds: {@code Mutate SCRATCH [--operators GROUP,…] [--count N] [--alone N] TREE…}. */
final class Mutate {
    private final Options options;
    private final PrintStream out;
    private final Map<String, Tree> trees = new TreeMap<>();
    private final List<Mutant> candidates = new ArrayList<>();
    private final List<Mutant> taken = new ArrayList<>();
    private final List<Verdict> verdicts = new ArrayList<>();
    private int audits;

    private Mutate(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Prints what became of each mutant, and a table. */
    public static void main(String[] arguments) throws Exception {
        new Mutate(Options.of(List.of(arguments)), System.out).run();
    }

    private void run() throws IOException, UnreadableInputException {
        choose();
        for (Map.Entry<String, Tree> tree : trees.entrySet()) {
            judge(tree.getValue(), of(tree.getKey()));
        }
        options.groups().forEach(this::print);
        alone();
        out.printf(Locale.ROOT, "%d audits, %.0f CPU s%n", audits, cpuSeconds());
    }

    private List<Mutant> of(String root) {
        return taken.stream().filter(m -> m.root().equals(root)).toList();
    }

    private void print(Operator.Group group) {
        verdicts.stream()
                .filter(v -> v.mutant().operator().group() == group)
                .sorted(Comparator.comparing(v -> v.mutant().key()))
                .forEach(v -> out.println(v.line()));
        new Table(group, candidates, verdicts).print(out);
    }

    private void choose() throws IOException, UnreadableInputException {
        for (Path path : options.trees()) {
            Path from = path.toRealPath();
            Path copy = options.scratch().resolve(trees.size() + "").resolve(from.getFileName());
            TreeCopy.copy(from, copy);
            Tree tree = new Tree(copy);
            trees.put(copy.toString(), tree);
            candidates.addAll(tree.candidates());
            System.err.printf("%s: %d findings%n", from, tree.findings());
        }
        candidates.sort(Comparator.comparing(Mutant::key).thenComparing(Mutant::root));
        for (Operator.Group group : options.groups()) {
            take(candidates.stream().filter(m -> m.operator().group() == group).toList());
        }
    }

    private void take(List<Mutant> sorted) throws IOException {
        int left = options.count();
        for (Mutant mutant : sorted) {
            if (left > 0 && Tree.parses(mutant)) {
                taken.add(mutant);
                left--;
            } else if (left > 0) {
                out.println("no Go    " + mutant.operator().id() + " " + mutant.describe());
            }
        }
    }

    private void judge(Tree tree, List<Mutant> mutants) throws IOException, UnreadableInputException {
        List<List<Mutant>> batches = Batches.of(mutants);
        int done = 0;
        for (List<Mutant> batch : batches) {
            Tree.Audit audit = tree.added(batch);
            List<Verdict> found = new ArrayList<>();
            for (Verdict verdict : Verdict.of(batch, audit)) {
                found.add(verdict.certain() ? verdict : alone(verdict.mutant()));
            }
            verdicts.addAll(found);
            audits++;
            System.err.printf("%s: audit %d of %d%n", tree.root().getFileName(), ++done, batches.size());
            audit.findings().stream()
                    .filter(f -> found.stream().noneMatch(v -> v.speaksOf(f)))
                    .forEach(f -> stray(f, batch));
        }
    }

    /** A new finding that is about no mutant of the batch. */
    private void stray(Finding finding, List<Mutant> batch) {
        out.println("stray    " + finding.rule() + " " + finding.span().display() + ": " + finding.message() + " (with "
                + batch.stream().map(Mutant::describe).collect(Collectors.joining("; ")) + ")");
    }

    private Verdict alone(Mutant mutant) throws IOException, UnreadableInputException {
        audits++;
        List<Mutant> single = List.of(mutant);
        return Verdict.of(single, trees.get(mutant.root()).added(single)).get(0);
    }

    /** Judges some mutants of each group once more, each in an audit of its own. */
    private void alone() throws IOException, UnreadableInputException {
        int same = 0;
        List<Mutant> again = options.groups().stream()
                .flatMap(g ->
                        taken.stream().filter(m -> m.operator().group() == g).limit(options.alone()))
                .toList();
        for (Mutant mutant : again) {
            Verdict verdict = alone(mutant);
            boolean before = verdicts.stream().anyMatch(v -> v.mutant().equals(mutant) && v.killed());
            same += before == verdict.killed() ? 1 : 0;
            if (before != verdict.killed()) {
                out.println("otherwise alone: " + verdict.line());
            }
        }
        if (options.alone() > 0) {
            out.printf("alone: %d of %d have the verdict that they have in a batch%n", same, again.size());
        }
    }

    private static double cpuSeconds() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime() / 1e9
                : 0;
    }
}
