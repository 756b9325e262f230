import { mkdirSync } from "node:fs"
import { dirname } from "node:path"
import { DatabaseSync } from "node:sqlite"

export type PaymentStatus = "open" | "processing" | "captured" | "declined" | "cancelled"

export type Payment = {
  readonly id: string
  readonly reference: string
  readonly status: PaymentStatus
  readonly amount: number
  readonly currency: string
  readonly description: string
  readonly reason: string | null
  readonly returnUrl: string
  readonly webhookUrl: string
  /** Milliseconds; set while a late success is on its way. */
  readonly captureAt: number | null
  readonly createdAt: number
}

export type Refund = {
  readonly id: string
  readonly reference: string
  readonly paymentId: string
  readonly amount: number
  readonly status: "succeeded" | "failed"
}

const schema = `
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
CREATE TABLE IF NOT EXISTS payment (
  id TEXT PRIMARY KEY, reference TEXT NOT NULL UNIQUE, status TEXT NOT NULL, amount INTEGER NOT NULL,
  currency TEXT NOT NULL, description TEXT NOT NULL, reason TEXT, returnUrl TEXT NOT NULL, webhookUrl TEXT NOT NULL,
  captureAt INTEGER, createdAt INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS refund (
  id TEXT PRIMARY KEY, reference TEXT NOT NULL UNIQUE, paymentId TEXT NOT NULL, amount INTEGER NOT NULL,
  status TEXT NOT NULL, createdAt INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS event (
  id TEXT PRIMARY KEY, url TEXT NOT NULL, body TEXT NOT NULL, tries INTEGER NOT NULL DEFAULT 0,
  nextTryAt INTEGER, deliveredAt INTEGER) STRICT;
CREATE INDEX IF NOT EXISTS payment_due ON payment (captureAt) WHERE captureAt IS NOT NULL;
CREATE INDEX IF NOT EXISTS event_due ON event (nextTryAt) WHERE nextTryAt IS NOT NULL;`

/** The gateway's own books, in one SQLite file; `:memory:` for tests. */
export const openLedger = (file: string) => {
  if (file !== ":memory:") mkdirSync(dirname(file), { recursive: true })
  const db = new DatabaseSync(file)
  db.exec(schema)
  const find = (column: "id" | "reference", value: string): Payment | null =>
    (db.prepare(`SELECT * FROM payment WHERE ${column} = ?`).get(value) as Payment | undefined) ?? null
  return {
    find,
    insert: (payment: Payment): void => {
      db.prepare(
        `INSERT INTO payment (id, reference, status, amount, currency, description, reason, returnUrl, webhookUrl,
           captureAt, createdAt) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ).run(
        payment.id,
        payment.reference,
        payment.status,
        payment.amount,
        payment.currency,
        payment.description,
        payment.reason,
        payment.returnUrl,
        payment.webhookUrl,
        payment.captureAt,
        payment.createdAt,
      )
    },
    /** Moves a payment only from one of the given states; answers it as it then stands. */
    move: (
      id: string,
      from: readonly PaymentStatus[],
      to: Pick<Payment, "status" | "reason" | "captureAt">,
    ): { readonly payment: Payment; readonly moved: boolean } => {
      const { changes } = db
        .prepare(
          `UPDATE payment SET status = ?, reason = ?, captureAt = ?
           WHERE id = ? AND status IN (${from.map(() => "?").join(", ")})`,
        )
        .run(to.status, to.reason, to.captureAt, id, ...from)
      const payment = find("id", id)
      if (!payment) throw new Error(`payment ${id} is not in the ledger`)
      return { payment, moved: Number(changes) === 1 }
    },
    dueCaptures: (now: number): readonly Payment[] =>
      db
        .prepare("SELECT * FROM payment WHERE status = 'processing' AND captureAt <= ? LIMIT 100")
        .all(now) as unknown as readonly Payment[],
    findRefund: (reference: string): Refund | null =>
      (db.prepare("SELECT * FROM refund WHERE reference = ?").get(reference) as Refund | undefined) ?? null,
    refundedOf: (paymentId: string): number =>
      Number(
        db
          .prepare(
            "SELECT COALESCE(SUM(amount), 0) AS sum FROM refund WHERE paymentId = ? AND status = 'succeeded'",
          )
          .get(paymentId)?.sum,
      ),
    insertRefund: (refund: Refund, createdAt: number): void => {
      db.prepare(
        "INSERT INTO refund (id, reference, paymentId, amount, status, createdAt) VALUES (?, ?, ?, ?, ?, ?)",
      ).run(refund.id, refund.reference, refund.paymentId, refund.amount, refund.status, createdAt)
    },
    events: eventsOf(db),
    /** All or nothing: what happened and the event that tells of it. */
    together: <Value>(work: () => Value): Value => {
      db.exec("BEGIN IMMEDIATE")
      try {
        const value = work()
        db.exec("COMMIT")
        return value
      } catch (error) {
        db.exec("ROLLBACK")
        throw error
      }
    },
    close: () => db.close(),
  }
}

export type OutgoingEvent = {
  readonly id: string
  readonly url: string
  readonly body: string
  readonly tries: number
}

const eventsOf = (db: DatabaseSync) => ({
  insert: (event: Omit<OutgoingEvent, "tries">, nextTryAt: number): void => {
    db.prepare("INSERT INTO event (id, url, body, nextTryAt) VALUES (?, ?, ?, ?)").run(
      event.id,
      event.url,
      event.body,
      nextTryAt,
    )
  },
  due: (now: number): readonly OutgoingEvent[] =>
    db
      .prepare("SELECT id, url, body, tries FROM event WHERE nextTryAt <= ? ORDER BY nextTryAt LIMIT 50")
      .all(now) as unknown as readonly OutgoingEvent[],
  delivered: (id: string, at: number): void => {
    db.prepare("UPDATE event SET deliveredAt = ?, nextTryAt = NULL, tries = tries + 1 WHERE id = ?").run(
      at,
      id,
    )
  },
  failed: (id: string, nextTryAt: number | null): void => {
    db.prepare("UPDATE event SET tries = tries + 1, nextTryAt = ? WHERE id = ?").run(nextTryAt, id)
  },
})

export type Ledger = ReturnType<typeof openLedger>
