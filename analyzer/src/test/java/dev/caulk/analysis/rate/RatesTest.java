package dev.caulk.analysis.rate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.GoPrograms;
import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.finding.CallStep;
import dev.caulk.analysis.finding.Rate;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Program;
import dev.caulk.model.Models;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RatesTest {
    private static final String SOURCE = """
            package main
            import (
                "net/http"
                "sync"
                "time"
            )
            var (
                once   sync.Once
                global *int
            )
            func main() {
                start()
                for i := 0; i < 3; i++ {
                    thrice()
                }
                for _, x := range []int{1, 2} {
                    each(x)
                }
                go poll()
                http.HandleFunc("/", handle)
            }
            func start() {}
            func thrice() {}
            func each(x int) {}
            func poll() {
                t := time.NewTicker(time.Second)
                for {
                    <-t.C
                    tick()
                }
            }
            func tick() {}
            func handle(w http.ResponseWriter, r *http.Request) {
                serve()
                once.Do(setup)
                if global == nil {
                    global = lazy()
                }
            }
            func serve() {}
            func setup() {}
            func lazy() *int { return new(int) }
            func uncalled() { below() }
            func below() {}
            """;

    @TempDir
    Path directory = Path.of("");

    @Test
    void liftsAndLowersRates() throws Exception {
        Program program = GoPrograms.of(directory, SOURCE);
        Rates rates = rates(program);
        assertThat(rate(program, rates, "start")).isEqualTo(Rate.ONCE);
        assertThat(rate(program, rates, "thrice")).isEqualTo(Rate.ONCE);
        assertThat(rate(program, rates, "each")).isEqualTo(Rate.PER_ITEM);
        assertThat(rate(program, rates, "poll")).isEqualTo(Rate.ONCE);
        assertThat(rate(program, rates, "tick")).isEqualTo(Rate.PERIODIC);
        assertThat(rate(program, rates, "serve")).isEqualTo(Rate.PER_ITEM);
        assertThat(rate(program, rates, "setup")).isEqualTo(Rate.ONCE);
        assertThat(rate(program, rates, "lazy")).isEqualTo(Rate.ONCE);
        assertThat(rate(program, rates, "below")).isEqualTo(Rate.UNKNOWN);
    }

    @Test
    void namesThePathFromTheRoot() throws Exception {
        Program program = GoPrograms.of(directory, SOURCE);
        Rates rates = rates(program);
        FunctionId tick = id(program, "tick");
        assertThat(rates.path(tick, rates.of(tick)).steps())
                .extracting(CallStep::function)
                .containsExactly("main.main", "main.poll", "main.tick");
        FunctionId below = id(program, "below");
        assertThat(rates.path(below, rates.of(below)).steps()).isEmpty();
    }

    private static Rates rates(Program program) {
        Library library = new Library(Models.bundled());
        return Rates.of(program, CallGraph.of(program, library), library, new CfgIndex(program));
    }

    private static FunctionId id(Program program, String name) {
        return program.functions().stream()
                .map(FunctionFacts::id)
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Rate rate(Program program, Rates rates, String name) {
        return rates.of(id(program, name));
    }

    @Test
    void whatRunsOnceRunsOnceHoweverOftenItIsAskedFor() throws Exception {
        Program program = GoPrograms.of(directory, """
                package main
                import (
                    "net/http"
                    "sync"
                )
                var (
                    dial  = sync.OnceFunc(connect)
                    conf  = sync.OnceValue(load)
                    users sync.Map
                    store = &cache{}
                )
                type cache struct{ client *int }
                func (c *cache) get() *int {
                    if c.client == nil {
                        c.client = create()
                    }
                    return c.client
                }
                func main() { http.HandleFunc("/", handle) }
                func handle(w http.ResponseWriter, r *http.Request) {
                    dial()
                    conf()
                    store.get()
                    if _, loaded := users.LoadOrStore(r.Host, 1); !loaded {
                        welcome()
                    }
                    every()
                }
                func connect() {}
                func load() int { return parse() }
                func parse() int { return 1 }
                func create() *int { return new(int) }
                func welcome() {}
                func every() {}
                """);
        Rates rates = rates(program);
        assertThat(rate(program, rates, "connect")).isEqualTo(Rate.ONCE);
        assertThat(rate(program, rates, "load")).isEqualTo(Rate.ONCE);
        assertThat(rate(program, rates, "parse")).isEqualTo(Rate.ONCE);
        assertThat(rate(program, rates, "create")).isEqualTo(Rate.ONCE);
        assertThat(rate(program, rates, "welcome")).isEqualTo(Rate.ONCE);
        assertThat(rate(program, rates, "every")).isEqualTo(Rate.PER_ITEM);
    }

    @Test
    void followsHandlersBehindInterfacesAndInTables() throws Exception {
        Program program = GoPrograms.of(directory, """
                package main
                import "net/http"
                type store interface{ save() }
                type disk struct{}
                func (d *disk) save() { write() }
                type api struct{ store store }
                func (a *api) ServeHTTP(w http.ResponseWriter, r *http.Request) { a.store.save() }
                func main() {
                    http.Handle("/", &api{store: &disk{}})
                    routes := map[string]http.HandlerFunc{"/list": list}
                    for path, handler := range routes {
                        http.Handle(path, handler)
                    }
                }
                func write() {}
                func list(w http.ResponseWriter, r *http.Request) { page() }
                func page() {}
                """);
        Rates rates = rates(program);
        assertThat(rate(program, rates, "write")).isEqualTo(Rate.PER_ITEM);
        assertThat(rates.path(id(program, "write"), Rate.PER_ITEM).steps())
                .extracting(CallStep::function)
                .containsExactly("main.(*api).ServeHTTP", "main.(*disk).save", "main.write");
        assertThat(rate(program, rates, "page")).isEqualTo(Rate.PER_ITEM);
    }
}
