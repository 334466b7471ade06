package dev.caulk.report.profile.page;

import java.util.List;
import java.util.Optional;

/**
 * A profile report, laid out.
 *
 * @param css the style sheet
 * @param verdict the sentence it opens with
 * @param chart growth over snapshots; absent for a single one
 * @param snapshots one section each
 * @param remarks what the readers had to say
 */
public record ProfilePage(
        String css, String tool, String verdict, Optional<Chart> chart, List<Section> snapshots, List<String> remarks) {
    /** Copies the lists. */
    public ProfilePage {
        snapshots = List.copyOf(snapshots);
        remarks = List.copyOf(remarks);
    }

    /**
     * Lines over snapshots, in a drawing 720 wide and 240 high.
     *
     * @param most the number at the top of the drawing
     * @param ticks one per snapshot, where it stands in the drawing
     * @param names what each snapshot is, in order
     */
    public record Chart(String most, List<Tick> ticks, List<String> names, List<Curve> curves, List<GrowthRow> rows) {
        /** Copies the lists. */
        public Chart {
            ticks = List.copyOf(ticks);
            names = List.copyOf(names);
            curves = List.copyOf(curves);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A snapshot on the axis.
     *
     * @param x from 0 to 720
     * @param anchor where the label stands to it, as SVG wants it
     */
    public record Tick(String x, String anchor, String label) {}

    /**
     * One line of a chart.
     *
     * @param tone a style class
     * @param points as SVG wants them
     */
    public record Curve(String label, String tone, String points) {}

    /** One row of the table below a chart. */
    public record GrowthRow(String change, List<String> counts, String rate, String where) {
        /** Copies the list. */
        public GrowthRow {
            counts = List.copyOf(counts);
        }
    }

    /**
     * One snapshot.
     *
     * @param open whether it is shown at once
     * @param next advice, a list of sentences in pieces
     * @param cells the icicle, outermost calls at the top; empty where nothing can be drawn
     * @param height of the icicle in rows
     * @param left what the icicle leaves out, a sentence or empty
     */
    public record Section(
            String title,
            String verdict,
            boolean open,
            List<String> facts,
            List<List<Piece>> next,
            List<Cell> cells,
            int height,
            String left,
            List<StackRow> stacks,
            String more) {
        /** Copies the lists. */
        public Section {
            facts = List.copyOf(facts);
            next = List.copyOf(next);
            cells = List.copyOf(cells);
            stacks = List.copyOf(stacks);
        }
    }

    /**
     * One call of an icicle.
     *
     * @param x where it starts, percent of the width
     * @param width percent of the width
     * @param row from 0
     * @param tone a style class
     */
    public record Cell(String x, String width, int row, String tone, String label, String title) {}

    /** A piece of a sentence, a command or not. */
    public record Piece(String text, boolean code) {}

    /**
     * One stack of the table.
     *
     * @param seen the frame that says most beside the innermost; empty where that is it
     * @param remarks labels, times and the like; empty where there are none
     */
    public record StackRow(
            String count, String state, List<String> frames, String seen, String creator, String remarks) {
        /** Copies the list. */
        public StackRow {
            frames = List.copyOf(frames);
        }
    }
}
