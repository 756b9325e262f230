import type { DatabaseSync, SQLInputValue } from "node:sqlite"
import type { Payment, PaymentStatus, Refund } from "./schema.ts"

const columns = [
  "id",
  "reference",
  "status",
  "capture",
  "mode",
  "amount",
  "captured",
  "currency",
  "description",
  "reason",
  "returnUrl",
  "webhookUrl",
  "dueAt",
  "dueStatus",
  "createdAt",
  "capturedAt",
] as const satisfies readonly (keyof Payment)[]

export type PaymentMove = Pick<Payment, "status"> &
  Partial<Pick<Payment, "reason" | "dueAt" | "dueStatus" | "captured" | "capturedAt" | "mode">>

const day = 86_400_000

/** Payments and refunds: rows are added and moved on, never taken away. */
export const paymentsOf = (db: DatabaseSync) => {
  const byId = (id: string): Payment | null =>
    (db.prepare("SELECT * FROM payment WHERE id = ?").get(id) as Payment | undefined) ?? null
  const all = <Row>(sql: string, ...values: SQLInputValue[]): readonly Row[] =>
    db.prepare(sql).all(...values) as unknown as readonly Row[]
  return {
    byId,
    /** Of several with one reference the one that took money, else the newest. */
    byReference: (reference: string): Payment | null =>
      all<Payment>(
        "SELECT * FROM payment WHERE reference = ? ORDER BY status = 'captured' DESC, createdAt DESC, rowid DESC LIMIT 1",
        reference,
      )[0] ?? null,
    insert: (payment: Payment): void => {
      db.prepare(
        `INSERT INTO payment (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`,
      ).run(...columns.map((column) => payment[column]))
    },
    /** Moves a payment only from one of the given states; answers it as it then stands. */
    move: (id: string, from: readonly PaymentStatus[], to: PaymentMove) => {
      const set = { dueAt: null, dueStatus: null, ...to }
      const names = Object.keys(set) as (keyof typeof set)[]
      const { changes } = db
        .prepare(
          `UPDATE payment SET ${names.map((name) => `${name} = ?`).join(", ")}
           WHERE id = ? AND status IN (${from.map(() => "?").join(", ")})`,
        )
        .run(...names.map((name) => set[name] ?? null), id, ...from)
      const payment = byId(id)
      if (!payment) throw new Error(`payment ${id} is not in the books`)
      return { payment, moved: Number(changes) === 1 }
    },
    due: (now: number): readonly Payment[] =>
      all<Payment>("SELECT * FROM payment WHERE dueAt <= ? ORDER BY dueAt LIMIT 100", now),
    refundByReference: (reference: string): Refund | null =>
      (db.prepare("SELECT * FROM refund WHERE reference = ?").get(reference) as Refund | undefined) ?? null,
    refundedOf: (paymentId: string): number =>
      Number(
        db
          .prepare(
            "SELECT COALESCE(SUM(amount), 0) AS sum FROM refund WHERE paymentId = ? AND status = 'succeeded'",
          )
          .get(paymentId)?.sum,
      ),
    insertRefund: ({ id, reference, paymentId, amount, status, createdAt }: Refund): void => {
      db.prepare(
        "INSERT INTO refund (id, reference, paymentId, amount, status, createdAt) VALUES (?, ?, ?, ?, ?, ?)",
      ).run(id, reference, paymentId, amount, status, createdAt)
    },
    /** What moved within a day from `from` on. */
    movedOn: (from: number) => ({
      charges: all<Payment>(
        "SELECT * FROM payment WHERE captured > 0 AND capturedAt >= ? AND capturedAt < ? ORDER BY capturedAt, id",
        from,
        from + day,
      ),
      refunds: all<Refund & { readonly paymentReference: string; readonly currency: string }>(
        `SELECT r.*, p.reference AS paymentReference, p.currency FROM refund r JOIN payment p ON p.id = r.paymentId
         WHERE r.status = 'succeeded' AND r.createdAt >= ? AND r.createdAt < ? ORDER BY r.createdAt, r.id`,
        from,
        from + day,
      ),
    }),
    sums: () =>
      db
        .prepare(
          `SELECT COUNT(*) AS payments, COALESCE(SUM(captured > 0), 0) AS charges, COALESCE(SUM(captured), 0) AS charged,
             (SELECT COUNT(*) FROM refund WHERE status = 'succeeded') AS refunds,
             (SELECT COALESCE(SUM(amount), 0) FROM refund WHERE status = 'succeeded') AS refunded FROM payment`,
        )
        .get(),
  }
}
