package dev.caulk.analysis.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs the same work on several threads and waits. */
final class Workers {
    private static final long STACK_BYTES = 256L << 20;

    private Workers() {}

    static void run(int jobs, Runnable work) {
        int threads = Math.max(1, jobs);
        ExecutorService pool =
                Executors.newFixedThreadPool(threads, task -> new Thread(null, task, "caulk-read", STACK_BYTES));
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            running.add(pool.submit(work));
        }
        pool.shutdown();
        running.forEach(Workers::await);
    }

    private static void await(Future<?> task) {
        try {
            task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("reading failed", e.getCause());
        }
    }
}
