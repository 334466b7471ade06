package dev.caulk.cli;

import dev.caulk.analysis.AuditProgress;

/** One line on a terminal that says how far the work is; draws nothing elsewhere and is gone when closed. */
final class ProgressLine implements AuditProgress, AutoCloseable {
    private static final long PAUSE_NANOS = 100_000_000;
    private static final String CLEAR = "\r\u001b[K";

    private final Console console;
    private long drawn = System.nanoTime();
    private boolean visible;

    ProgressLine(Console console) {
        this.console = console;
    }

    @Override
    public synchronized void report(String phase, int done, int total) {
        long now = System.nanoTime();
        if (!console.progress() || now - drawn < PAUSE_NANOS) {
            return;
        }
        drawn = now;
        visible = true;
        console.err().print(CLEAR + phase + " " + done + "/" + total);
        console.err().flush();
    }

    @Override
    public synchronized void close() {
        if (visible) {
            console.err().print(CLEAR);
            console.err().flush();
            visible = false;
        }
    }
}
