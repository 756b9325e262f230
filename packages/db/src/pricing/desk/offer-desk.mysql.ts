import type { CouponRow, Offer, OfferDesk, OfferRow, Staff } from "@haat/domain/pricing"
import { inTransaction, type Mysql, recordAdminAction, type SqlValue, type Tx } from "../../shared/index.ts"
import {
  type CouponRow as CouponColumns,
  couponColumns,
  couponOf,
  offerOf,
  type PromotionRow,
  promotionColumns,
} from "../offers.mysql.ts"

const shownOffers = 200
const shownCoupons = 200

const valuesOf = ({
  name,
  needsCoupon,
  benefit,
  conditions,
  priority,
  exclusive,
  state,
}: Offer): SqlValue[] => {
  const { startsAt, endsAt, ...rest } = conditions
  return [
    ...[name, needsCoupon ? 1 : 0, JSON.stringify(benefit), JSON.stringify(rest), startsAt, endsAt],
    ...[priority, exclusive ? 1 : 0, state],
  ]
}

const insertOffer = (tx: Tx, offer: Offer, at: Date) =>
  tx.change(
    `INSERT INTO pricing_promotion (name, needs_coupon, benefit, conditions, starts_at, ends_at, priority, exclusive,
       state, id, version, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [...valuesOf(offer), offer.id, offer.version, at],
  )

const updateOffer = (tx: Tx, offer: Offer) =>
  tx.change(
    `UPDATE pricing_promotion SET name = ?, needs_coupon = ?, benefit = ?, conditions = ?, starts_at = ?, ends_at = ?,
       priority = ?, exclusive = ?, state = ?, version = ? WHERE id = ?`,
    [...valuesOf(offer), offer.version, offer.id],
  )

const lockOffer = async (tx: Tx, offerId: string): Promise<Offer | null> => {
  const [row] = await tx.rows<PromotionRow>(
    `SELECT ${promotionColumns("p")} FROM pricing_promotion p WHERE p.id = ? FOR UPDATE`,
    [offerId],
  )
  return row ? offerOf(row) : null
}

type UsesRow = { readonly uses: number | string; readonly saved: number | string | null }

const listOffers = async (mysql: Mysql): Promise<readonly OfferRow[]> => {
  const rows = await mysql.rows<PromotionRow & UsesRow & { readonly coupons: number | string }>(
    `SELECT ${promotionColumns("p")}, COALESCE(n.coupons, 0) AS coupons, COALESCE(n.uses, 0) AS uses, n.saved
     FROM pricing_promotion p LEFT JOIN (
       SELECT c.promotion_id, COUNT(DISTINCT c.id) AS coupons, COUNT(u.order_id) AS uses, SUM(u.saved_minor) AS saved
       FROM pricing_coupon c LEFT JOIN pricing_coupon_use u ON u.coupon_id = c.id AND u.state = 'USED'
       GROUP BY c.promotion_id) n ON n.promotion_id = p.id
     ORDER BY p.state, p.created_at DESC, p.id DESC LIMIT ${shownOffers}`,
  )
  return rows.map((row) => ({
    ...offerOf(row),
    coupons: Number(row.coupons),
    uses: Number(row.uses),
    savedMinor: Number(row.saved ?? 0),
  }))
}

type SheetRow = CouponColumns & {
  readonly id: string
  readonly total_limit: number | null
  readonly held: number | string | null
  readonly used: number | string | null
  readonly saved: number | string | null
}

const couponsOf = async (mysql: Mysql, offerId: string): Promise<readonly CouponRow[]> => {
  const rows = await mysql.rows<SheetRow>(
    `SELECT c.promotion_id AS id, ${couponColumns}, c.total_limit, n.held, n.used, n.saved
     FROM pricing_coupon c LEFT JOIN (
       SELECT u.coupon_id, SUM(u.state = 'HELD') AS held, SUM(u.state = 'USED') AS used,
         SUM(IF(u.state = 'USED', u.saved_minor, 0)) AS saved
       FROM pricing_coupon_use u JOIN pricing_coupon o ON o.id = u.coupon_id
       WHERE o.promotion_id = ? GROUP BY u.coupon_id) n ON n.coupon_id = c.id
     WHERE c.promotion_id = ? ORDER BY c.created_at DESC, c.id DESC LIMIT ${shownCoupons}`,
    [offerId, offerId],
  )
  return rows.map((row) => ({
    ...couponOf(row),
    totalLimit: row.total_limit,
    held: Number(row.held ?? 0),
    used: Number(row.used ?? 0),
    savedMinor: Number(row.saved ?? 0),
  }))
}

type Deed = {
  readonly action: string
  readonly subject: string
  readonly before: unknown
  readonly after: unknown
}

const trace = (tx: Tx, { actorId, at }: Staff, deed: Deed) => recordAdminAction(tx, { actorId, at, ...deed })

/** Offers and coupons as staff keep them. */
export const mysqlOfferDesk = (mysql: Mysql): OfferDesk => ({
  list: () => listOffers(mysql),
  read: async (offerId) => {
    const [row] = await mysql.rows<PromotionRow>(
      `SELECT ${promotionColumns("p")} FROM pricing_promotion p WHERE p.id = ?`,
      [offerId],
    )
    return row ? { offer: offerOf(row), coupons: await couponsOf(mysql, offerId) } : null
  },
  create: (offer, staff) =>
    inTransaction(mysql, async (tx) => {
      await insertOffer(tx, offer, staff.at)
      await trace(tx, staff, {
        action: "offer.create",
        subject: `offer:${offer.id}`,
        before: null,
        after: offer,
      })
    }),
  change: (offerId, change, { action, ...staff }) =>
    inTransaction(mysql, async (tx) => {
      const before = await lockOffer(tx, offerId)
      if (!before) return null
      const after = { ...change(before), version: before.version + 1 }
      await updateOffer(tx, after)
      await trace(tx, staff, { action, subject: `offer:${offerId}`, before, after })
      return after
    }),
  addCoupons: (offerId, coupons, staff) =>
    inTransaction(mysql, async (tx) => {
      const codes = coupons.map(({ code }) => code)
      const taken = await tx.rows<{ code: string }>(
        `SELECT code FROM pricing_coupon WHERE code IN (${codes.map(() => "?").join(", ")})`,
        codes,
      )
      if (taken.length > 0) return taken.map(({ code }) => code)
      await tx.change(
        `INSERT INTO pricing_coupon (id, promotion_id, code, version, total_limit, remaining, per_person_limit, listed,
           state, created_at) VALUES ${coupons.map(() => "(?, ?, ?, 1, ?, ?, ?, ?, 'active', ?)").join(", ")}`,
        coupons.flatMap(({ id, code, totalLimit, perPersonLimit, listed }): SqlValue[] => [
          ...[id, offerId, code, totalLimit, totalLimit, perPersonLimit, listed ? 1 : 0, staff.at],
        ]),
      )
      const added = coupons.map(({ id, totalLimit, perPersonLimit }) => ({ id, totalLimit, perPersonLimit }))
      const after = { coupons: added }
      await trace(tx, staff, { action: "coupon.add", subject: `offer:${offerId}`, before: null, after })
      return null
    }),
  setCouponState: (couponId, state, staff) =>
    inTransaction(mysql, async (tx) => {
      const [before] = await tx.rows<{ state: string }>(
        "SELECT state FROM pricing_coupon WHERE id = ? FOR UPDATE",
        [couponId],
      )
      if (!before) return false
      await tx.change("UPDATE pricing_coupon SET state = ?, version = version + 1 WHERE id = ?", [
        state,
        couponId,
      ])
      const action = state === "active" ? "coupon.resume" : "coupon.pause"
      await trace(tx, staff, { action, subject: `coupon:${couponId}`, before, after: { state } })
      return true
    }),
})
