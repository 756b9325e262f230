import type { Tx } from "../../shared/index.ts"

/** The series' row is made or raised, and stays locked to the commit: numbers are given one after the other. */
export const nextSerialIn =
  (tx: Tx, series: "ordering_invoice_series" | "ordering_credit_series") =>
  async (issuer: string, fiscalYear: string): Promise<number> => {
    await tx.change(
      `INSERT INTO ${series} (seller_id, fiscal_year, last) VALUES (?, ?, 1)
       ON DUPLICATE KEY UPDATE last = last + 1`,
      [issuer, fiscalYear],
    )
    const [row] = await tx.rows<{ last: number }>(
      `SELECT last FROM ${series} WHERE seller_id = ? AND fiscal_year = ?`,
      [issuer, fiscalYear],
    )
    if (!row) throw new Error(`the series of ${issuer} for ${fiscalYear} is gone`)
    return row.last
  }
