import type { Guard } from "./guard.ts"

const claims = "packages/db/src/pricing/claims"
const claimsTest = `${claims}/claims.mysql.int.test.ts`
const parcels = "packages/db/src/ordering/parcels/shipments.mysql"

export const voucherGuards: readonly Guard[] = [
  {
    name: "coupon: a person's uses are numbered",
    without: { sql: "ALTER TABLE pricing_coupon_use DROP INDEX pricing_coupon_use_person" },
    tests: [claimsTest],
    bites: "use a coupon up to its cap and a person's limit",
  },
  {
    name: "coupon: its cap",
    without: {
      file: `${claims}/coupon-uses.mysql.ts`,
      find: "WHERE id = ? AND remaining >= 1",
      put: "WHERE id = ?",
    },
    tests: ["packages/runtime/src/ordering-offers-races.int.test.ts"],
    bites: "coupon",
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
]

export const parcelGuards: readonly Guard[] = [
  {
    name: "parcel: compare-and-set on status and version",
    without: {
      file: `${parcels}.ts`,
      find: "WHERE id = ? AND status = ? AND version = ?",
      put: "WHERE id = ? AND ? IS NOT NULL AND ? IS NOT NULL",
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
