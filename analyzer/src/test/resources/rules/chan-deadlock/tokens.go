package intake

import "context"

type parcel struct{ id int }

type dock struct {
	most     int
	pending  map[int]parcel
	unloaded chan int
}

func (d *dock) settle(id int) bool {
	_, ok := d.pending[id]
	delete(d.pending, id)
	return ok
}

// Run keeps count of what is under way in a channel of its own: who settles a parcel has counted it before.
func (d *dock) Run(ctx context.Context, arrivals <-chan parcel) {
	slots := make(chan struct{}, d.most)
	for {
		select {
		case <-ctx.Done():
			return
		case id := <-d.unloaded:
			if d.settle(id) {
				<-slots
			}
		case slots <- struct{}{}:
			select {
			case <-ctx.Done():
				return
			case id := <-d.unloaded:
				if d.settle(id) {
					<-slots
					<-slots
				}
			case p := <-arrivals:
				d.pending[p.id] = p
			}
		}
	}
}
