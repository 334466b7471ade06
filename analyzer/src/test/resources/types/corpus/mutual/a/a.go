// Package a knows c only through an interface, and b in full.
package a

import "corpus/mutual/b"

type Server struct {
	Store b.Store
	peers map[string]*Server
}

func (s *Server) Peer(name string) b.Peer { return s.peers[name] }
func (s *Server) Name() string            { return "" }
func (s *Server) Send(m b.Message) (b.Reply, error) {
	r, err := s.Store.Put(m.Key(), b.Value{Raw: []byte(m.Key())})
	if err != nil {
		return b.Reply{}, err
	}
	return b.Reply{From: s, Value: r}, nil
}

var _ b.Peer = (*Server)(nil)
var Default = b.Connect(&Server{})
var Reply, Err = Default.Send(nil)
var Raw = Reply.Value.Raw
