import type { DatabaseSync } from "node:sqlite"

export type Delivery = {
  readonly seq: number
  readonly url: string
  readonly body: string
  readonly tries: number
}

export type NewDelivery = {
  readonly id: string
  readonly paymentId: string
  readonly url: string
  readonly body: string
}

/** Webhooks on their way. One event may have several rows: a merchant has to bear duplicates. */
export const deliveriesOf = (db: DatabaseSync) => ({
  insert: ({ id, paymentId, url, body }: NewDelivery, nextTryAt: number): void => {
    db.prepare("INSERT INTO delivery (id, paymentId, url, body, nextTryAt) VALUES (?, ?, ?, ?, ?)").run(
      id,
      paymentId,
      url,
      body,
      nextTryAt,
    )
  },
  due: (now: number): readonly Delivery[] =>
    db
      .prepare(
        "SELECT seq, url, body, tries FROM delivery WHERE nextTryAt <= ? ORDER BY nextTryAt, seq LIMIT 50",
      )
      .all(now) as unknown as readonly Delivery[],
  dueOf: (paymentId: string, now: number): readonly Delivery[] =>
    db
      .prepare(
        "SELECT seq, url, body, tries FROM delivery WHERE paymentId = ? AND nextTryAt <= ? ORDER BY nextTryAt, seq",
      )
      .all(paymentId, now) as unknown as readonly Delivery[],
  delivered: (seq: number, at: number): void => {
    db.prepare("UPDATE delivery SET deliveredAt = ?, nextTryAt = NULL, tries = tries + 1 WHERE seq = ?").run(
      at,
      seq,
    )
  },
  failed: (seq: number, nextTryAt: number | null): void => {
    db.prepare("UPDATE delivery SET tries = tries + 1, nextTryAt = ? WHERE seq = ?").run(nextTryAt, seq)
  },
  open: (): number =>
    Number(db.prepare("SELECT COUNT(*) AS n FROM delivery WHERE nextTryAt IS NOT NULL").get()?.n),
})
