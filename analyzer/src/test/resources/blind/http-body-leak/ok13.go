// The path without a Close ends the process.
package main

import (
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"
)

type settings struct {
	Listen string
	Region string
}

func loadSettings(url string) settings {
	resp, err := http.Get(url)
	if err != nil {
		log.Fatalf("settings: %v", err)
	}
	if resp.StatusCode != http.StatusOK {
		fmt.Fprintln(os.Stderr, "settings:", resp.Status)
		os.Exit(2)
	}
	var s settings
	if err := json.NewDecoder(resp.Body).Decode(&s); err != nil {
		log.Fatalf("settings: %v", err)
	}
	resp.Body.Close()
	return s
}

func main() {
	s := loadSettings(os.Getenv("SETTINGS_URL"))
	fmt.Println(s.Listen, s.Region)
}
