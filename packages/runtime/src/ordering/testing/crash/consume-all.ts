import { until } from "@haat/platform/clock"
import { type ConsumerDefinition, type Incoming, startConsumer } from "@haat/platform/consumer"
import { makeMemoryLog } from "@haat/platform/consumer/testing"

/** A fact as the relay brings it. */
export type Told = Pick<Incoming, "topic" | "key"> & { readonly payload: string }

/**
 * Runs a consumer of ours over the messages, from the first that no one committed, until all are committed. Throws when one
 * was put aside.
 */
export const consumeAll = async <Deps>(
  definition: ConsumerDefinition<Deps>,
  deps: Deps,
  messages: readonly Told[],
): Promise<void> => {
  const log = makeMemoryLog()
  const wanted = new Map<string, bigint>()
  const heard = new Set(definition.subscribe.map(({ topic }) => topic))
  for (const message of messages.filter(({ topic }) => heard.has(topic))) {
    log.append(message)
    wanted.set(message.topic, (wanted.get(message.topic) ?? 0n) + 1n)
  }
  const putAside: unknown[] = []
  const consumer = startConsumer(definition, deps, {
    producer: { send: async (letters) => void putAside.push(...letters) },
    transport: log.transport,
  })
  const isDone = () => [...wanted].every(([topic, count]) => log.committed(definition.name, topic) >= count)
  await until("the commits", isDone, { everyMs: 10, timeoutMs: 120_000 }).finally(consumer.stop)
  if (putAside.length > 0) throw new Error(`${definition.name} put aside ${JSON.stringify(putAside)}`)
}
