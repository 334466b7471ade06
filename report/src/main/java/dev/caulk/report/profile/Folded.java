package dev.caulk.report.profile;

import dev.caulk.profile.Diagnosis;
import dev.caulk.profile.Frame;
import dev.caulk.profile.StackGroup;
import dev.caulk.profile.WaitStates;
import dev.caulk.report.source.Printable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Folded stacks: outermost function first, the state as the innermost, then a blank and the count. */
final class Folded {
    private Folded() {}

    static void write(ProfileReport report, OutputStream out) throws IOException {
        boolean several = report.diagnoses().size() > 1;
        for (Diagnosis diagnosis : report.diagnoses()) {
            String root = several ? word(diagnosis.snapshot().origin().display()) + ";" : "";
            for (StackGroup group : diagnosis.snapshot().groups()) {
                out.write((root + stack(group) + " " + group.count() + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static String stack(StackGroup group) {
        StringBuilder line = new StringBuilder();
        List<Frame> frames = group.frames();
        for (int i = frames.size() - 1; i >= 0; i--) {
            line.append(word(frames.get(i).function())).append(i > 0 ? ";" : "");
        }
        if (frames.isEmpty()) {
            line.append("(no stack)");
        }
        WaitStates.of(group)
                .ifPresent(state -> line.append(";[").append(word(state)).append(']'));
        return line.toString();
    }

    /** Semicolons part frames in this format. */
    private static String word(String text) {
        return Printable.line(text).replace(';', ':');
    }
}
