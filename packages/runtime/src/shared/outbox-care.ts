import {
  appendRows,
  appendRowsMongo,
  inMongoTransaction,
  inTransaction,
  outboxRow,
  purgeIdempotency,
  purgeInbox,
  purgeOutbox,
  unrelayedAge,
  unrelayedAgeMongo,
} from "@haat/db/shared"
import { seal } from "@haat/events/envelope"
import { newId } from "@haat/platform/ids"
import { redisKey } from "@haat/platform/redis"
import { beat, beatTopic } from "./beat.ts"
import type { Clients } from "./clients.ts"

export const outboxStores = ["mysql", "mongo"] as const
export type OutboxStore = (typeof outboxStores)[number]

const relayedKey = (store: OutboxStore) => redisKey("backbone", "relayed", store)
const week = 7 * 86_400_000
// An inbox row must outlive every redelivery: Kafka keeps a week, dead letters are replayed within ninety days.
const inboxLife = 100 * 86_400_000
const keyLife = 30 * 86_400_000

export type OutboxCare = {
  /** Puts a beat into the store's outbox; it comes back through relay and broker under the id answered here. */
  readonly sendBeat: (store: OutboxStore) => Promise<string>
  readonly heardBeat: (store: OutboxStore, id: string) => Promise<void>
  /** Seconds; at most one interval of beats too high, never too low. */
  readonly unrelayedAge: (store: OutboxStore) => Promise<number>
  /** Deletes what nobody needs any more, in small steps; answers the number of rows. */
  readonly purge: (now: Date) => Promise<number>
}

const purgeAll = async (step: () => Promise<number>): Promise<number> => {
  for (let total = 0; ; ) {
    const deleted = await step()
    total += deleted
    if (deleted === 0) return total
  }
}

/** Care for both outboxes: the beats that prove the relays alive, and the clearing of old rows. */
export const makeOutboxCare = (clients: Clients): OutboxCare => {
  const row = (store: OutboxStore) => {
    const stamp = { id: newId(), occurredAt: new Date(), key: store }
    return outboxRow(seal(beat, { store }, stamp), beatTopic)
  }
  return {
    sendBeat: async (store) => {
      const beatRow = row(store)
      const rows = [beatRow]
      if (store === "mysql") await inTransaction(clients.mysql(), (tx) => appendRows(tx, rows))
      else {
        const mongo = clients.mongo()
        await inMongoTransaction(mongo, (session) => appendRowsMongo(mongo, session, rows))
      }
      return beatRow.id
    },
    heardBeat: async (store, id) => {
      await clients.redis().set(relayedKey(store), id, "EX", 86_400)
    },
    unrelayedAge: async (store) => {
      const relayed = (await clients.redis().get(relayedKey(store))) ?? undefined
      return store === "mysql"
        ? unrelayedAge(clients.mysql(), relayed)
        : unrelayedAgeMongo(clients.mongo(), relayed)
    },
    purge: async (now) => {
      const outbox = await purgeAll(() => purgeOutbox(clients.mysql(), new Date(now.getTime() - week)))
      const inbox = await purgeAll(() => purgeInbox(clients.mysql(), new Date(now.getTime() - inboxLife)))
      const keys = await purgeAll(() => purgeIdempotency(clients.mysql(), new Date(now.getTime() - keyLife)))
      return outbox + inbox + keys
    },
  }
}
