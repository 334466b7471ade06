package dev.caulk.profile;

import java.util.Arrays;

/** Functions of a pprof profile, and the calls in its locations that refer to them by number. */
final class ProtoCalls {
    private static final int NOT_YET = -2;
    private static final int NONE = -1;

    private final LongIndex functions = new LongIndex();
    private long[] names = new long[64];
    private long[] files = new long[64];
    private int[] starts = new int[64];

    private long[] callees = new long[64];
    private long[] addresses = new long[64];
    private int[] lines = new int[64];
    private boolean[] inlined = new boolean[64];
    private int calls;

    private int[] nameIds = new int[0];
    private int[] fileIds = new int[0];

    /** Adds a function, with indexes of the string table. */
    void function(long id, long name, long file, long start) {
        functions.add(id);
        int at = functions.size() - 1;
        if (at == names.length) {
            names = Arrays.copyOf(names, at * 2);
            files = Arrays.copyOf(files, at * 2);
            starts = Arrays.copyOf(starts, at * 2);
        }
        names[at] = name;
        files[at] = file;
        starts[at] = start > 0 && start <= Integer.MAX_VALUE ? (int) start : FrameTable.NONE;
    }

    /** Adds a call and answers its number; function 0 is none, as in the format. */
    int call(long function, long line, long address) {
        if (calls == callees.length) {
            callees = Arrays.copyOf(callees, calls * 2);
            addresses = Arrays.copyOf(addresses, calls * 2);
            lines = Arrays.copyOf(lines, calls * 2);
            inlined = Arrays.copyOf(inlined, calls * 2);
        }
        callees[calls] = function;
        addresses[calls] = address;
        lines[calls] = line > 0 && line <= Integer.MAX_VALUE ? (int) line : FrameTable.NONE;
        return calls++;
    }

    /** Says that a call was inlined into the one after it. */
    void inlined(int call) {
        inlined[call] = true;
    }

    /** The frame of a call: named by its function, or by its address where the profile does not tell the function. */
    int frame(int call, ProtoStrings strings, FrameTable frames) {
        int function = callees[call] == 0 ? -1 : functions.find(callees[call]);
        if (function < 0 || strings.isEmpty(names[function])) {
            int address = frames.names().id("0x" + Long.toHexString(addresses[call]));
            return frames.id(address, FrameTable.NONE, FrameTable.NONE, FrameTable.NONE, false);
        }
        resolve(function, strings, frames);
        return frames.id(nameIds[function], fileIds[function], lines[call], starts[function], inlined[call]);
    }

    private void resolve(int function, ProtoStrings strings, FrameTable frames) {
        if (nameIds.length == 0) {
            nameIds = new int[functions.size()];
            fileIds = new int[functions.size()];
            Arrays.fill(nameIds, NOT_YET);
        }
        if (nameIds[function] == NOT_YET) {
            String name = strings.text(names[function]);
            String canonical = SymbolText.withoutShapes(name);
            nameIds[function] = canonical.equals(name)
                    ? strings.copy(names[function], frames.names())
                    : frames.names().id(canonical);
            boolean nowhere = strings.isEmpty(files[function]);
            fileIds[function] = nowhere ? NONE : strings.copy(files[function], frames.files());
        }
    }
}
