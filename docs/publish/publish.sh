#!/usr/bin/env bash
# Hands in a complaint with kcat, and prints the number from its receipt.
# usage: publish.sh BROKERS EXTERNAL_ID NARRATIVE
set -euo pipefail
brokers=$1 external_id=$2 narrative=$3
id="sample-$external_id"

# JSON in a shell: quotes, backslashes and control characters are escaped; anything else goes as it is.
escaped=$(printf '%s' "$narrative" | sed 's/\\/\\\\/g; s/"/\\"/g' | tr '\n\r\t' '   ')
form="{\"channel\":\"SYSTEM\",\"sourceSystem\":\"samples\",\"externalId\":\"$external_id\",\"narrative\":\"$escaped\"}"

# One message, in CloudEvents' binary mode: attributes are headers, the form is the value. The delimiter is none that JSON holds.
printf '%s' "$form" | kcat -P -b "$brokers" -t complaints.submissions -k "$external_id" -X acks=all -X enable.idempotence=true \
  -H ce_specversion=1.0 -H "ce_id=$id" -H ce_source=/samples/kcat -H ce_type=complaint.submitted.v1 \
  -H content-type=application/json

# Each submission is answered once; the receipt names it. Read from the beginning, so that a repeat finds the first answer.
for _ in $(seq 30); do
  receipt=$(kcat -C -b "$brokers" -t complaints.receipts -o beginning -e -q -f '%s\n' | grep -F "\"submissionId\":\"$id\"" | tail -1 || true)
  if [ -n "$receipt" ]; then
    number=$(printf '%s' "$receipt" | sed -n 's/.*"number":"\([^"]*\)".*/\1/p')
    [ -n "$number" ] || { echo "rejected: $receipt" >&2; exit 1; }
    echo "$number"
    exit 0
  fi
  sleep 1
done
echo "no receipt yet; it comes when intake is back" >&2
exit 2
