import { isDuplicate, type Tx } from "../../shared/index.ts"

type CouponRow = { readonly total_limit: number | null; readonly per_person_limit: number }

export type CouponTaking = {
  readonly couponId: string
  readonly orderId: string
  readonly personKey: string
  readonly savedMinor: number
  readonly at: Date
}

const inForce = `SELECT c.total_limit, c.per_person_limit FROM pricing_coupon c
  JOIN pricing_promotion p ON p.id = c.promotion_id
  WHERE c.id = ? AND c.state = 'active' AND p.state = 'active'
    AND (p.starts_at IS NULL OR p.starts_at <= UTC_TIMESTAMP(3)) AND (p.ends_at IS NULL OR p.ends_at > UTC_TIMESTAMP(3))`

/** One use of the cap. An uncapped coupon has no row to fight for. */
const takeOne = async (tx: Tx, couponId: string, totalLimit: number | null): Promise<boolean> => {
  if (totalLimit === null) return true
  const { affectedRows } = await tx.change(
    "UPDATE pricing_coupon SET remaining = remaining - 1 WHERE id = ? AND remaining >= 1",
    [couponId],
  )
  return affectedRows === 1
}

/** The lowest number of a person's uses that is free; null: the limit is reached. */
const freeNumber = async (
  tx: Tx,
  { couponId, personKey, limit }: { couponId: string; personKey: string; limit: number },
): Promise<number | null> => {
  const rows = await tx.rows<{ use_no: number }>(
    "SELECT use_no FROM pricing_coupon_use WHERE coupon_id = ? AND person_key = ? AND use_no IS NOT NULL",
    [couponId, personKey],
  )
  const used = new Set(rows.map(({ use_no: number }) => number))
  for (let number = 1; number <= limit; number += 1) if (!used.has(number)) return number
  return null
}

/** Runs a write that may meet the unique key of a person's uses; false: another order was faster. */
const unlessTaken = async (write: () => Promise<{ readonly affectedRows: number }>): Promise<boolean> => {
  try {
    return (await write()).affectedRows === 1
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}

/** Takes one use of a coupon that is in force by the primary's clock; false when none is left for this person. */
export const holdCoupon = async (tx: Tx, taking: CouponTaking): Promise<boolean> => {
  const { couponId, orderId, personKey, savedMinor, at } = taking
  const [coupon] = await tx.rows<CouponRow>(inForce, [couponId])
  if (!coupon || !(await takeOne(tx, couponId, coupon.total_limit))) return false
  const useNo = await freeNumber(tx, { couponId, personKey, limit: coupon.per_person_limit })
  if (useNo === null) return false
  return unlessTaken(() =>
    tx.change(
      `INSERT INTO pricing_coupon_use (coupon_id, order_id, person_key, use_no, state, saved_minor, created_at)
       VALUES (?, ?, ?, ?, 'HELD', ?, ?)`,
      [couponId, orderId, personKey, useNo, savedMinor, at],
    ),
  )
}

export const spendCoupon = (tx: Tx, orderId: string) =>
  tx.change("UPDATE pricing_coupon_use SET state = 'USED' WHERE order_id = ? AND state = 'HELD'", [orderId])

/** Gives a use back: to the cap and to the person. */
export const releaseCoupon = async (tx: Tx, orderId: string): Promise<void> => {
  const uses = await tx.rows<{ coupon_id: string }>(
    "SELECT coupon_id FROM pricing_coupon_use WHERE order_id = ? AND state <> 'RELEASED'",
    [orderId],
  )
  for (const { coupon_id: couponId } of uses) {
    await tx.change(
      "UPDATE pricing_coupon SET remaining = remaining + 1 WHERE id = ? AND total_limit IS NOT NULL AND remaining < total_limit",
      [couponId],
    )
    await tx.change(
      "UPDATE pricing_coupon_use SET state = 'RELEASED', use_no = NULL WHERE coupon_id = ? AND order_id = ?",
      [couponId, orderId],
    )
  }
}

type ReleasedRow = CouponRow & { readonly id: string; readonly person_key: string }

/** Takes a released use again, for an order that was paid late: the cap and the limit decide, not the dates. */
export const retakeCoupon = async (tx: Tx, orderId: string): Promise<boolean> => {
  const [row] = await tx.rows<ReleasedRow>(
    `SELECT c.id, c.total_limit, c.per_person_limit, u.person_key FROM pricing_coupon_use u
     JOIN pricing_coupon c ON c.id = u.coupon_id WHERE u.order_id = ? AND u.state = 'RELEASED'`,
    [orderId],
  )
  if (!row) return true
  if (!(await takeOne(tx, row.id, row.total_limit))) return false
  const useNo = await freeNumber(tx, {
    couponId: row.id,
    personKey: row.person_key,
    limit: row.per_person_limit,
  })
  if (useNo === null) return false
  return unlessTaken(() =>
    tx.change(
      "UPDATE pricing_coupon_use SET state = 'HELD', use_no = ? WHERE coupon_id = ? AND order_id = ?",
      [useNo, row.id, orderId],
    ),
  )
}
