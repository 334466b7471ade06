// The fetcher hands over every page before it reads a verdict, and the validator wants to give the first one.
package crawl

type verdict struct {
	url   string
	valid bool
}

type crawler struct {
	pages    chan string
	verdicts chan verdict
	good     []string
}

func (c *crawler) fetch(urls []string) {
	for _, u := range urls {
		c.pages <- u // want chan-deadlock:"each other"
	}
	close(c.pages)
	for range urls {
		if v := <-c.verdicts; v.valid {
			c.good = append(c.good, v.url)
		}
	}
}

func (c *crawler) validate(valid func(string) bool) {
	for p := range c.pages {
		c.verdicts <- verdict{p, valid(p)}
	}
}

func Crawl(urls []string, valid func(string) bool) []string {
	c := &crawler{pages: make(chan string), verdicts: make(chan verdict)}
	go c.validate(valid)
	c.fetch(urls)
	return c.good
}
