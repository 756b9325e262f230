import type { Guard } from "./guard.ts"

const claims = "packages/db/src/pricing/claims"
const claimsTest = `${claims}/claims.mysql.int.test.ts`
const parcels = "packages/db/src/ordering/parcels/shipments.mysql"

export const voucherGuards: readonly Guard[] = [
  {
    name: "coupon: a person's uses are numbered",
    without: { sql: "ALTER TABLE pricing_coupon_use DROP INDEX pricing_coupon_use_person" },
    tests: [claimsTest],
    bites: "use a coupon once where two orders of one person saw it free",
  },
  {
    name: "coupon: its cap",
    without: {
      file: `${claims}/coupon-uses.mysql.ts`,
      find: "WHERE id = ? AND remaining >= 1",
      put: "WHERE id = ? AND remaining >= 0",
    },
    tests: [claimsTest],
    bites: "use a coupon up to its cap and a person's limit",
  },
  {
    name: "coupon: a use that was let go is free again once",
    without: {
      file: `${claims}/coupon-uses.mysql.ts`,
      find: "SELECT coupon_id FROM pricing_coupon_use WHERE order_id = ? AND state <> 'RELEASED'",
      put: "SELECT coupon_id FROM pricing_coupon_use WHERE order_id = ?",
    },
    tests: [claimsTest],
    bites: "use a coupon up to its cap and a person's limit",
  },
  {
    name: "gift card: no more than its balance is held",
    without: {
      file: `${claims}/tenders.mysql.ts`,
      find: "AND balance_minor - held_minor >= ?",
      put: "AND ? IS NOT NULL",
    },
    tests: [claimsTest],
    bites: "claims are held, spent, refunded",
  },
  {
    name: "ledger: nobody's balance falls below what is held",
    without: {
      file: `${claims}/ledger.mysql.ts`,
      find: "WHERE id = ? AND balance_minor + ? >= held_minor",
      put: "WHERE id = ? AND ? IS NOT NULL",
    },
    tests: [claimsTest],
    bites: "books a posting once and lets no account fall below zero",
  },
  {
    name: "rewards: lots that end soonest are spent first",
    without: {
      file: `${claims}/reward-lots.mysql.ts`,
      find: "ORDER BY expires_at",
      put: "ORDER BY expires_at DESC",
    },
    tests: [claimsTest],
    bites: "drains the lots that end soonest first",
  },
]

export const parcelGuards: readonly Guard[] = [
  {
    name: "parcel: compare-and-set on status and version",
    without: {
      file: `${parcels}.ts`,
      find: '.join("")}\n       WHERE id = ? AND status = ? AND version = ?',
      put: '.join("")}\n       WHERE id = ? AND ? IS NOT NULL AND ? IS NOT NULL',
    },
    tests: [`${parcels}.int.test.ts`],
    bites: "let one of two movers win",
  },
  {
    name: "parcel: one number, one parcel",
    without: { sql: "ALTER TABLE ordering_shipment DROP INDEX ordering_shipment_tracking" },
    tests: [`${parcels}.int.test.ts`],
    bites: "travel under a number of their own",
  },
  {
    name: "parcel: no more comes back than was delivered",
    without: {
      file: `${parcels}.ts`,
      find: " AND cancelled + ? + delivered + ? <= quantity AND returned + ? <= delivered`",
      put: " AND ? IS NOT NULL AND ? IS NOT NULL AND ? IS NOT NULL`",
    },
    tests: [`${parcels}.int.test.ts`],
    bites: "never count more units than there are",
  },
]
