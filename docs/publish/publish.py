"""Hands in a complaint with confluent-kafka, and prints the number from its receipt.

usage: publish.py BROKERS EXTERNAL_ID NARRATIVE        (pip install confluent-kafka)
"""

import json
import sys
import time

from confluent_kafka import Consumer, Producer

brokers, external_id, narrative = sys.argv[1:4]
submission = f"sample-{external_id}"
form = {"channel": "SYSTEM", "sourceSystem": "samples", "externalId": external_id, "narrative": narrative}

failed = []
producer = Producer({"bootstrap.servers": brokers, "enable.idempotence": True})
producer.produce(
    "complaints.submissions",
    key=external_id,
    value=json.dumps(form, ensure_ascii=False).encode(),
    # CloudEvents in binary mode. The same source and id, sent again, are the same submission.
    headers={
        "ce_specversion": "1.0",
        "ce_id": submission,
        "ce_source": "/samples/python",
        "ce_type": "complaint.submitted.v1",
        "content-type": "application/json",
    },
    on_delivery=lambda error, _: failed.append(error) if error else None,
)
if producer.flush(30) or failed:
    sys.exit(f"not handed in: {failed}")

# Each submission is answered once; the receipt names it. From the beginning, so that a repeat finds the first answer.
receipts = Consumer(
    {"bootstrap.servers": brokers, "group.id": f"samples-{submission}", "auto.offset.reset": "earliest", "enable.auto.commit": False}
)
receipts.subscribe(["complaints.receipts"])
try:
    until = time.monotonic() + 30
    while time.monotonic() < until:
        message = receipts.poll(1)
        if message is None or message.error():
            continue
        receipt = json.loads(message.value())
        if receipt["submissionId"] == submission:
            sys.exit(json.dumps(receipt["errors"])) if "errors" in receipt else print(receipt["number"])
            break
    else:
        sys.exit("no receipt yet; it comes when intake is back")
finally:
    receipts.close()
