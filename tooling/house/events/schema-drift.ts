import { z } from "zod"
import { breakingChanges, type Schema } from "./breaking-changes.ts"

export type PublishedEvent = {
  readonly type: string
  readonly topic: string
  readonly version: number
  readonly envelope: z.ZodType
}

export const schemaFolder = "packages/events/schemas"

/** The file a consumer outside TypeScript reads: the whole message, envelope included. */
export const exportSchema = ({ type, topic, version, envelope }: PublishedEvent): Schema => ({
  ...(z.toJSONSchema(envelope, { io: "input" }) as Schema),
  $id: `${type}.json`,
  title: type,
  "x-topic": topic,
  "x-version": version,
})

export const schemaText = (schema: Schema): string => `${JSON.stringify(schema, null, 2)}\n`

export type Drift = {
  /** Sentences: this change needs a new version of the event. */
  readonly broken: readonly string[]
  /** Files that differ from the code in a compatible way. */
  readonly stale: readonly string[]
}

type Kept = ReadonlyMap<string, Schema>

const stem = (type: string): string => type.replace(/\.v\d+$/, "")
const versionOf = (type: string): number => Number(/\.v(\d+)$/.exec(type)?.[1] ?? 0)

const hasSuccessor = (type: string, events: readonly PublishedEvent[]): boolean =>
  events.some((event) => stem(event.type) === stem(type) && event.version > versionOf(type))

const brokenBy = (event: PublishedEvent, kept: Kept): string[] => {
  const before = kept.get(event.type)
  if (!before) return []
  const moved =
    before["x-topic"] === event.topic ? [] : [`topic was ${String(before["x-topic"])} and is ${event.topic}`]
  const next = `${stem(event.type)}.v${event.version + 1}`
  return [...moved, ...breakingChanges(before, exportSchema(event))].map(
    (change) => `${event.type}: ${change}; publish ${next} beside it`,
  )
}

/** Compares what the code publishes with the schemas kept on disk (or at another revision). */
export const findDrift = (events: readonly PublishedEvent[], kept: Kept): Drift => {
  const current = new Map(events.map((event) => [event.type, event]))
  const vanished = [...kept.keys()].filter((type) => !current.has(type) && !hasSuccessor(type, events))
  const stale = events
    .filter((event) => JSON.stringify(kept.get(event.type)) !== JSON.stringify(exportSchema(event)))
    .map(({ type }) => type)
  const retired = [...kept.keys()].filter((type) => !current.has(type) && hasSuccessor(type, events))
  return {
    broken: [
      ...events.flatMap((event) => brokenBy(event, kept)),
      ...vanished.map((type) => `${type} is no longer published; keep it, or publish its next version`),
    ],
    stale: [...stale, ...retired],
  }
}
