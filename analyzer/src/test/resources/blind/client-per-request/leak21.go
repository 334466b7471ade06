// A job of a cron-like clock is scheduled again by itself and makes a transport each time it runs.
package heartbeat

import (
	"log"
	"net/http"
	"strings"
	"time"
)

type Agent struct {
	url  string
	name string
}

func Start(url, name string) *Agent {
	a := &Agent{url: url, name: name}
	time.AfterFunc(time.Minute, a.beat)
	return a
}

func (a *Agent) beat() {
	defer time.AfterFunc(time.Minute, a.beat)
	client := &http.Client{
		Transport: &http.Transport{DisableCompression: true}, // want client-per-request:"."
	}
	resp, err := client.Post(a.url, "text/plain", strings.NewReader(a.name))
	if err != nil {
		log.Printf("heartbeat: %v", err)
		return
	}
	resp.Body.Close()
}
