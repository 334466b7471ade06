// A worker dials per job and a continue on a rejected job skips the Close at the end of the body.
package jobs

import (
	"context"
	"log"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/status"
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
}

func Start(ctx context.Context, queue <-chan Job, done func(id, result string)) {
	w := &Worker{queue: queue, done: done}
	go w.run(ctx)
}

func (w *Worker) run(ctx context.Context) {
	for job := range w.queue {
		conn, err := grpc.Dial(job.Runner, grpc.WithTransportCredentials(insecure.NewCredentials())) // want grpc-conn-leak:"closed"
		if err != nil {
			log.Printf("job %s: dial: %v", job.ID, err)
			continue
		}
		out := new(wrapperspb.StringValue)
		err = conn.Invoke(ctx, "/runner.v1.Runner/Execute", job.Payload, out)
		if status.Code(err) == codes.InvalidArgument {
			log.Printf("job %s rejected: %v", job.ID, err)
			continue
		}
		if err != nil {
			log.Printf("job %s: %v", job.ID, err)
		} else {
			w.done(job.ID, out.GetValue())
		}
		conn.Close()
	}
}
