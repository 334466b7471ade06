package dev.caulk.analysis.engine.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.analysis.AuditProgress;
import dev.caulk.analysis.AuditRequest;
import dev.caulk.analysis.AuditRequest.BuildTarget;
import dev.caulk.analysis.Auditor;
import dev.caulk.analysis.SignatureLookup;
import dev.caulk.analysis.finding.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions that have no body, since they are written in assembly, stand wherever a function can. */
class OwnershipRobustnessTest {
    private static final String TREE = """
            package pump

            import (
            	"context"
            	"io"
            	"net"
            	"net/http"
            	"os"
            	"time"
            )

            func native(b *box) error
            func release(c net.Conn)
            func open(name string) (*os.File, error)
            func each(f func(c net.Conn) error)
            func context2(ctx context.Context) (context.Context, context.CancelFunc)

            type asm struct{ conn net.Conn }

            func (asm) do(b *box) error
            func (asm) Close() error
            func (*asm) take(c net.Conn) error

            type doer interface{ do(b *box) error }

            type box struct {
            	conn  net.Conn
            	conns map[string]net.Conn
            	timer *time.Timer
            	hook  func(b *box) error
            	doer  doer
            	io.Closer
            }

            var hook = native
            var method = asm.do
            var global net.Conn

            func (b *box) fill(addr string) error {
            	%s
            	conn, err := net.Dial("tcp", addr)
            	if err != nil {
            		return err
            	}
            	%s
            	b.conn = conn
            	return nil
            }

            func (b *box) Close() { b.conn.Close() }

            func (b *box) loop(addr string) {
            	for {
            		if b.conn != nil {
            			b.conn.Write(nil)
            		}
            		b.fill(addr)
            	}
            }

            func main() {
            	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
            		b := &box{hook: native, doer: asm{}}
            		b.loop(r.URL.Path)
            	})
            	http.ListenAndServe(":1", nil)
            }
            """;

    private static List<Finding> audit(Path directory, String before, String after) throws Exception {
        Files.writeString(directory.resolve("pump.go"), TREE.formatted(before, after));
        AuditRequest request =
                new AuditRequest(List.of(directory), false, BuildTarget.standard(), SignatureLookup.none(), 1);
        return new Auditor().audit(request, AuditProgress.SILENT).findings();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "native(b)",
                "hook(b)",
                "method(asm{}, b)",
                "b.hook(b)",
                "b.doer.do(b)",
                "asm{}.do(b)",
                "b.Closer = asm{}",
                "defer native(b)",
                "defer hook(b)",
                "defer b.doer.do(b)",
                "defer asm{}.Close()",
                "defer b.Closer.Close()",
                "go native(b)",
                "go b.hook(b)",
                "go b.doer.do(b)",
                "each((&asm{}).take)",
                "each(func(c net.Conn) error { global = c; return hook(b) })",
                "ctx, cancel := context2(context.Background()); defer cancel(); <-ctx.Done()",
                "ctx, _ := context.WithCancel(context.Background()); context2(ctx)",
                "f, _ := open(addr); f.Sync()",
                "b.timer = time.AfterFunc(1, func() { native(b) })",
                "for range 3 { b.timer = time.NewTimer(1); b.doer.do(b) }"
            })
    void auditsCallsOfFunctionsWithoutBody(String call, @TempDir Path directory) throws Exception {
        assertThat(audit(directory, call, "")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "release(conn)",
                "(&asm{}).take(conn)",
                "defer release(conn)",
                "go release(conn)",
                "b.conns[addr] = conn; delete(b.conns, addr); native(b)",
                "defer func() { if err != nil { release(conn) } }()",
                "b.Closer = asm{conn}; defer b.Closer.Close()",
                "x := asm{conn}; defer x.Close()",
                "f := conn.Close; each(func(net.Conn) error { return f() })"
            })
    void auditsResourcesThatFunctionsWithoutBodyGet(String call, @TempDir Path directory) throws Exception {
        assertThat(audit(directory, "", call)).isNotNull();
    }

    @Test
    void seesOverwritesPastCallsOfFunctionsWithoutBody(@TempDir Path directory) throws Exception {
        assertThat(audit(directory, "b.doer.do(b); hook(b)", ""))
                .anySatisfy(finding -> assertThat(finding.message()).contains("the next one takes its place"));
    }
}
