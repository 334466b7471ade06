#!/bin/sh
# Takes profiles/ anew: builds the order service and its peers, runs them on loopback under a bounded load, saves what
# their /debug/pprof/ shows, and stops them. Needs Go and curl; takes ten seconds once built. PORT is the first of five ports.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
out=$here/profiles
port=${PORT:-18080}
service=127.0.0.1:$port
service_admin=127.0.0.1:$((port + 1))
inventory=127.0.0.1:$((port + 2))
inventory_admin=127.0.0.1:$((port + 3))
chat=127.0.0.1:$((port + 4))

bin=$(mktemp -d)
pids=
stop() {
	for pid in $pids; do
		kill "$pid" 2>/dev/null || true
		wait "$pid" 2>/dev/null || true
	done
	rm -rf "$bin"
}
trap stop EXIT
trap 'exit 130' INT TERM

# start NAME URL ARGUMENT...: runs a command and waits until URL answers.
start() {
	name=$1 url=$2
	shift 2
	"$bin/$name" "$@" >"$bin/$name.log" 2>&1 &
	pid=$!
	pids="$pid $pids"
	tries=0
	until curl -s -o /dev/null --max-time 2 "$url"; do
		tries=$((tries + 1))
		if [ $tries -gt 50 ] || ! kill -0 "$pid" 2>/dev/null; then
			echo "take-profiles: $name does not start:" >&2
			cat "$bin/$name.log" >&2
			exit 1
		fi
		sleep 0.1
	done
	kill -0 "$pid" # else it was another process that answered
}

# request METHOD URL: one request for each number in URL's [1-N]. Timeouts and declined payments are part of the load.
request() {
	curl -s -S -o /dev/null --max-time 30 -X "$1" "http://$service$2"
}

# round: 24 requests that leak (10 connections, 10 blocked sends, 4 alerts), and as many to their correct twins.
round() {
	for v in v1 v2; do
		request GET "/$v/stock?sku=S-[1-5]"
		request GET "/$v/price?sku=S-[1-3]"
		request GET "/$v/config/check?nr=[1-2]"
		request GET "/$v/quote?sku=S-[1-6]"
		request POST "/$v/payments?cents=250000&order=O-[1-4]"
	done
	request POST "/v1/reservations?sku=S-1&pieces=[1-4]"
	request POST "/v2/reservations?sku=S-1&pieces=[1-2]"
	request POST "/v2/reservations/strict?sku=S-1&pieces=[1-2]"
}

rounds() {
	for _ in $(seq "$1"); do
		round
	done
}

# save ADDRESS DEBUG FILE
save() {
	curl -s -S -f --max-time 30 -o "$out/$3" "http://$1/debug/pprof/goroutine?debug=$2"
}

(cd "$here/orderservice" && go build -trimpath -o "$bin/" ./cmd/...)
mkdir -p "$out" "$here/peer"

start inventory "http://$inventory_admin/debug/pprof/" -grpc "$inventory" -admin "$inventory_admin"
start chathook "http://$chat/" -http "$chat"
start orderservice "http://$service_admin/debug/pprof/" \
	-http "$service" -admin "$service_admin" -inventory "$inventory" -chat "http://$chat/hook"

settle=1 # seconds; quotes and reservations take 0.2 of one
sleep $settle
save "$service_admin" 1 goroutine.t0.debug1.txt
rounds 2
sleep $settle
save "$service_admin" 1 goroutine.t1.debug1.txt
rounds 4
sleep $settle
save "$service_admin" 1 goroutine.t2.debug1.txt
save "$service_admin" 2 goroutine.t2.debug2.txt
save "$inventory_admin" 1 ../peer/goroutine.debug1.txt

if grep -n -F -e "$here" -e "${HOME:-$here}/" -e "$bin" "$out"/*.txt "$here"/peer/*.txt; then
	echo "take-profiles: local paths in the profiles above" >&2
	exit 1
fi
head -q -n 1 "$out"/*.debug1.txt
grep -c '^goroutine ' "$out/goroutine.t2.debug2.txt"
