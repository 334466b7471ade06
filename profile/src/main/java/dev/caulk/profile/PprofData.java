package dev.caulk.profile;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Samples and locations of a pprof profile, in columns, since such a profile lists its samples before the names they are
 * made of. A location is one address and the calls inlined there, innermost first.
 */
final class PprofData {
    private long[] counts = new long[64];
    private long[] delays = new long[64];
    private int[] labels = new int[64];
    private int[] sampleEnds = new int[64];
    private int samples;
    private long[] references = new long[256];
    private int referenced;

    private final LongIndex locations = new LongIndex();
    private int[] frameEnds = new int[64];
    private int[] frames = new int[64];
    private int framed;

    /** Adds a location to the sample that is being read. */
    void reference(long location) {
        if (referenced == references.length) {
            references = Arrays.copyOf(references, referenced * 2);
        }
        references[referenced++] = location;
    }

    /** Ends the sample that is being read. */
    void endSample(long count, long delay, int labelSet) {
        if (samples == counts.length) {
            counts = Arrays.copyOf(counts, samples * 2);
            delays = Arrays.copyOf(delays, samples * 2);
            labels = Arrays.copyOf(labels, samples * 2);
            sampleEnds = Arrays.copyOf(sampleEnds, samples * 2);
        }
        counts[samples] = count;
        delays[samples] = delay;
        labels[samples] = labelSet;
        sampleEnds[samples++] = referenced;
    }

    /** Starts a location; one that was there before keeps its first meaning, and the new one is never referred to. */
    void location(long id) {
        locations.add(id);
        int at = locations.size() - 1;
        if (at == frameEnds.length) {
            frameEnds = Arrays.copyOf(frameEnds, at * 2);
        }
        frameEnds[at] = framed;
    }

    /** Adds a call to the location that was started last. */
    void frame(int number) {
        if (framed == frames.length) {
            frames = Arrays.copyOf(frames, framed * 2);
        }
        frames[framed++] = number;
        frameEnds[locations.size() - 1] = framed;
    }

    int samples() {
        return samples;
    }

    int locations() {
        return locations.size();
    }

    long count(int sample) {
        return counts[sample];
    }

    long delay(int sample) {
        return delays[sample];
    }

    int labels(int sample) {
        return labels[sample];
    }

    /** Replaces what stands for calls by numbers of frames, once names are known. */
    void resolve(IntUnaryOperator frameOf) {
        for (int i = 0; i < framed; i++) {
            frames[i] = frameOf.applyAsInt(frames[i]);
        }
    }

    /** Adds the frames of a sample, innermost first; answers how many of its locations the profile does not have. */
    int stack(int sample, StackKey key) {
        int missing = 0;
        for (int i = sample == 0 ? 0 : sampleEnds[sample - 1]; i < sampleEnds[sample]; i++) {
            int location = locations.find(references[i]);
            if (location < 0) {
                missing++;
                key.add(StackKey.ELIDED);
                continue;
            }
            for (int f = location == 0 ? 0 : frameEnds[location - 1]; f < frameEnds[location]; f++) {
                key.add(frames[f]);
            }
        }
        return missing;
    }
}
