package dev.caulk.report.profile;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.caulk.profile.Diagnosis;
import dev.caulk.profile.Frame;
import dev.caulk.profile.Snapshot;
import dev.caulk.profile.StackGroup;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A file for speedscope.app (its {@code file-format-schema.json}): one sampled profile per snapshot, weighted by goroutines. */
final class Speedscope {
    private static final Frame NOWHERE = new Frame("(no stack)", Optional.empty(), OptionalInt.empty(), false);

    private final Map<Frame, Integer> frames = new LinkedHashMap<>();
    private final JsonGenerator json;

    private Speedscope(JsonGenerator json) {
        this.json = json;
    }

    static void write(ProfileReport report, OutputStream out) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        try (JsonGenerator json = factory.createGenerator(out, JsonEncoding.UTF8)) {
            new Speedscope(json).write(report);
        }
        out.write('\n');
    }

    private void write(ProfileReport report) throws IOException {
        json.writeStartObject();
        json.writeStringField("$schema", "https://www.speedscope.app/file-format-schema.json");
        json.writeStringField(
                "exporter", report.tool().name() + "@" + report.tool().version());
        json.writeArrayFieldStart("profiles");
        for (Diagnosis diagnosis : report.diagnoses()) {
            profile(diagnosis.snapshot());
        }
        json.writeEndArray();
        json.writeObjectFieldStart("shared");
        json.writeArrayFieldStart("frames");
        for (Frame frame : frames.keySet()) {
            frame(frame);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void profile(Snapshot snapshot) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "sampled");
        json.writeStringField("name", snapshot.origin().display());
        json.writeStringField("unit", "none");
        json.writeNumberField("startValue", 0);
        json.writeNumberField("endValue", snapshot.goroutines());
        json.writeArrayFieldStart("samples");
        for (StackGroup group : snapshot.groups()) {
            json.writeStartArray();
            for (int number : stack(group)) {
                json.writeNumber(number);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("weights");
        for (StackGroup group : snapshot.groups()) {
            json.writeNumber(group.count());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Outermost first. */
    private List<Integer> stack(StackGroup group) {
        List<Frame> calls = group.frames().isEmpty() ? List.of(NOWHERE) : group.frames();
        List<Integer> numbers = new ArrayList<>(calls.size());
        for (int i = calls.size() - 1; i >= 0; i--) {
            Integer known = frames.get(calls.get(i));
            int number = known == null ? frames.size() : known;
            frames.put(calls.get(i), number);
            numbers.add(number);
        }
        return numbers;
    }

    private void frame(Frame frame) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", frame.function());
        if (frame.file().isPresent()) {
            json.writeStringField("file", frame.file().get());
        }
        if (frame.line().isPresent()) {
            json.writeNumberField("line", frame.line().getAsInt());
        }
        json.writeEndObject();
    }
}
