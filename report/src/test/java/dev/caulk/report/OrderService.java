package dev.caulk.report;

import static dev.caulk.report.FindingBuilder.finding;

import dev.caulk.analysis.finding.Finding;
import dev.caulk.analysis.finding.Rate;
import dev.caulk.analysis.finding.RuntimeSite.Operation;
import dev.caulk.analysis.finding.Severity;
import dev.caulk.analysis.ops.Program;
import dev.caulk.profile.Snapshot;
import dev.caulk.syntax.SyntaxError;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A small service with one leak of each headline rule, one that only the source shows, and three snapshots of it. */
public final class OrderService {
    private static final String QUOTE = "internal/quote/quote.go";
    private static final String STOCK = "internal/stock/client.go";
    private static final String ALERT = "internal/alert/logger.go";
    private static final String APP = "example.com/orders/internal/";

    private final GoSources sources =
            new GoSources().add(QUOTE, """
                    package quote

                    import (
                    	"context"
                    	"time"
                    )

                    // Best asks a supplier and gives up when the request does.
                    func Best(ctx context.Context, supplier Supplier) (Price, error) {
                    	prices := make(chan Price)
                    	go func() {
                    		price := supplier.Ask("naïve 🛒", 3*time.Second)
                    		prices <- price
                    	}()

                    	select {
                    	case price := <-prices:
                    		return price, nil
                    	case <-ctx.Done():
                    		return Price{}, ctx.Err()
                    	}
                    }
                    """).add(STOCK, """
                    package stock

                    // Reserve holds items back for an order.
                    func Reserve(ctx context.Context, addr string, order *Order) error {
                    	conn, err := grpc.NewClient(addr, options...)
                    	if err != nil {
                    		return fmt.Errorf("stock: %w", err)
                    	}
                    	_, err = stockpb.NewStockClient(conn).Reserve(ctx, order.Lines())
                    	return err
                    }

                    func Release(ctx context.Context, addr string) error {
                    	conn, err := grpc.NewClient(addr, options...)
                    	return ping(ctx, conn, err)
                    }
                    """).add(ALERT, """
                    package alert

                    func (l *Logger) Handle(ctx context.Context, r slog.Record) error {
                    	if r.Level >= slog.LevelError {
                    		go l.pager.Send(r.Message)
                    	}
                    	return l.next.Handle(ctx, r)
                    }

                    func (p *Pager) Send(text string) {
                    	p.client.Post(p.url, "text/plain", strings.NewReader(text))
                    }
                    """);

    public GoSources sources() {
        return sources;
    }

    public Program program() {
        return new Functions()
                .add(APP + "quote.Best", sources.span(QUOTE, tail(QUOTE, "func Best", "\n}\n")))
                .add(
                        APP + "quote.Best.func1",
                        sources.span(QUOTE, tail(QUOTE, "func() {", "\t}()")),
                        sources.span(QUOTE, "prices <- price"))
                .add(APP + "stock.Reserve", sources.span(STOCK, tail(STOCK, "func Reserve", "\n}\n")))
                .add(APP + "alert.(*Logger).Handle", sources.span(ALERT, tail(ALERT, "func (l", "\n}\n")))
                .add(APP + "alert.(*Pager).Send", sources.span(ALERT, tail(ALERT, "func (p", "\n}\n")))
                .program();
    }

    private String tail(String path, String from, String to) {
        String text =
                new String(sources.read(sources.span(path, "package").file()).orElseThrow(), StandardCharsets.UTF_8);
        int start = text.indexOf(from);
        return text.substring(start, text.indexOf(to, start) + to.length());
    }

