package dev.caulk.report.text;

import dev.caulk.analysis.WorldAssumption;
import dev.caulk.analysis.finding.Declarations;
import dev.caulk.analysis.finding.Ledger;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the audit covered, as text. */
final class LedgerText {
    private static final String HANGING = " ".repeat(13);

    private final Ledger ledger;
    private final Lines lines;

    LedgerText(Ledger ledger, Lines lines) {
        this.ledger = ledger;
        this.lines = lines;
    }

    void write() {
        lines.line("", "Coverage");
        if (ledger.filesRead() == 0 && ledger.filesRejected().isEmpty()) {
            row("files", "no source was audited");
            return;
        }
        row("files", ledger.filesRead() + " read, " + ledger.filesRejected().size() + " rejected, " + excluded());
        row(
                "functions",
                ledger.functions() + " in " + ledger.packages() + " packages, " + n(ledger.ops()) + " operations");
        row(
                "calls",
                n(ledger.calls()) + ", " + n(ledger.callsUnresolved()) + " unresolved; " + n(ledger.callEdges())
                        + " call edges");
        declarations();
        Ledger.Cells cells = ledger.cells();
        row("cells", n(cells.all()) + " channels, locks and resources, " + n(cells.open()) + " open; " + world(cells));
        Ledger.Searches searches = ledger.searches();
        row(
                "searches",
                n(searches.places()) + " of channels and connections, " + n(searches.open())
                        + " not followed everywhere, " + n(searches.bounded()) + " met a bound");
        row("models", ledger.modelsUsed().isEmpty() ? "none applied" : ModelWords.of(ledger.modelsUsed()));
        ledger.notes().forEach(note -> row("note", note));
    }

    private void declarations() {
        Declarations declarations = ledger.declarations();
        if (!declarations.packages().isEmpty()) {
            row("outside", "declarations of " + DeclarationWords.sources(declarations));
        }
        if (!declarations.missing().isEmpty()) {
            row("missing", "declarations of " + String.join(", ", declarations.missing()));
        }
    }

    private static String world(Ledger.Cells cells) {
        return cells.world() == WorldAssumption.CLOSED
                ? "nobody else is assumed to use the code (--world closed)"
                : "others may use what is exported (--world open)";
    }

    private String excluded() {
        int all = ledger.filesExcluded().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        String reasons = ledger.filesExcluded().entrySet().stream()
                .map(reason -> reason.getValue() + " " + reason.getKey())
                .collect(Collectors.joining(", "));
        return all + " excluded" + (reasons.isEmpty() ? "" : " (" + reasons + ")");
    }

    private void row(String name, String text) {
        lines.wrapped("  " + name + " ".repeat(11 - name.length()), HANGING, text);
    }

    private static String n(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
