#!/usr/bin/env bash
# The first tour of the README, against a program that was started, with a fresh data directory, by
#   LUPA_ADMIN_PASSWORD=tour-password LUPA_STATIC_CLAIMS=true LUPA_VISIT_TIMEOUT=PT5S LUPA_DATA_DIR=/tmp/lupa-tour \
#       LUPA_GATEWAYS_FILE=docs/tour-gateways.yaml java -jar target/quarkus-app/quarkus-run.jar
# Needs curl, mosquitto_pub and mosquitto_sub. Ends with 0 if everything went as told.
set -euo pipefail

API=http://127.0.0.1:${LUPA_HTTP_PORT:-8080}/api/v1
MQTT=(-h 127.0.0.1 -p "${LUPA_MQTT_PORT:-1883}")
ADMIN=admin:${LUPA_ADMIN_PASSWORD:-tour-password}
PUSHES=$(mktemp)
trap 'kill "${app:-}" 2>/dev/null || true; rm -f "$PUSHES"' EXIT

call() { curl -sS --fail-with-body --noproxy '*' -H 'Content-Type: application/json' "$@"; echo; }
field() { sed -E "s/.*\"$1\":\"([^\"]*)\".*/\1/"; }
fail() { echo "FAILED: $*" >&2; exit 1; }
pushes() { grep -c '"type":"offer"' "$PUSHES" || true; }
await() { for _ in $(seq 50); do [ "$(pushes)" -ge "$1" ] && return; sleep 0.1; done; fail "push $1 did not come"; }

echo "== 1. a retailer, a topic, a notice, a store with two gateways, an offer"
call -u "$ADMIN" -X PUT "$API/retailers/r1" -d '{"name":"Retailer","defaultLanguage":"en"}'
call -u "$ADMIN" -X PUT "$API/retailers/r1/topics/coffee" -d '{"names":{"en":"Coffee"},"sensitive":false}'
call -u "$ADMIN" -X PUT "$API/retailers/r1/notices/n1" -d '{"texts":{"en":"We use your position in our shops to send you offers."}}'
call -u "$ADMIN" -X PUT "$API/stores/helsinki" -d '{"retailerId":"r1","name":"Helsinki","timeZone":"Europe/Helsinki",
  "zones":[{"id":"cafe","name":"Cafe"}],
  "gateways":[{"id":"kitchen","zoneId":"cafe"},{"id":"OpenMQTTGateway","zoneId":"cafe"}]}'
kitchen=$(call -u "$ADMIN" -X POST "$API/stores/helsinki/gateways/kitchen/credentials")
other=$(call -u "$ADMIN" -X POST "$API/stores/helsinki/gateways/OpenMQTTGateway/credentials")
call -u "$ADMIN" -X PUT "$API/offers/latte" -d '{"topic":"coffee","storeIds":["helsinki"],"trigger":"ENTER",
  "content":{"en":{"title":"Latte","body":"Half price today"}},"schedule":{"from":"2026-01-01T00:00:00Z"},"status":"active"}'

echo "== 2. a shopper and a phone that shows itself as a fixed iBeacon"
shopper=$(call -X POST "$API/shoppers" -d '{}')
token=$(field token <<< "$shopper")
device=$(call -X POST "$API/me/devices" -H "Authorization: Bearer $token" -d '{
  "identity":{"scheme":"ibeacon","id":"ibeacon:1d4b2e16-481e-4579-8b35-ffc32e4a1758:100:1"},
  "channel":{"type":"mqtt"},"language":"en","timeZone":"Europe/Helsinki"}')
id=$(field deviceId <<< "$device")
echo "device $id"

echo "== 3. the app connects and waits for pushes"
mosquitto_sub "${MQTT[@]}" -i "$id" -u "$(field username <<< "$device")" -P "$(field password <<< "$device")" \
    -q 1 -t "lupa/v1/devices/$id/push" -F '%U %p' >> "$PUSHES" &
app=$!
sleep 1

espresense() {
    mosquitto_pub "${MQTT[@]}" -u "$(field username <<< "$kitchen")" -P "$(field password <<< "$kitchen")" -q 1 \
        -t 'espresense/devices/iBeacon:1d4b2e16-481e-4579-8b35-ffc32e4a1758-100-1/kitchen' \
        -m '{"mac":"d25a1c7e904b","id":"iBeacon:1d4b2e16-481e-4579-8b35-ffc32e4a1758-100-1","rssi@1m":-59,"rssi":-63.50,"distance":1.44,"int":1987}'
}
openmqttgateway() {
    mosquitto_pub "${MQTT[@]}" -u "$(field username <<< "$other")" -P "$(field password <<< "$other")" -q 1 \
        -t 'home/OpenMQTTGateway/BTtoMQTT/D25A1C7E904B' \
        -m '{"id":"D2:5A:1C:7E:90:4B","mac_type":1,"rssi":-63,"brand":"GENERIC","model":"iBeacon","model_id":"IBEACON","mfid":"4c00","uuid":"1d4b2e16481e45798b35ffc32e4a1758","major":100,"minor":1,"txpower":-59}'
}

echo "== 4. heard without a consent: nothing"
espresense
sleep 3
[ "$(pushes)" = 0 ] || fail "a push without a consent"

echo "== 5. a consent; heard by ESPresense: the push arrives"
consent=$(call -X POST "$API/me/consents" -H "Authorization: Bearer $token" -H 'Idempotency-Key: tour-consent-1' -d '{
  "retailerId":"r1","topics":["coffee"],"purposes":["location-offers"],"noticeVersion":"n1","language":"en"}')
sent=$(date +%s.%N)
espresense
await 1
tail -1 "$PUSHES"
awk -v sent="$sent" '/"offer"/ { printf "%.0f ms after the gateway began to connect\n", ($1 - sent) * 1000 }' "$PUSHES"

echo "== 6. the next visit, heard by OpenMQTTGateway: the push of that visit arrives"
sleep 8
openmqttgateway
await 2
tail -1 "$PUSHES"

echo "== 7. the withdrawal; heard by both in what would be the next visit: silence"
call -X DELETE "$API/me/consents/$(field consentId <<< "$consent")" -H "Authorization: Bearer $token"
sleep 8
espresense
openmqttgateway
sleep 3
[ "$(pushes)" = 2 ] || fail "a push after the withdrawal"
cat "$PUSHES"

echo "== 8. what was decided: the pushes, and nothing of the time without a consent"
decisions=$(call "$API/me/decisions" -H "Authorization: Bearer $token")
echo "$decisions"
[ "$(grep -o '"visitId"' <<< "$decisions" | wc -l)" = 2 ] || fail "not the two decisions"
echo "As told."
