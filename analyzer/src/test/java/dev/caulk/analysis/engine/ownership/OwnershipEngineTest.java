package dev.caulk.analysis.engine.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.GoPrograms;
import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.ops.Program;
import dev.caulk.analysis.rate.CfgIndex;
import dev.caulk.analysis.rate.Rates;
import dev.caulk.model.Models;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class OwnershipEngineTest {
    @TempDir
    Path directory;

    private OwnershipEngine.Result run(String source) throws Exception {
        Program program = GoPrograms.of(directory, source);
        Library library = new Library(Models.bundled());
        CallGraph graph = CallGraph.of(program, library);
        CfgIndex cfgs = new CfgIndex(program);
        return OwnershipEngine.run(program, graph, library, cfgs, Rates.of(program, graph, library, cfgs));
    }

    /** A chain of wrappers, each of which can fail and leave what it was given to its caller. */
    private static String wraps(int count, String asks) {
        String step = """
                	%s := newLayer(r)
                	%s
                """;
        StringBuilder steps = new StringBuilder();
        for (int i = 0; i < count; i++) {
            String results = asks.isEmpty() ? "_, _ " : "_, err" + i + " ";
            steps.append(step.formatted(results, asks.replace("err", "err" + i))
                    .replace(" :=", asks.isEmpty() ? "=" : ":="));
        }
        return """
                package p

                import (
                	"errors"
                	"os"
                )

                type layer struct{ under *os.File }

                var full bool

                func newLayer(f *os.File) (*layer, error) {
                	if full {
                		return nil, errors.New("full")
                	}
                	return &layer{f}, nil
                }

                func F(name string) error {
                	r, err := os.Open(name)
                	if err != nil {
                		return err
                	}
                %s	return r.Close()
                }
                """.formatted(steps);
    }

    @Test
    void tellsNoMoreStatesApartThanErrorsAreAskedFor() throws Exception {
        assertThat(run(wraps(21, "")).states()).isLessThan(20);
        assertThat(run(wraps(21, "println(err)")).states()).isLessThan(20);
        assertThat(run(wraps(21, "if err != nil { return err }")).states()).isLessThan(200);
    }

    @Test
    void restsOnAnAssumptionWhereTheResourceMustBeOfAnotherType() throws Exception {
        OwnershipEngine.Result result = run("""
                package p

                import (
                	"errors"
                	"net"
                )

                func F(l net.Listener) (*net.TCPConn, error) {
                	c, err := l.Accept()
                	if err != nil {
                		return nil, err
                	}
                	t, ok := c.(*net.TCPConn)
                	if !ok {
                		return nil, errors.New("not TCP")
                	}
                	return t, nil
                }
                """);
        assertThat(result.leaks())
                .singleElement()
                .satisfies(leak -> assertThat(leak.assumption())
                        .hasValueSatisfying(text -> assertThat(text).contains("*net.TCPConn")));
    }

    @Test
    void restsOnAnAssumptionWhereTheResourceMustMisstateItsAddress() throws Exception {
        OwnershipEngine.Result result = run("""
                package p

                import "net"

                func F(address string) (net.Listener, string, error) {
                	l, err := net.Listen("tcp", address)
                	if err != nil {
                		return nil, "", err
                	}
                	_, port, err := net.SplitHostPort(l.Addr().String())
                	if err != nil {
                		return nil, "", err
                	}
                	return l, port, nil
                }
                """);
        assertThat(result.leaks())
                .singleElement()
                .satisfies(leak -> assertThat(leak.assumption())
                        .hasValueSatisfying(text -> assertThat(text).contains("SplitHostPort")));
    }

    @Test
    void namesThePathThatNeedsNoAssumption() throws Exception {
        OwnershipEngine.Result result = run("""
                package p

                import (
                	"errors"
                	"net"
                )

                type steady struct{ *net.TCPConn }

                func made(c net.Conn) (*steady, error) {
                	t, ok := c.(*net.TCPConn)
                	if !ok {
                		return nil, errors.New("not TCP")
                	}
                	return &steady{t}, nil
                }

                func F(l net.Listener) (net.Conn, error) {
                	c, err := l.Accept()
                	if err != nil {
                		return nil, err
                	}
                	s, err := made(c)
                	if err != nil {
                		return nil, err
                	}
                	if err := s.SetKeepAlive(true); err != nil {
                		return nil, err
                	}
                	return s, nil
                }
                """);
        assertThat(result.leaks()).singleElement().satisfies(leak -> {
            assertThat(leak.assumption()).isEmpty();
            assertThat(leak.end().line()).isEqualTo(28);
        });
    }

    private static String upgrade(String kinds) {
        return """
                package p

                import "os"

                type paper struct {
                	file  *os.File
                	shape int
                }

                func open(name string) (*paper, error) {
                	shape := 1
                	if len(name) > 9 {
                		shape = 2
                	} else if len(name) > 5 {
                		shape = 3
                	}
                	f, err := os.Open(name)
                	if err != nil {
                		return nil, err
                	}
                	return &paper{file: f, shape: shape}, nil
                }

                func F(name string) {
                	p, err := open(name)
                	if err != nil {
                		return
                	}
                	switch p.shape {
                	case %s:
                		p.file.Close()
                	case 3:
                		p.file.Close()
                	}
                }
                """.formatted(kinds);
    }

    @Test
    void takesNoWayPastASwitchOverAllThatAFieldCanBe() throws Exception {
        assertThat(run(upgrade("1, 2")).leaks()).isEmpty();
        assertThat(run(upgrade("1")).leaks()).hasSize(1);
    }

    @Test
    void callsTheFunctionThatIsRangedOver() throws Exception {
        OwnershipEngine.Result result = run("""
                package p

                import (
                	"iter"
                	"os"
                )

                func lines(f *os.File, err error) iter.Seq[string] {
                	return func(yield func(string) bool) {
                		if err != nil {
                			return
                		}
                		defer f.Close()
                		yield(f.Name())
                	}
                }

                func count(all iter.Seq[string]) int {
                	n := 0
                	for range all {
                		n++
                	}
                	return n
                }

                func F(name string) int {
                	return count(lines(os.Open(name)))
                }
                """);
        assertThat(result.leaks()).isEmpty();
    }

    @Test
    void knowsNothingOfParametersThatAreNotThere() {
        Effects effects = new Effects(List.of());
        FunctionId function = new FunctionId("p", "f");
        effects.put(function, new Effects.Summary(List.of(), List.of()));
        assertThat(effects.parameter(function, -1)).isEqualTo(Effect.NONE);
    }

    /** Each owner holds the one before it in two fields: ways through them double with each. */
    @Test
    @Timeout(30)
    void keepsOneWayThroughOwnersOfOwners() throws Exception {
        StringBuilder owners = new StringBuilder("""
                package p

                import "os"

                type t0 struct{ a, b *os.File }

                func (t *t0) Close() { t.a.Close() }

                func new0(name string) *t0 {
                	f, err := os.Open(name)
                	if err != nil {
                		return nil
                	}
                	return &t0{f, f}
                }
                """);
        for (int i = 1; i < 60; i++) {
            owners.append("""

                    type t%1$d struct{ a, b *t%2$d }

                    func (t *t%1$d) Close() { t.a.Close() }

                    func new%1$d(name string) *t%1$d {
                    	inner := new%2$d(name)
                    	return &t%1$d{inner, inner}
                    }
                    """.formatted(i, i - 1));
        }
        assertThat(run(owners.toString()).leaks()).isEmpty();
    }
}
