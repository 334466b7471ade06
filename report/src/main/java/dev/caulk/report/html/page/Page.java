package dev.caulk.report.html.page;

import java.util.List;
import java.util.Optional;

/**
 * The whole report.
 *
 * @param css the style sheet, trusted
 * @param verdict the first clause of it
 * @param arithmetic the rest of it, or empty
 */
public record Page(
        String css,
        String tool,
        String verdict,
        String arithmetic,
        List<Tile> tiles,
        Optional<Goroutines> goroutines,
        List<Entry> entries,
        List<RulePage> rules,
        List<Tile> ledger,
        List<String> ledgerLists,
        List<Message> diagnostics) {}
