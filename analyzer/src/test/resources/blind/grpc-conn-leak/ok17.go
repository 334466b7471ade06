// The dialling loop hands each connection to a goroutine that closes it when its job is done.
package jobs

import (
	"context"
	"log"
	"sync"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/protobuf/types/known/structpb"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

type Job struct {
	ID      string
	Runner  string
	Payload *structpb.Struct
}

type Worker struct {
	queue <-chan Job
	done  func(id, result string)
	wg    sync.WaitGroup
}

func (w *Worker) Run(ctx context.Context) {
	defer w.wg.Wait()
	for job := range w.queue {
		conn, err := grpc.NewClient(job.Runner, grpc.WithTransportCredentials(insecure.NewCredentials())) // want client-per-request:"serves them all"
		if err != nil {
			log.Printf("job %s: dial: %v", job.ID, err)
			continue
		}
		w.wg.Add(1)
		go w.execute(ctx, conn, job)
	}
}

func (w *Worker) execute(ctx context.Context, conn *grpc.ClientConn, job Job) {
	defer w.wg.Done()
	defer conn.Close()
	out := new(wrapperspb.StringValue)
	if err := conn.Invoke(ctx, "/runner.v1.Runner/Execute", job.Payload, out); err != nil {
		log.Printf("job %s: %v", job.ID, err)
		return
	}
	w.done(job.ID, out.GetValue())
}
