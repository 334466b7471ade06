// The jobs are handed out by a goroutine of their own, while the function reads the results.
package hashes

import "crypto/sha256"

type sum struct {
	name string
	hash [32]byte
}

func worker(jobs <-chan string, results chan<- sum) {
	for j := range jobs {
		results <- sum{j, sha256.Sum256([]byte(j))}
	}
}

func All(names []string) map[string][32]byte {
	jobs := make(chan string)
	results := make(chan sum)
	for i := 0; i < 4; i++ {
		go worker(jobs, results)
	}
	go func() {
		defer close(jobs)
		for _, n := range names {
			jobs <- n
		}
	}()
	out := make(map[string][32]byte, len(names))
	for range names {
		s := <-results
		out[s.name] = s.hash
	}
	return out
}
