import { inTransaction, once } from "@haat/db/shared"
import { defineEvent } from "@haat/events/envelope"
import { until } from "@haat/platform/clock"
import { defineConsumer, type Incoming, startConsumer } from "@haat/platform/consumer"
import { makeMemoryLog } from "@haat/platform/consumer/testing"
import { z } from "zod"
import { clients } from "../../../shared/index.ts"

export const effectTable = "probe_crash_effect"
const name = "test.count-told"

export const told = defineEvent({
  type: "test.thing_told.v1",
  topic: "test.told",
  payload: z.object({ n: z.int() }),
})

/** An effect that must not happen twice: its row and the inbox row commit together. */
const countTold = defineConsumer({
  name,
  subscribe: [told],
  handle: ({ id, key, payload }) =>
    inTransaction(clients.mysql(), async (tx) => {
      if (!(await once(tx, name, id))) return
      await tx.change(`INSERT INTO ${effectTable} (told_id, chain, n) VALUES (?, ?, ?)`, [id, key, payload.n])
    }),
})

/** Runs the consumer over the messages, from the first that no one committed, until all are committed. */
export const consumeAll = async (messages: readonly Incoming[]): Promise<void> => {
  const log = makeMemoryLog()
  for (const message of messages) log.append(message)
  const consumer = startConsumer(countTold, undefined, {
    producer: { send: async () => undefined },
    transport: log.transport,
  })
  const done = () => log.committed(name, told.topic) >= BigInt(messages.length)
  await until("the commit", done, { everyMs: 10 })
  await consumer.stop()
}
