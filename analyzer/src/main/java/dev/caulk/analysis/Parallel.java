package dev.caulk.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Maps a list on several threads; results come in the order of the list. */
final class Parallel {
    /** Deeply nested source recurses deeply. */
    private static final long STACK_BYTES = 256L << 20;

    private Parallel() {}

    static <A, B> List<B> map(List<A> items, int jobs, Function<A, B> work) {
        ExecutorService pool = Executors.newFixedThreadPool(
                Math.max(1, jobs), task -> new Thread(null, task, "caulk-lower", STACK_BYTES));
        List<Future<B>> running = new ArrayList<>();
        for (A item : items) {
            running.add(pool.submit(() -> work.apply(item)));
        }
        pool.shutdown();
        List<B> results = new ArrayList<>();
        running.forEach(future -> results.add(await(future)));
        return results;
    }

    private static <B> B await(Future<B> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while lowering", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("lowering failed", e.getCause());
        }
    }
}
