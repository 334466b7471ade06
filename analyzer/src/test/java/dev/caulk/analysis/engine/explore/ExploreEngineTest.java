package dev.caulk.analysis.engine.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.analysis.GoPrograms;
import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.ops.Program;
import dev.caulk.analysis.rate.CfgIndex;
import dev.caulk.model.Models;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExploreEngineTest {
    @TempDir
    Path directory;

    private ExploreEngine.Result explore(String source) throws Exception {
        Program program = GoPrograms.of(directory, source);
        Library library = new Library(Models.bundled());
        return ExploreEngine.run(program, CallGraph.of(program, library), library, new CfgIndex(program));
    }

    @Test
    void tellsTheScheduleThatLeadsThere() throws Exception {
        ExploreEngine.Result result = explore("""
                package p

                func F(stop chan struct{}) {
                	ch := make(chan int)
                	go func() { ch <- 1 }()
                	select {
                	case <-ch:
                	case <-stop:
                	}
                }
                """);
        assertThat(result.standstills()).hasSize(1);
        Standstill standstill = result.standstills().get(0);
        assertThat(standstill.kind()).isEqualTo(Standstill.Kind.SEND);
        assertThat(standstill.bounded()).isFalse();
        assertThat(standstill.schedule())
                .extracting(step -> step.at().op().span().line())
                .containsExactly(6);
        assertThat(standstill.cause()).singleElement().satisfies(blocked -> {
            assertThat(blocked.at().op().span().line()).isEqualTo(5);
            assertThat(blocked.started()).isPresent();
        });
    }

    @Test
    void separatesTheCauseFromThoseWhoWaitForIt() throws Exception {
        ExploreEngine.Result result = explore("""
                package p

                import "sync"

                func F() {
                	var wg sync.WaitGroup
                	ch := make(chan int)
                	wg.Add(1)
                	go func() {
                		defer wg.Done()
                		<-ch
                	}()
                	wg.Wait()
                }
                """);
        assertThat(result.standstills()).singleElement().satisfies(standstill -> {
            assertThat(standstill.kind()).isEqualTo(Standstill.Kind.RECEIVE);
            assertThat(standstill.victims())
                    .extracting(victim -> victim.at().op().span().line())
                    .containsExactly(13);
        });
    }

    @Test
    void refutesWhatNoScheduleShows() throws Exception {
        ExploreEngine.Result result = explore("""
                package p

                func F() int {
                	ch := make(chan int)
                	go func() { ch <- 1 }()
                	return <-ch
                }
                """);
        assertThat(result.standstills()).isEmpty();
        assertThat(result.exhausted()).hasSize(1);
        assertThat(result.counts().bounded()).isZero();
    }

    @Test
    void staysWithinItsBudgetHoweverManySchedulesThereAre() throws Exception {
        StringBuilder source = new StringBuilder("package p\n\nfunc F(f func() bool) {\n\tch := make(chan int, 100)\n");
        for (int i = 0; i < 12; i++) {
            source.append("\tgo func() {\n\t\tfor f() {\n\t\t\tch <- 1\n\t\t\t<-ch\n\t\t}\n\t}()\n");
        }
        ExploreEngine.Result result = explore(source.append("}\n").toString());
        assertThat(result.counts().bounded()).isPositive();
        assertThat(result.counts().states())
                .isLessThan(2L * Budget.STANDARD.states() * result.counts().explorations());
        assertThat(result.counts().ops())
                .isLessThan(2L * Budget.STANDARD.ops() * result.counts().explorations());
    }

    @Test
    void findsTheSameEachTime() throws Exception {
        String source = """
                package p

                import "sync"

                type T struct {
                	a, b sync.Mutex
                	ch   chan int
                }

                func New() *T {
                	t := &T{ch: make(chan int)}
                	go func() {
                		t.a.Lock()
                		t.ch <- 1
                		t.a.Unlock()
                	}()
                	return t
                }

                func (t *T) Take() int {
                	t.a.Lock()
                	defer t.a.Unlock()
                	return <-t.ch
                }
                """;
        List<String> first = described(explore(source));
        assertThat(first).isNotEmpty();
        for (int i = 0; i < 5; i++) {
            assertThat(described(explore(source))).isEqualTo(first);
        }
    }

    private static List<String> described(ExploreEngine.Result result) {
        return result.standstills().stream()
                .map(s -> s.kind() + " " + s.at().op().span() + " "
                        + s.schedule().size() + " " + s.victims().size())
                .toList();
    }
}
