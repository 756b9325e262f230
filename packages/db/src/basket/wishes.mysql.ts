import type { BasketEdge, Wishes } from "@haat/domain/basket"
import { wishlistChanged } from "@haat/events/basket"
import { seal } from "@haat/events/envelope"
import { appendEvents, inTransaction, type Mysql, type Tx } from "../shared/index.ts"

/** A wishlist is read whole, so it has an end. */
const limit = 500

/** Wishes that both have are kept once. */
export const moveWishes = async (tx: Tx, fromKey: string, toKey: string): Promise<void> => {
  await tx.change(
    `INSERT INTO basket_wish (owner_key, product_id, wished_at)
     SELECT ?, moved.product_id, moved.wished_at FROM basket_wish moved WHERE moved.owner_key = ?
     ON DUPLICATE KEY UPDATE basket_wish.wished_at = basket_wish.wished_at`,
    [toKey, fromKey],
  )
  await tx.change("DELETE FROM basket_wish WHERE owner_key = ?", [fromKey])
}

export const createWishes = (mysql: Mysql, { ids, clock }: BasketEdge): Wishes => ({
  list: async (ownerKey) => {
    const rows = await mysql.rows<{ readonly product_id: string }>(
      `SELECT product_id FROM basket_wish WHERE owner_key = ? ORDER BY wished_at DESC, product_id DESC LIMIT ${limit}`,
      [ownerKey],
    )
    return rows.map((row) => row.product_id)
  },
  set: async (ownerKey, productId, wished) => {
    const now = clock.now()
    const event = seal(
      wishlistChanged,
      { ownerId: ownerKey, productId, wished },
      { id: ids.uuid(), occurredAt: now, key: ownerKey },
    )
    await inTransaction(mysql, async (tx) => {
      const { affectedRows } = wished
        ? await tx.change(
            "INSERT IGNORE INTO basket_wish (owner_key, product_id, wished_at) VALUES (?, ?, ?)",
            [ownerKey, productId, now],
          )
        : await tx.change("DELETE FROM basket_wish WHERE owner_key = ? AND product_id = ?", [
            ownerKey,
            productId,
          ])
      if (affectedRows > 0) await appendEvents(tx, [event])
    })
  },
})
