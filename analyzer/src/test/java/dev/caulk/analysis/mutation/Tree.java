package dev.caulk.analysis.mutation;

import dev.caulk.analysis.AuditProgress;
import dev.caulk.analysis.AuditRequest;
import dev.caulk.analysis.AuditRequest.BuildTarget;
import dev.caulk.analysis.Auditor;
import dev.caulk.analysis.Exploration;
import dev.caulk.analysis.SignatureLookup;
import dev.caulk.analysis.UnreadableInputException;
import dev.caulk.analysis.finding.Cleared;
import dev.caulk.analysis.finding.Finding;
import dev.caulk.analysis.finding.RelatedLocation;
import dev.caulk.syntax.GoSyntax;
import dev.caulk.syntax.ParseResult;
import dev.caulk.syntax.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A copy of a tree, what an audit finds in it as it is, and what more it finds when it is edited. */
final class Tree {
    private final Path root;
    private final AuditRequest request;
    private final Auditor auditor = new Auditor();
    private final List<Finding> findings;
    private final Set<String> known = new HashSet<>();

    Tree(Path root) throws UnreadableInputException {
        this.root = root;
        this.request = new AuditRequest(
                List.of(root),
                false,
                BuildTarget.standard(),
                SignatureLookup.ofEnvironment(System.getenv()),
                Runtime.getRuntime().availableProcessors());
        this.findings = audit().findings();
        findings.forEach(f -> known.add(f.fingerprint()));
    }

    /**
     * What an audit says.
     *
     * @param findings those that a user is shown
     * @param cleared places that it is silent about, and why
     */
    record Audit(List<Finding> findings, List<Cleared> cleared) {}

    private Audit audit() throws UnreadableInputException {
        Exploration exploration = auditor.explore(request, AuditProgress.SILENT);
        Set<String> generated = new HashSet<>();
        exploration.program().functions().stream()
                .filter(f -> f.generated())
                .forEach(f -> generated.add(f.declaration().file().path()));
        return new Audit(
                exploration.findings().stream()
                        .filter(f -> !generated.contains(f.span().file().path()))
                        .filter(f -> !f.span().file().path().contains("/vendor/"))
                        .toList(),
                exploration.cleared());
    }

    /** How many findings it has as it is. */
    int findings() {
        return findings.size();
    }

    Path root() {
        return root;
    }

    /** The edits that there is a place for in functions that no finding speaks of. */
    List<Mutant> candidates() throws UnreadableInputException {
        List<Span> spoken = findings.stream()
                .flatMap(f ->
                        Stream.concat(Stream.of(f.span()), f.related().stream().map(RelatedLocation::span)))
                .toList();
        return new Candidates()
                .of(request, root).stream()
                        .filter(m -> spoken.stream().noneMatch(s -> isIn(s, m.function())))
                        .toList();
    }

    private static boolean isIn(Span inner, Span outer) {
        return inner.file().equals(outer.file()) && inner.start() >= outer.start() && inner.start() < outer.end();
    }

    /** Whether the file still parses with the edit. */
    static boolean parses(Mutant mutant) throws IOException {
        Path file = Path.of(mutant.at().file().path());
        byte[] edited = Edit.apply(Files.readAllBytes(file), mutant.edits());
        return new GoSyntax().parse(mutant.path(), edited) instanceof ParseResult.Parsed;
    }

    /** What is found with some edits, each in another file, that is not found without them. */
    Audit added(List<Mutant> mutants) throws IOException, UnreadableInputException {
        Map<Path, byte[]> originals = new TreeMap<>();
        try {
            for (Mutant mutant : mutants) {
                Path file = Path.of(mutant.at().file().path());
                byte[] original = Files.readAllBytes(file);
                originals.put(file, original);
                Files.write(file, Edit.apply(original, mutant.edits()));
            }
            Audit audit = audit();
            List<Finding> added = new ArrayList<>(audit.findings());
            added.removeIf(f -> known.contains(f.fingerprint()));
            return new Audit(added, audit.cleared());
        } finally {
            for (Map.Entry<Path, byte[]> original : originals.entrySet()) {
                Files.write(original.getKey(), original.getValue());
            }
        }
    }
}
