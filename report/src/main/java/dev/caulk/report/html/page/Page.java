package dev.caulk.report.html.page;

import java.util.List;
import java.util.Optional;

/**
 * The whole report.
 *
 * @param css the style sheet, trusted
 */
public record Page(
        String css,
        String tool,
        String verdict,
        List<Tile> tiles,
        Optional<Goroutines> goroutines,
        List<Entry> entries,
        List<RulePage> rules,
        List<Tile> ledger,
        List<String> ledgerLists,
        List<Message> diagnostics) {}