    public Finding send() {
        return finding("chan-send-leak", sources.span(QUOTE, "prices <- price"))
                .in(APP + "quote.Best.func1")
                .says("the goroutine waits at this send for ever when ctx ends before the supplier answers")
                .step(sources.span(QUOTE, "make(chan Price)"), "unbuffered channel made here")
                .step(sources.span(QUOTE, "case <-ctx.Done():"), "the only receiver leaves through this case")
                .thread("Best")
                .step(sources.span(QUOTE, "go func()"), "started here")
                .step(sources.span(QUOTE, "prices <- price"), "sends after the receiver has left")
                .thread("Best.func1")
                .called(
                        Rate.PER_ITEM,
                        APP + "web.(*Server).quote",
                        sources.span(QUOTE, "func Best"),
                        "registered as HTTP handler")
                .called(Rate.PER_ITEM, APP + "quote.Best", sources.span(QUOTE, "Best(ctx"), "called")
                .blocks(Operation.CHAN_SEND, APP + "quote.Best.func1", sources.span(QUOTE, "prices <- price"))
                .spawns(APP + "quote.Best", sources.span(QUOTE, "go func()"))
                .related(sources.span(QUOTE, "case price := <-prices"), "the receive that is left [out]")
                .fix(
                        "give the channel room for one value",
                        sources.span(QUOTE, "make(chan Price)"),
                        "make(chan Price, 1)")
                .build();
    }

    public Finding connection() {
        return finding("grpc-conn-leak", sources.span(STOCK, "grpc.NewClient(addr, options...)"))
                .in(APP + "stock.Reserve")
                .says("the gRPC connection dialled here is never closed")
                .step(sources.span(STOCK, "grpc.NewClient(addr, options...)"), "connection opened here")
                .step(sources.span(STOCK, "return err\n}\n\nfunc Release"), "returns without Close")
                .called(Rate.PER_ITEM, APP + "stock.Reserve", sources.span(STOCK, "func Reserve"), "called")
                .holds("grpc-client", sources.span(STOCK, "grpc.NewClient(addr, options...)"))
                .assumes("stockpb.NewStockClient does not keep the connection")
                .build();
    }

    public Finding log() {
        return finding("go-unbounded-log", sources.span(ALERT, "go l.pager.Send(r.Message)"))
                .in(APP + "alert.(*Logger).Handle")
                .severity(Severity.WARNING)
                .says("each log record starts a goroutine and nothing bounds them")
                .step(sources.span(ALERT, "go l.pager.Send(r.Message)"), "one goroutine per record")
                .step(sources.span(ALERT, "p.client.Post"), "which waits for a remote service")
                .runs(APP + "alert.(*Pager).Send", sources.span(ALERT, "go l.pager.Send(r.Message)"))
                .build();
    }

    public Finding quiet() {
        return finding("grpc-conn-leak", sources.span(STOCK, "ping(ctx, conn, err)"))
                .in(APP + "stock.Release")
                .severity(Severity.NOTE)
                .says("the result of ping may hold the connection open")
                .build();
    }

    public Snapshot snapshot(int minute) {
        Dumps dump = new Dumps();
        if (minute > 0) {
            dump.counted(150L * minute, APP + "quote.Best.func1 /src/orders/internal/quote/quote.go:13");
            Grpc.clients(dump, 30L * minute);
            dump.counted(
                    20L * minute,
                    "net/http.(*persistConn).roundTrip net/http/transport.go:2911",
                    "net/http.(*Client).Post net/http/client.go:880",
                    APP + "alert.(*Pager).Send /src/orders/internal/alert/logger.go:11");
        }
        return dump.counted(
                        1,
                        "internal/poll.runtime_pollWait runtime/netpoll.go:351",
                        "net/http.(*Server).Serve net/http/server.go:3434",
                        "main.main /src/orders/cmd/orders/main.go:20",
                        "runtime.main runtime/proc.go:290")
                .counted(1, "runtime/pprof.writeGoroutine runtime/pprof/pprof.go:784")
                .snapshot("goroutine.t" + minute + ".txt");
    }

    public AuditReport report() {
        SyntaxError broken =
                new SyntaxError(sources.span(ALERT, "package alert"), "expected declaration, found '<script>'");
        return Audits.report(
                List.of(send(), connection(), log(), quiet()),
                program(),
                sources,
                Audits.ledger(broken),
                snapshot(0),
                snapshot(1),
                snapshot(2));
    }
}
