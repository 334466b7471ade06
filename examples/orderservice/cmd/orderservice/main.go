// Command orderservice takes orders over HTTP and asks the inventory service over gRPC.
package main

import (
	"context"
	"errors"
	"flag"
	"os"
	"os/signal"
	"syscall"

	"github.com/go-kratos/kratos/v2/log"

	"example.com/orderservice/internal/alert"
	"example.com/orderservice/internal/biz"
	"example.com/orderservice/internal/data"
	"example.com/orderservice/internal/server"
)

const (
	region    = "eu-west"
	poolSize  = 2
	alertsMax = 64
)

func main() {
	httpAddr := flag.String("http", "127.0.0.1:8000", "address for customers")
	adminAddr := flag.String("admin", "127.0.0.1:6060", "address for profiles")
	inventoryAddr := flag.String("inventory", "127.0.0.1:9000", "address of the inventory service")
	chatURL := flag.String("chat", "http://127.0.0.1:8090/hook", "web hook of the room on call")
	flag.Parse()

	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	logger := log.NewStdLogger(os.Stderr)
	if err := run(ctx, logger, *httpAddr, *adminAddr, *inventoryAddr, *chatURL); err != nil {
		_ = logger.Log(log.LevelFatal, "msg", "stopped", "error", err)
		os.Exit(1)
	}
}

// run wires the service and serves it until ctx ends.
func run(ctx context.Context, logger log.Logger, httpAddr, adminAddr, inventoryAddr, chatURL string) error {
	inventory, err := data.NewInventory(inventoryAddr)
	if err != nil {
		return err
	}
	defer inventory.Close()

	pool, err := data.NewConnPool(inventoryAddr, poolSize)
	if err != nil {
		return err
	}
	defer pool.Close()

	// Correct without Close: dialled once, at start-up, and used until the process ends.
	supplierConn, err := data.NewConn(inventoryAddr)
	if err != nil {
		return err
	}

	chat := alert.NewChat(chatURL)
	alerts := alert.NewQueueLogger(logger, chat, alertsMax)
	defer alerts.Close()

	handler := server.NewHandler(server.Services{
		CatalogV1:    biz.NewCatalog(data.NewDialingStock(inventoryAddr), data.NewOncePrices(inventoryAddr)),
		CatalogV2:    biz.NewCatalog(inventory, data.NewPooledPrices(pool)),
		PaymentsV1:   biz.NewPayments(alert.NewLogger(logger, chat)),
		PaymentsV2:   biz.NewPayments(alerts),
		Quotes:       biz.NewQuotes(data.NewSupplier(supplierConn)),
		Reservations: biz.NewReservations(inventory),
		Config:       data.NewConfigChecker(inventoryAddr, region),
	})

	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	ended := make(chan error, 2)
	go func() { ended <- server.Serve(ctx, adminAddr, server.NewAdminHandler()) }()
	go func() { ended <- server.Serve(ctx, httpAddr, handler) }()
	err = <-ended
	cancel() // when one server fails, the other stops as well
	return errors.Join(err, <-ended)
}
