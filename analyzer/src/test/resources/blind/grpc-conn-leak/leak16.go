// A deferred closure looks at the named error the wrong way round and closes only when the call succeeded.
package geo

import (
	"context"
	"errors"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/protobuf/types/known/structpb"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

type Point struct{ Lat, Lon float64 }

var ErrUnknown = errors.New("geo: unknown address")

type Geocoder struct {
	Addr string
	Opts []grpc.DialOption
}

func NewGeocoder(addr string) *Geocoder {
	return &Geocoder{Addr: addr, Opts: []grpc.DialOption{grpc.WithTransportCredentials(insecure.NewCredentials())}}
}

func (g *Geocoder) Locate(ctx context.Context, address string) (pt Point, err error) {
	conn, err := grpc.NewClient(g.Addr, g.Opts...) // want grpc-conn-leak:"closed"
	if err != nil {
		return pt, err
	}
	defer func() {
		if err == nil {
			err = conn.Close()
		}
	}()

	out := new(structpb.Struct)
	if err = conn.Invoke(ctx, "/geo.v1.Geocoder/Locate", wrapperspb.String(address), out); err != nil {
		return pt, err
	}
	f := out.GetFields()
	if f["lat"] == nil || f["lon"] == nil {
		return pt, ErrUnknown
	}
	pt.Lat, pt.Lon = f["lat"].GetNumberValue(), f["lon"].GetNumberValue()
	return pt, nil
}
