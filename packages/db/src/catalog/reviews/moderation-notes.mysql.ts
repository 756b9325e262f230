import type { Reviews } from "@haat/domain/catalog"
import { inTransaction, type Mysql, once, recordAdminAction } from "../../shared/index.ts"

const consumer = "catalog.keep-moderations"

/** Puts what staff did to a review beside everything else they did; the inbox row goes with it. */
export const makeModerationNotes =
  (mysql: Mysql): Reviews["keepNote"] =>
  (eventId, { actorId, verdict, subject, productId, reason, before, after }, at) =>
    inTransaction(mysql, async (tx) => {
      if (!(await once(tx, consumer, eventId))) return
      const action = `catalog.${verdict}`
      await recordAdminAction(tx, {
        ...{ actorId, action, subject, before, at },
        after: { ...after, reason, productId },
      })
    })
