import {
  Admin,
  Consumer,
  MessagesStreamModes,
  Producer,
  stringDeserializers,
  stringSerializers,
} from "@platformatic/kafka"

const TOPIC = "haat.doctor"

const ensureTopic = async (bootstrapBrokers: string[]) => {
  const admin = new Admin({
    clientId: "haat-doctor",
    bootstrapBrokers,
    retries: 3,
    retryDelay: 100,
    timeout: 5000,
  })
  try {
    if ((await admin.listTopics()).includes(TOPIC)) return
    const configs = [{ name: "retention.ms", value: "60000" }]
    await admin.createTopics({ topics: [TOPIC], partitions: 1, replicas: 1, configs })
  } finally {
    await admin.close()
  }
}

const produce = async (bootstrapBrokers: string[], token: string): Promise<bigint> => {
  const producer = new Producer({
    clientId: "haat-doctor",
    bootstrapBrokers,
    serializers: stringSerializers,
    retryDelay: 100,
    timeout: 5000,
  })
  try {
    const sent = await producer.send({
      messages: [{ topic: TOPIC, key: "doctor", value: token, partition: 0 }],
      acks: -1,
    })
    return sent.offsets?.[0]?.offset ?? 0n
  } finally {
    await producer.close()
  }
}

type Sent = { readonly offset: bigint; readonly token: string }

const read = async (bootstrapBrokers: string[], { offset, token }: Sent): Promise<string | undefined> => {
  const consumer = new Consumer({
    clientId: "haat-doctor",
    // A group of its own: in a shared one two probes rebalance each other, and a killed one is waited for.
    groupId: `haat-doctor-${token}`,
    bootstrapBrokers,
    deserializers: stringDeserializers,
    retryDelay: 100,
    timeout: 5000,
  })
  try {
    const offsets = [{ topic: TOPIC, partition: 0, offset }]
    const stream = await consumer.consume({
      topics: [TOPIC],
      mode: MessagesStreamModes.MANUAL,
      offsets,
      autocommit: false,
      maxWaitTime: 500,
    })
    const timer = setTimeout(() => stream.destroy(new Error("nothing to read within 10 s")), 10_000)
    for await (const message of stream) {
      clearTimeout(timer)
      return message.value
    }
    return undefined
  } finally {
    await consumer.close(true)
  }
}

/** Produces one message, acknowledged by all replicas, and reads it back at its offset. */
export const roundTrip = async (brokers: string): Promise<string> => {
  const bootstrapBrokers = brokers.split(",")
  await ensureTopic(bootstrapBrokers)
  const token = String(process.hrtime.bigint())
  const offset = await produce(bootstrapBrokers, token)
  if ((await read(bootstrapBrokers, { offset, token })) !== token)
    throw new Error("read back another value than written")
  return "broker"
}
