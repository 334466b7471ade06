package dev.caulk.report.profile;

import dev.caulk.profile.Frame;
import dev.caulk.profile.StackGroup;
import dev.caulk.profile.SymbolName;
import dev.caulk.report.source.Json;
import java.util.Map;

/** Stacks and frames as JSON. */
final class StackJson {
    private StackJson() {}

    /** A group with all that is known of it. */
    static Json group(StackGroup group) {
        Json json = Json.object().put("count", group.count()).put("state", group.state());
        if (group.leaked()) {
            json.put("leaked", true);
        }
        group.minMinutes().ifPresent(minutes -> json.put("minMinutes", minutes));
        group.maxMinutes().ifPresent(minutes -> json.put("maxMinutes", minutes));
        group.delayNanos().ifPresent(nanos -> json.put("delayNanos", nanos));
        if (group.elided()) {
            json.put("elided", true);
        }
        json.list("frames", group.frames(), StackJson::frame);
        json.put("createdBy", group.creator(), by -> frame(new Frame(by.function(), by.file(), by.line(), false)));
        if (!group.ancestors().isEmpty()) {
            json.list(
                    "ancestors",
                    group.ancestors(),
                    ancestor -> Json.object().list("frames", ancestor.frames(), StackJson::frame));
        }
        if (!group.labels().isEmpty()) {
            json.list(
                    "labels",
                    group.labels().entrySet(),
                    (Map.Entry<String, String> label) ->
                            Json.object().put("key", label.getKey()).put("value", label.getValue()));
        }
        return json;
    }

    /** A frame, with its symbol taken apart. */
    static Json frame(Frame frame) {
        Json json = Json.object().put("function", frame.function()).put("file", frame.file());
        frame.line().ifPresent(line -> json.put("line", line));
        frame.startLine().ifPresent(line -> json.put("startLine", line));
        if (frame.named()) {
            SymbolName name = SymbolName.parse(frame.function());
            json.put("package", name.importPath()).put("declared", name.owner().display());
            if (name.isClosure()) {
                json.put("closure", String.join(".", name.closure()));
            }
        }
        return json;
    }
}
