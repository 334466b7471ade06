// A manager files the streams of its subscribers in a map with their cancel functions and ends them by name.
package manager

import (
	"context"
	"sync"

	"google.golang.org/grpc"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

type TopicClient interface {
	Read(ctx context.Context, in *wrapperspb.StringValue, opts ...grpc.CallOption) (grpc.ServerStreamingClient[wrapperspb.BytesValue], error)
}

type subscription struct {
	stream grpc.ServerStreamingClient[wrapperspb.BytesValue]
	cancel context.CancelFunc
}

type Manager struct {
	mu   sync.Mutex
	api  TopicClient
	subs map[string]*subscription
}

func New(api TopicClient) *Manager { return &Manager{api: api, subs: map[string]*subscription{}} }

func (m *Manager) Add(topic string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if _, ok := m.subs[topic]; ok {
		return nil
	}
	ctx, cancel := context.WithCancel(context.Background())
	stream, err := m.api.Read(ctx, wrapperspb.String(topic))
	if err != nil {
		cancel()
		return err
	}
	m.subs[topic] = &subscription{stream: stream, cancel: cancel}
	return nil
}

func (m *Manager) Remove(topic string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if s, ok := m.subs[topic]; ok {
		s.cancel()
		delete(m.subs, topic)
	}
}
