package dev.caulk.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

/** Parsers share nothing that one could spoil for another. */
class ThreadsTest {
    @Test
    void parsesAlikeOnSeveralThreadsAtOnce() throws ExecutionException, InterruptedException {
        ExecutorService executor = Executors.newFixedThreadPool(4);
        try {
            List<Future<String>> shapes = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                shapes.add(executor.submit(
                        () -> Go.declaration("type T[P *C,] struct{ a [N]P; f func(int) (b, c T[int]) }")));
            }
            for (Future<String> shape : shapes) {
                assertThat(shape.get()).isEqualTo(shapes.get(0).get());
            }
        } finally {
            executor.shutdown();
        }
    }

    @Test
    void reportsDeepNestingOnThreadWithLittleStack() throws ExecutionException, InterruptedException {
        GoSyntax syntax = new GoSyntax();
        String source = "package p\nvar x = " + "(".repeat(2900) + "1" + ")".repeat(2900);
        FutureTask<ParseResult> task =
                new FutureTask<>(() -> syntax.parse("a.go", source.getBytes(StandardCharsets.UTF_8)));
        new Thread(null, task, "small", 180 * 1024).start();
        assertThat(task.get().errors()).extracting(SyntaxError::message).first().isEqualTo("nested too deeply");
        assertThat(syntax.parse("b.go", "package p".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ParseResult.Parsed.class);
    }
}
