import { inTransaction, once } from "@haat/db/shared"
import { defineConsumer, startConsumer } from "@haat/platform/consumer"
import { clients } from "../clients.ts"
import { burst, burstConsumer, effectTable } from "./burst.ts"

/** A worker that may be killed at any instant: its effect and the inbox row commit together. */
const countBurst = defineConsumer({
  name: burstConsumer,
  subscribe: [burst],
  handle: ({ id, key, payload }) =>
    inTransaction(clients.mysql(), async (tx) => {
      if (!(await once(tx, burstConsumer, id))) return
      await tx.change(`INSERT INTO ${effectTable} (store, chain, sequence) VALUES (?, ?, ?)`, [
        payload.store,
        key,
        payload.sequence,
      ])
    }),
})

startConsumer(countBurst, undefined, { producer: clients.producer() })
