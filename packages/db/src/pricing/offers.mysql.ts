import type { Coupon, CouponFound, Offer, OfferConditions, OfferShelf } from "@haat/domain/pricing"
import { json, type Mysql } from "../shared/index.ts"

export type PromotionRow = {
  readonly id: string
  readonly name: string
  readonly version: number
  readonly needs_coupon: number
  readonly benefit: unknown
  readonly conditions: unknown
  readonly starts_at: Date | null
  readonly ends_at: Date | null
  readonly priority: number
  readonly exclusive: number
  readonly state: string
}

export const promotionColumns = (of: string): string =>
  ["id", "name", "version", "needs_coupon", "benefit", "conditions", "starts_at", "ends_at", "priority"]
    .concat("exclusive", "state")
    .map((column) => `${of}.${column}`)
    .join(", ")

const stateOf = (state: string): "active" | "paused" => (state === "active" ? "active" : "paused")

export const offerOf = (row: PromotionRow): Offer => ({
  id: row.id,
  name: row.name,
  version: row.version,
  needsCoupon: row.needs_coupon === 1,
  benefit: json<Offer["benefit"]>(row.benefit),
  conditions: {
    ...json<Omit<OfferConditions, "startsAt" | "endsAt">>(row.conditions),
    startsAt: row.starts_at,
    endsAt: row.ends_at,
  },
  priority: row.priority,
  exclusive: row.exclusive === 1,
  state: stateOf(row.state),
})

export type CouponRow = {
  readonly coupon_id: string
  readonly code: string
  readonly coupon_version: number
  readonly remaining: number | null
  readonly per_person_limit: number
  readonly listed: number
  readonly coupon_state: string
}

export const couponColumns = `c.id AS coupon_id, c.code, c.version AS coupon_version, c.remaining, c.per_person_limit,
  c.listed, c.state AS coupon_state`

export const couponOf = (row: CouponRow & Pick<PromotionRow, "id">): Coupon => ({
  id: row.coupon_id,
  offerId: row.id,
  code: row.code,
  version: row.coupon_version,
  remaining: row.remaining,
  perPersonLimit: row.per_person_limit,
  listed: row.listed === 1,
  state: stateOf(row.coupon_state),
})

type FoundRow = PromotionRow & CouponRow & { readonly uses: number | string }

const foundOf = (row: FoundRow): CouponFound => ({
  coupon: couponOf(row),
  offer: offerOf(row),
  uses: Number(row.uses),
})

const foundColumns = `${promotionColumns("p")}, ${couponColumns},
  (SELECT COUNT(*) FROM pricing_coupon_use u
   WHERE u.coupon_id = c.id AND u.person_key = ? AND u.use_no IS NOT NULL) AS uses`

const listedLimit = 30

/** How old offers for everybody may be: every quote asks for them. */
const freshMs = 2_000

/** Answers again what was read a moment ago; a failed read is forgotten. */
const briefly = <Value>(read: () => Promise<Value>, now: () => number): (() => Promise<Value>) => {
  let recent: { readonly value: Promise<Value>; readonly until: number } | undefined
  return () => {
    if (recent && recent.until > now()) return recent.value
    const value = read()
    recent = { value, until: now() + freshMs }
    value.catch(() => {
      recent = undefined
    })
    return value
  }
}

const byPriority = (one: CouponFound, other: CouponFound): number =>
  other.offer.priority - one.offer.priority || (one.coupon.id < other.coupon.id ? -1 : 1)

/** Offers in MySQL. */
export const mysqlOffers = (mysql: Pick<Mysql, "rows">, now: () => number = Date.now): OfferShelf => {
  const readAutomatic = async () => {
    const rows = await mysql.rows<PromotionRow>(
      `SELECT ${promotionColumns("p")} FROM pricing_promotion p
       WHERE p.state = 'active' AND p.needs_coupon = 0
         AND (p.ends_at IS NULL OR p.ends_at > UTC_TIMESTAMP(3)) ORDER BY p.id LIMIT 200`,
    )
    return rows.map(offerOf)
  }
  const readListed = async (personKey: string): Promise<readonly CouponFound[]> => {
    // Chosen by narrow rows: wide ones would be sorted in a temporary file.
    const rows = await mysql.rows<FoundRow>(
      `SELECT ${foundColumns} FROM
         (SELECT c.id FROM pricing_coupon c JOIN pricing_promotion p ON p.id = c.promotion_id
          WHERE c.listed = 1 AND c.state = 'active' AND p.state = 'active'
            AND (p.starts_at IS NULL OR p.starts_at <= UTC_TIMESTAMP(3))
            AND (p.ends_at IS NULL OR p.ends_at > UTC_TIMESTAMP(3))
          ORDER BY p.priority DESC, c.id LIMIT ${listedLimit}) AS top
       JOIN pricing_coupon c ON c.id = top.id JOIN pricing_promotion p ON p.id = c.promotion_id`,
      [personKey],
    )
    return rows.map(foundOf).sort(byPriority)
  }
  const automatic = briefly(readAutomatic, now)
  /** Nobody known has used anything yet: what they are told is the same for all. */
  const listedForAnyone = briefly(() => readListed(""), now)
  return {
    automatic,
    coupon: async (code, personKey) => {
      const [row] = await mysql.rows<FoundRow>(
        `SELECT ${foundColumns} FROM pricing_coupon c JOIN pricing_promotion p ON p.id = c.promotion_id
         WHERE c.code = ?`,
        [personKey ?? "", code],
      )
      return row ? foundOf(row) : null
    },
    listed: (personKey) => (personKey === null ? listedForAnyone() : readListed(personKey)),
  }
}
