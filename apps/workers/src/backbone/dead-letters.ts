import { type DeadLetter, outstanding, replayHeader, replayMarkMessage } from "@haat/platform/consumer"
import { createProducer, deadLetterTopic, readTopic } from "@haat/platform/kafka"

const usage = `Usage:
  npm run dead-letters -- list [consumer]      what was put aside and not sent back yet
  npm run dead-letters -- replay <consumer>    sends it back to that consumer alone`

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const letters = async (consumer: string | undefined): Promise<readonly DeadLetter[]> => {
  const records = await readTopic(deadLetterTopic)
  return outstanding(records.map(({ value }) => value)).filter(
    (letter) => consumer === undefined || letter.consumer === consumer,
  )
}

/** One line per letter, for people. */
export const describeLetter = ({
  consumer,
  topic,
  partition,
  offset,
  key,
  error,
  attempts,
  diedAt,
}: DeadLetter): string =>
  `${diedAt}  ${consumer}  ${topic}/${partition}@${offset}  key ${key}  ${attempts} tries  ${error.name}: ${error.message.split("\n")[0]}`

/** Sends the consumer's letters back to their topics, marked so that only that consumer takes them; answers how many. */
export const replayLetters = async (consumer: string): Promise<number> => {
  const found = await letters(consumer)
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

const run = async ([command, consumer]: readonly string[]): Promise<number> => {
  if (command === "list") {
    const found = await letters(consumer)
    for (const letter of found) say(describeLetter(letter))
    say(`${found.length} outstanding`)
    return 0
  }
  if (command === "replay" && consumer !== undefined) {
    say(`${await replayLetters(consumer)} sent back to ${consumer}`)
    return 0
  }
  say(usage)
  return 1
}

if (import.meta.main) process.exit(await run(process.argv.slice(2)))
