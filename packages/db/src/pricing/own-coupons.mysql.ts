import type { PastCoupon, Person, UsedCoupon } from "@haat/domain/pricing"
import type { Mysql } from "../shared/index.ts"

type UsedRow = {
  readonly code: string
  readonly name: string
  readonly saved_minor: number
  readonly created_at: Date
  readonly state: "HELD" | "USED"
}

const shownUses = 50

/** The coupons used under any of these keys, newest first. */
export const mysqlUsedCoupons =
  (mysql: Pick<Mysql, "rows">, keysOf: (person: Person) => readonly string[]) =>
  async (person: Person): Promise<readonly UsedCoupon[]> => {
    const keys = keysOf(person)
    if (keys.length === 0) return []
    const rows = await mysql.rows<UsedRow>(
      `SELECT c.code, p.name, u.saved_minor, u.created_at, u.state FROM pricing_coupon_use u
       JOIN pricing_coupon c ON c.id = u.coupon_id JOIN pricing_promotion p ON p.id = c.promotion_id
       WHERE u.person_key IN (${keys.map(() => "?").join(", ")}) AND u.state <> 'RELEASED'
       ORDER BY u.created_at DESC LIMIT ${shownUses}`,
      keys,
    )
    return rows.map(({ code, name, saved_minor: savedMinor, created_at: at, state }) => ({
      ...{ code, name, savedMinor, at, state },
    }))
  }

const pastDays = 90

/** Public coupons that ended lately, the last one first. */
export const mysqlPastCoupons = (mysql: Pick<Mysql, "rows">) => async (): Promise<readonly PastCoupon[]> => {
  const rows = await mysql.rows<{ code: string; name: string; ends_at: Date | null }>(
    `SELECT c.code, p.name, p.ends_at FROM pricing_coupon c JOIN pricing_promotion p ON p.id = c.promotion_id
     WHERE c.listed = 1 AND p.ends_at <= UTC_TIMESTAMP(3)
       AND p.ends_at > UTC_TIMESTAMP(3) - INTERVAL ${pastDays} DAY
     ORDER BY p.ends_at DESC, c.id LIMIT 20`,
  )
  return rows.map(({ code, name, ends_at: endsAt }) => ({ code, name, endsAt }))
}
