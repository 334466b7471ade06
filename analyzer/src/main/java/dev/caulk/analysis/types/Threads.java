package dev.caulk.analysis.types;

import java.util.ArrayList;
import java.util.List;

/** Runs the same work on several threads that have room to recurse, and waits. */
final class Threads {
    /** Deeply nested code recurses deeply; the parser bounds the nesting. */
    private static final long STACK_BYTES = 512L << 20;

    private Threads() {}

    static void run(int threads, Runnable work) {
        Failures failures = new Failures();
        List<Thread> running = new ArrayList<>();
        for (int i = 0; i < Math.max(1, threads); i++) {
            Thread thread = new Thread(null, work, "caulk-types-" + i, STACK_BYTES);
            thread.setUncaughtExceptionHandler((t, failure) -> failures.add(failure));
            thread.start();
            running.add(thread);
        }
        running.forEach(Threads::join);
        failures.rethrow();
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
