// Hands in a complaint with kafkajs, and prints the number from its receipt.
// usage: node publish.cjs BROKERS EXTERNAL_ID NARRATIVE        (npm install kafkajs lz4js)
const { CompressionCodecs, CompressionTypes, Kafka, logLevel } = require('kafkajs')
const lz4 = require('lz4js')

// Redress compresses what it says by LZ4, which kafkajs does not bring along.
CompressionCodecs[CompressionTypes.LZ4] = () => ({
  compress: async encoder => Buffer.from(lz4.compress(encoder.buffer)),
  decompress: async buffer => Buffer.from(lz4.decompress(buffer)),
})

const [brokers, externalId, narrative] = process.argv.slice(2)
const submission = `sample-${externalId}`
const kafka = new Kafka({ brokers: brokers.split(','), logLevel: logLevel.ERROR })

async function main() {
  const producer = kafka.producer({ idempotent: true })
  await producer.connect()
  await producer.send({
    topic: 'complaints.submissions',
    messages: [{
      key: externalId,
      value: JSON.stringify({ channel: 'SYSTEM', sourceSystem: 'samples', externalId, narrative }),
      // CloudEvents in binary mode. The same source and id, sent again, are the same submission.
      headers: {
        ce_specversion: '1.0',
        ce_id: submission,
        ce_source: '/samples/node',
        ce_type: 'complaint.submitted.v1',
        'content-type': 'application/json',
      },
    }],
  })
  await producer.disconnect()

  // Each submission is answered once; the receipt names it. From the beginning, so that a repeat finds the first answer.
  const receipts = kafka.consumer({ groupId: `samples-${submission}` })
  await receipts.connect()
  await receipts.subscribe({ topics: ['complaints.receipts'], fromBeginning: true })
  const receipt = await new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('no receipt yet; it comes when intake is back')), 30000)
    receipts.run({
      autoCommit: false,
      eachMessage: async ({ message }) => {
        const told = JSON.parse(message.value.toString())
        if (told.submissionId === submission) resolve(told)
      },
    })
  })
  await receipts.disconnect()
  if (receipt.errors) throw new Error(JSON.stringify(receipt.errors))
  console.log(receipt.number)
}

main().then(() => process.exit(0), error => { console.error(error.message); process.exit(1) })
