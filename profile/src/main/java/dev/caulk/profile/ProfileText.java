package dev.caulk.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Profiles as plain text of 80 columns, the verdict first. All text out of the documents is escaped, so that a hostile
 * label or path cannot drive the terminal.
 */
public final class ProfileText {
    private static final int WIDTH = 80;
    private static final int OPENERS = 3;
    private static final int COUNT = 8;
    private static final String INDENT = "          ";

    private final Signatures signatures;
    private final int most;
    private final StringBuilder out = new StringBuilder();
    private final Set<String> said = new HashSet<>();

    /**
     * A writer.
     *
     * @param signatures how connections are found
     * @param most how many groups to list of a snapshot; what is left out is said
     */
    public ProfileText(Signatures signatures, int most) {
        this.signatures = signatures;
        this.most = most;
    }

    /** The text about some documents. */
    public String render(List<ReadResult> results) {
        List<Diagnosis> diagnoses = new ArrayList<>();
        for (ReadResult result : results) {
            for (Snapshot snapshot : result.snapshots()) {
                diagnoses.add(Diagnosis.of(snapshot, signatures));
            }
        }
        return render(results, diagnoses);
    }

    /** The text about some documents whose snapshots are diagnosed, in order. */
    public String render(List<ReadResult> results, List<Diagnosis> diagnoses) {
        out.setLength(0);
        said.clear();
        int at = 0;
        for (ReadResult result : results) {
            int end = at + result.snapshots().size();
            document(result, diagnoses.subList(at, end));
            at = end;
        }
        return out.toString();
    }

    private void document(ReadResult result, List<Diagnosis> diagnoses) {
        for (Diagnosis diagnosis : diagnoses) {
            snapshot(diagnosis);
        }
        for (FunctionTable table : result.tables()) {
            table(table);
        }
        if (result.refusal().isPresent()) {
            paragraph("", result.refusal().get().display());
        }
        if (result.snapshots().isEmpty()
                && result.tables().isEmpty()
                && result.refusal().isEmpty()) {
            paragraph("", result.document() + ": no goroutine profile found in it.");
        }
        for (Note note : result.notes()) {
            if (!inHeading(note, result)) {
                paragraph("note: ", note.origin().display() + ": " + note.text());
            }
        }
        for (UnreadBlock block : result.unread()) {
            paragraph("not read: ", block.origin().display() + ": " + block.sentence());
        }
        out.append('\n');
    }

    /** The heading of a snapshot already says how much of it is there. */
    private static boolean inHeading(Note note, ReadResult result) {
        if (note.kind() == Note.Kind.PARTIAL) {
            for (Snapshot snapshot : result.snapshots()) {
                if (snapshot.origin().line() == note.origin().line()) {
                    return true;
                }
            }
        }
        return false;
    }

    private void snapshot(Diagnosis diagnosis) {
        Snapshot snapshot = diagnosis.snapshot();
        paragraph("", diagnosis.verdict());
        paragraph("", heading(snapshot));
        for (ConnectionEstimate estimate : diagnosis.estimates()) {
            estimate(estimate, diagnosis.verdict());
        }
        List<StackGroup> busy = diagnosis.busy();
        for (StackGroup group : busy.subList(0, Math.min(most, busy.size()))) {
            group(group, snapshot);
        }
        leftOut(busy, snapshot);
        idle(diagnosis.idle());
        if (snapshot.truncated().isPresent()) {
            paragraph("  ", snapshot.truncated().get());
        }
        for (String sentence : diagnosis.advice()) {
            if (said.add(sentence)) {
                paragraph("next: ", sentence);
            }
        }
    }

    private void table(FunctionTable table) {
        boolean change = table.difference();
        String total = table.total().isPresent()
                ? Numbers.of(table.total().getAsLong(), "goroutine") + (change ? " before, " : ", ")
                : "";
        paragraph(
                "",
                table.origin().display() + ": " + table.kind() + (change ? " of a difference, " : ", ") + total
                        + Numbers.of(table.rows().size(), "row") + "; "
                        + (change ? "goroutines added and gone by function" : "goroutines by function")
                        + ", without their stacks:");
        table.rows().stream()
                .filter(row -> !row.function().startsWith("runtime."))
                .sorted(Comparator.comparingLong(FunctionTable.Row::cum).reversed())
                .limit(most)
                .forEach(row -> {
                    entry(
                            String.format(change ? "%+,8d  " : "%,8d  ", row.cum()),
                            "in " + row.function()
                                    + row.file().map(file -> " " + file).orElse("")
                                    + (row.line().isPresent() ? ":" + row.line().getAsInt() : ""));
                });
    }

    private String heading(Snapshot snapshot) {
        String text = snapshot.origin().display() + ": " + snapshot.name() + " ("
                + snapshot.shape().label() + "), "
                + Numbers.of(snapshot.goroutines(), snapshot.kind().noun()) + " at "
                + Numbers.of(snapshot.groups().size(), "stack");
        return snapshot.partial().isPresent() ? text + "; " + snapshot.partial().get() : text;
    }

