import { createProducer, deadLetterTopic, readTopic } from "../kafka/index.ts"
import { type DeadLetter, outstanding, replayMarkMessage } from "./dead-letter.ts"
import { replayHeader } from "./incoming.ts"

/** What was put aside and not sent back yet, oldest first; of one consumer, or of all. */
export const outstandingLetters = async (consumer?: string): Promise<readonly DeadLetter[]> => {
  const records = await readTopic(deadLetterTopic)
  return outstanding(records.map(({ value }) => value)).filter(
    (letter) => consumer === undefined || letter.consumer === consumer,
  )
}

/** Sends the consumer's letters back to their topics, marked so that only that consumer takes them; answers how many. */
export const replayLetters = async (consumer: string): Promise<number> => {
  const found = await outstandingLetters(consumer)
  const producer = createProducer()
  try {
    for (const letter of found) {
      const headers = { ...letter.headers, [replayHeader]: consumer }
      await producer.send([{ topic: letter.topic, key: letter.key, value: letter.payload, headers }])
      await producer.send([replayMarkMessage(letter, new Date())])
    }
  } finally {
    await producer.close()
  }
  return found.length
}
