// As many results are received as goroutines were started, the skipped shards not counted.
package query

type Shard interface {
	Ready() bool
	Count(q string) int
}

func Count(shards []Shard, q string) int {
	counts := make(chan int)
	running := 0
	for _, s := range shards {
		if !s.Ready() {
			continue
		}
		running++
		go func() {
			counts <- s.Count(q)
		}()
	}
	total := 0
	for ; running > 0; running-- {
		total += <-counts
	}
	return total
}
