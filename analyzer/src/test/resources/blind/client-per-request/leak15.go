// A poller's endless loop makes a client for each round by a helper and lets go of its idle connections after use.
package firmware

import (
	"crypto/tls"
	"crypto/x509"
	"io"
	"log"
	"net/http"
	"time"
)

func newClient(roots *x509.CertPool) *http.Client {
	return &http.Client{
		Timeout:   time.Minute,
		Transport: &http.Transport{TLSClientConfig: &tls.Config{RootCAs: roots}},
	}
}

func Watch(url string, roots *x509.CertPool, install func([]byte)) {
	for {
		time.Sleep(10 * time.Minute)
		client := newClient(roots) // miss client-per-request: helpers that return a client with a transport of its own are not followed
		resp, err := client.Get(url)
		if err != nil {
			log.Printf("firmware: %v", err)
			continue
		}
		image, err := io.ReadAll(resp.Body)
		resp.Body.Close()
		client.CloseIdleConnections()
		if err != nil || resp.StatusCode != http.StatusOK {
			continue
		}
		install(image)
	}
}