    private void estimate(ConnectionEstimate estimate, String verdict) {
        String sentence = estimate.sentence() + ".";
        StringBuilder text = new StringBuilder(sentence.equals(verdict) ? "" : sentence + " ").append("Counted:");
        Map<String, Long> counted = new LinkedHashMap<>();
        for (ConnectionEstimate.Evidence e : estimate.evidence()) {
            long before = counted.getOrDefault(e.role(), 0L);
            counted.put(e.role(), Counts.add(before, e.group().count()));
        }
        for (Map.Entry<String, Long> role : counted.entrySet()) {
            text.append(' ').append(Numbers.grouped(role.getValue())).append(" × ");
            text.append(role.getKey()).append(',');
        }
        text.setLength(text.length() - 1);
        if (estimate.libraryVersion().isPresent()) {
            text.append(" (library ").append(estimate.libraryVersion().get()).append(')');
        }
        text.append(openers(estimate));
        paragraph("  = ", text.toString());
    }

    /** Who asked for the units, where the dump tells ancestors. */
    private static String openers(ConnectionEstimate estimate) {
        Set<String> distinct = new LinkedHashSet<>();
        for (ConnectionEstimate.Evidence e : estimate.evidence()) {
            Optional<Frame> ancestor = ancestor(e.group());
            if (ancestor.isPresent()) {
                distinct.add(ancestor.get().display());
            }
        }
        if (distinct.isEmpty()) {
            return "";
        }
        List<String> openers = new ArrayList<>(distinct);
        int more = openers.size() - OPENERS;
        return "; on behalf of " + String.join(", ", openers.subList(0, Math.min(OPENERS, openers.size())))
                + (more > 0 ? " and " + Numbers.of(more, "more place") : "");
    }

    private void group(StackGroup group, Snapshot snapshot) {
        String count = Numbers.grouped(group.count());
        String state = WaitStates.of(group).orElse(unknown(snapshot))
                + (group.delayNanos().isPresent()
                        ? ", waited " + Durations.text(group.delayNanos().getAsLong())
                        : "");
        entry(" ".repeat(Math.max(0, COUNT - count.length())) + count + "  ", state + minutes(group) + marks(group));
        Optional<Frame> user = UserFrames.innermost(group);
        Optional<Frame> at = UserFrames.outsideRuntime(group);
        entry("at ", at);
        if (user.isPresent() && !isSame(user.get(), at)) {
            entry("in ", user);
        }
        if (user.isEmpty() && group.frames().size() > 1) {
            Frame outermost = group.frames().get(group.frames().size() - 1);
            entry(INDENT, "from " + outermost.display());
        }
        if (group.creator().isPresent()) {
            entry(INDENT, "created by " + group.creator().get().display());
        }
        entry("on behalf of ", ancestor(group));
        if (!group.labels().isEmpty()) {
            entry(INDENT, "labels " + group.labels());
        }
    }

    @SuppressWarnings("ReferenceEquality") // frames of one document are kept once
    private static boolean isSame(Frame frame, Optional<Frame> other) {
        return other.isPresent() && other.get() == frame;
    }

    private void entry(String word, Optional<Frame> frame) {
        if (frame.isPresent()) {
            entry(INDENT, word + frame.get().display());
        }
    }

    private static String unknown(Snapshot snapshot) {
        return switch (snapshot.kind()) {
            case STARTED -> "started";
            case BLOCK, MUTEX, THREADCREATE, CUSTOM -> snapshot.name();
            default -> snapshot.shape() == SnapshotShape.DEBUG_1 ? "state not in this shape" : "running";
        };
    }

    /** The program's own frame that asked for a goroutine which shows none itself. */
    private static Optional<Frame> ancestor(StackGroup group) {
        if (group.ancestors().isEmpty() || UserFrames.innermost(group).isPresent()) {
            return Optional.empty();
        }
        for (Ancestor ancestor : group.ancestors()) {
            for (Frame frame : ancestor.frames()) {
                if (UserFrames.isUser(frame)) {
                    return Optional.of(frame);
                }
            }
        }
        return Optional.empty();
    }

    private static String minutes(StackGroup group) {
        if (group.minMinutes().isEmpty()) {
            return "";
        }
        int least = group.minMinutes().getAsInt();
        int longest = group.maxMinutes().orElse(least);
        return ", for at least " + (least == longest ? least : least + " to " + longest) + " min";
    }

    private static String marks(StackGroup group) {
        return (group.leaked() ? ", proved leaked" : "")
                + (group.lockedToThread() ? ", locked to a thread" : "")
                + (group.inBubble() ? ", in a synctest bubble" : "")
                + (group.elided() ? ", frames elided" : "");
    }

    private void leftOut(List<StackGroup> busy, Snapshot snapshot) {
        if (busy.size() <= most) {
            return;
        }
        long goroutines = Groups.of(busy).sum(most);
        String stacks = Numbers.of(busy.size() - most, "more stack");
        paragraph(
                "  ", stacks + " with " + Numbers.of(goroutines, snapshot.kind().noun()) + " left out of this list.");
    }

    private void idle(Map<String, Long> reasons) {
        if (!reasons.isEmpty()) {
            StringBuilder text = new StringBuilder("idle by design:");
            for (Map.Entry<String, Long> reason : reasons.entrySet()) {
                text.append(' ').append(Numbers.grouped(reason.getValue()));
                text.append(' ').append(reason.getKey()).append(',');
            }
            text.setLength(text.length() - 1);
            paragraph("  ", text.toString());
        }
    }

    private void entry(String lead, String text) {
        Terminal.hanging(out, lead, INDENT, text, WIDTH);
    }

    private void paragraph(String lead, String text) {
        Terminal.hanging(out, lead, " ".repeat(lead.length()), text, WIDTH);
    }
}
