package dev.caulk.report.html;

import dev.caulk.analysis.finding.Declarations;
import dev.caulk.analysis.finding.Ledger;
import dev.caulk.report.html.page.Tile;
import dev.caulk.report.source.Printable;
import dev.caulk.report.text.DeclarationWords;
import java.util.ArrayList;
import java.util.List;

/** Lays out what the audit covered. */
final class LedgerTiles {
    private LedgerTiles() {}

    static List<Tile> of(Ledger ledger) {
        List<Tile> tiles = new ArrayList<>();
        if (unread(ledger)) {
            return tiles;
        }
        tiles.add(tile(ledger.filesRead(), "files read"));
        tiles.add(tile(ledger.filesRejected().size(), "files rejected"));
        tiles.add(tile(
                ledger.filesExcluded().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum(),
                "files excluded"));
        tiles.add(tile(ledger.packages(), "packages"));
        tiles.add(tile(ledger.functions(), "functions lowered"));
        tiles.add(tile(ledger.ops(), "operations"));
        tiles.add(tile(ledger.calls(), "calls"));
        tiles.add(tile(ledger.callsUnresolved(), "calls unresolved"));
        tiles.add(tile(ledger.callEdges(), "call edges"));
        tiles.add(tile(ledger.cells().all(), "channels, locks and resources"));
        tiles.add(tile(ledger.cells().open(), "of them open to code not read"));
        tiles.add(tile(ledger.searches().places(), "places searched by rules"));
        tiles.add(tile(ledger.searches().open(), "of them not followed everywhere"));
        tiles.add(tile(ledger.searches().bounded(), "searches met a bound"));
        return tiles;
    }

    private static boolean unread(Ledger ledger) {
        return ledger.filesRead() == 0 && ledger.filesRejected().isEmpty();
    }

    private static Tile tile(long number, String label) {
        return new Tile(Numbers.of(number), label, "");
    }

    /** What does not fit in a number, one sentence each. */
    static List<String> lists(Ledger ledger) {
        List<String> lists = new ArrayList<>();
        if (unread(ledger)) {
            lists.add("No source was audited: this report rests on the profile alone.");
        }
        ledger.filesExcluded()
                .forEach((reason, files) -> lists.add(Printable.line("Excluded: " + files + " " + reason)));
        Declarations outside = ledger.declarations();
        if (!outside.packages().isEmpty()) {
            lists.add(Printable.line("Declarations outside the audited code: " + DeclarationWords.sources(outside)));
        }
        if (!outside.missing().isEmpty()) {
            lists.add(Printable.line("Declarations found nowhere: " + String.join(", ", outside.missing())));
        }
        if (!ledger.modelsUsed().isEmpty()) {
            lists.add(Printable.line("Models used: " + String.join(", ", ledger.modelsUsed())));
        }
        ledger.notes().forEach(note -> lists.add(Printable.line(note)));
        return lists;
    }
}
