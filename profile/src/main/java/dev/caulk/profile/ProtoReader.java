package dev.caulk.profile;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code profile.proto} (github.com/google/pprof/proto/profile.proto) into columns. It streams: samples stand before the
 * names they are made of, so a profile that was cut off has all its counts and some of its names.
 */
final class ProtoReader {
    private static final int SAMPLE_TYPE = 1;
    private static final int SAMPLE = 2;
    private static final int LOCATION = 4;
    private static final int FUNCTION = 5;
    private static final int STRING = 6;
    private static final int TIME = 9;
    private static final long BILLION = 1_000_000_000L;

    private final Symbols symbols;
    private final Wire wire;
    private final WireMessage fields = new WireMessage();
    private final WireMessage inner = new WireMessage();
    private final PprofData data = new PprofData();
    private final ProtoStrings strings = new ProtoStrings();
    private final ProtoCalls calls = new ProtoCalls();
    private final List<long[]> types = new ArrayList<>();
    private long[] values = new long[4];
    private int valueCount;
    private final ProtoLabels labels = new ProtoLabels();
    private long time;

    ProtoReader(InputStream in, Symbols symbols) {
        this.wire = new Wire(in);
        this.symbols = symbols;
    }

    /** Reads to the end, or to where it breaks; answers why it broke. */
    Optional<String> read(long most) {
        try {
            for (long tag = wire.tag(); tag >= 0; tag = wire.tag()) {
                field(tag >>> 3, (int) (tag & 7));
                if (wire.total() > most) {
                    return Optional.of("it is larger than " + (most >> 20) + " MiB");
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } finally {
            data.resolve(call -> calls.frame(call, strings, symbols.frames()));
        }
    }

    private void field(long number, int type) throws IOException {
        if (type != Wire.BYTES) {
            if (number == TIME && type == Wire.VARINT) {
                time = wire.varint();
            } else {
                wire.skip(type);
            }
            return;
        }
        int length = wire.next();
        fields.set(wire.message(), 0, length);
        if (number == SAMPLE) {
            sample();
        } else if (number == LOCATION) {
            location();
        } else if (number == FUNCTION) {
            function();
        } else if (number == STRING) {
            strings.add(wire.message(), length);
        } else if (number == SAMPLE_TYPE) {
            type();
        }
    }

    private void type() throws Wire.BrokenException {
        long[] type = new long[2];
        for (int field = fields.next(); field != 0; field = fields.next()) {
            if (field <= 2) {
                type[field - 1] = fields.number();
            }
        }
        types.add(type);
    }

    private void sample() throws Wire.BrokenException {
        valueCount = 0;
        labels.clear();
        for (int field = fields.next(); field != 0; field = fields.next()) {
            if (field == 1) {
                fields.numbers(data::reference);
            } else if (field == 2) {
                fields.numbers(this::value);
            } else if (field == 3) {
                fields.into(inner);
                labels.read(inner);
            }
        }
        data.endSample(valueCount > 0 ? values[0] : 0, valueCount > 1 ? values[1] : 0, labels.end());
    }

    private void value(long value) {
        if (valueCount == values.length) {
            values = Arrays.copyOf(values, valueCount * 2);
        }
        values[valueCount++] = value;
    }

    private void location() throws Wire.BrokenException {
        long id = 0;
        long address = 0;
        int first = -1;
        int last = -1;
        List<long[]> lines = new ArrayList<>(1);
        for (int field = fields.next(); field != 0; field = fields.next()) {
            if (field == 1) {
                id = fields.number();
            } else if (field == 3) {
                address = fields.number();
            } else if (field == 4) {
                lines.add(line());
            }
        }
        data.location(id);
        for (long[] line : lines) {
            last = calls.call(line[0], line[1], address);
            first = first < 0 ? last : first;
            data.frame(last);
        }
        for (int call = first; call >= 0 && call < last; call++) {
            calls.inlined(call);
        }
        if (lines.isEmpty()) {
            data.frame(calls.call(0, 0, address));
        }
    }

    private long[] line() throws Wire.BrokenException {
        fields.into(inner);
        long[] line = new long[2];
        for (int field = inner.next(); field != 0; field = inner.next()) {
            if (field <= 2) {
                line[field - 1] = inner.number();
            }
        }
        return line;
    }

    private void function() throws Wire.BrokenException {
        long[] function = new long[6];
        for (int field = fields.next(); field != 0; field = fields.next()) {
            if (field <= 5) {
                function[field] = fields.number();
            }
        }
        calls.function(function[1], function[2] == 0 ? function[3] : function[2], function[4], function[5]);
    }

    PprofData data() {
        return data;
    }

    /** The names of the values that samples have, such as {@code goroutine} or {@code contentions} and {@code delay}. */
    List<String> types() {
        return types.stream().map(type -> strings.text(type[0])).toList();
    }

    /** Labels of a sample as text. */
    String labels(int set) {
        return labels.text(set, strings);
    }

    /** When it was taken. */
    Optional<Instant> taken() {
        return time <= 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(time / BILLION, time % BILLION));
    }
}
