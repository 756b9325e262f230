import { z } from "zod"
import { deadLetterTopic, type OutgoingMessage } from "../kafka/index.ts"
import type { Incoming } from "./incoming.ts"

const place = {
  consumer: z.string(),
  topic: z.string(),
  partition: z.int().nonnegative(),
  offset: z.string().regex(/^\d+$/),
  /** Which of the facts of a record that carried several. */
  part: z.int().nonnegative().optional(),
}

const deadLetterSchema = z.object({
  ...place,
  key: z.string(),
  headers: z.record(z.string(), z.string()),
  payload: z.string(),
  error: z.object({ name: z.string(), message: z.string() }),
  attempts: z.int().nonnegative(),
  diedAt: z.string(),
})

const replayMarkSchema = z.object({ replayed: z.object(place), at: z.string() })

export type DeadLetter = z.infer<typeof deadLetterSchema>
export type ReplayMark = z.infer<typeof replayMarkSchema>

const clip = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length)}…` : text

export const deadLetterOf = (
  consumer: string,
  { topic, partition, offset, part, key, headers, payload, content }: Incoming,
  { error, attempts, at }: { readonly error: unknown; readonly attempts: number; readonly at: Date },
): DeadLetter => ({
  consumer,
  topic,
  partition,
  offset: String(offset),
  ...(part === undefined ? {} : { part }),
  key,
  headers: { ...headers },
  payload: payload ?? JSON.stringify(content),
  error: {
    name: error instanceof Error ? error.name : "Error",
    message: clip(error instanceof Error ? error.message : String(error), 4000),
  },
  attempts,
  diedAt: at.toISOString(),
})

export const deadLetterMessage = (letter: DeadLetter): OutgoingMessage => ({
  topic: deadLetterTopic,
  key: letter.consumer,
  value: JSON.stringify(letter),
})

/** Says in the dead-letter topic itself that a letter was sent back, so that it isn't sent twice. */
export const replayMarkMessage = (letter: DeadLetter, at: Date): OutgoingMessage => {
  const { consumer, topic, partition, offset, part } = letter
  const mark: ReplayMark = { replayed: { consumer, topic, partition, offset, part }, at: at.toISOString() }
  return { topic: deadLetterTopic, key: consumer, value: JSON.stringify(mark) }
}

const nameOf = ({ consumer, topic, partition, offset, part = 0 }: ReplayMark["replayed"]): string =>
  [consumer, topic, partition, offset, part].join("\n")

/** The letters nobody has sent back yet, oldest first, from the topic's records in order. */
export const outstanding = (records: readonly string[]): readonly DeadLetter[] => {
  const letters = new Map<string, DeadLetter>()
  for (const record of records) {
    const content: unknown = JSON.parse(record)
    const mark = replayMarkSchema.safeParse(content)
    const letter = deadLetterSchema.safeParse(content)
    if (mark.success) letters.delete(nameOf(mark.data.replayed))
    else if (letter.success) letters.set(nameOf(letter.data), letter.data)
  }
  return [...letters.values()]
}
