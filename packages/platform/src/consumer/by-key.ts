import type { EventEnvelope } from "./define-consumer.ts"

const isRejected = (one: PromiseSettledResult<unknown>): one is PromiseRejectedResult =>
  one.status === "rejected"

/**
 * Works on a batch one event after another where they bear the same key, and on different keys at the same time: what they
 * ask of a store goes there together. Ends when all are through; throws the first failure then.
 */
export const eachByKey = async <Event extends Pick<EventEnvelope, "key">>(
  events: readonly Event[],
  work: (event: Event) => Promise<unknown>,
): Promise<void> => {
  const keys = [...Map.groupBy(events, ({ key }) => key).values()]
  const ends = await Promise.allSettled(
    keys.map(async (own) => {
      for (const event of own) await work(event)
    }),
  )
  const failed = ends.find(isRejected)
  if (failed) throw failed.reason
}
