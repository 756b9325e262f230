import type { Guard } from "./guard.ts"

const races = "packages/runtime/src/ordering-offers-races.int.test.ts"
const life = "packages/runtime/src/ordering-offers-life.int.test.ts"
const tenders = "packages/db/src/pricing/claims/tenders.mysql.ts"

export const offerGuards: readonly Guard[] = [
  {
    name: "offers: the cap of a coupon",
    without: {
      file: "packages/db/src/pricing/claims/coupon-uses.mysql.ts",
      find: " WHERE id = ? AND remaining >= 1",
      put: " WHERE id = ?",
    },
    tests: [races],
    bites: "with a cap of 5",
  },
  {
    name: "offers: the unique key of a person's uses",
    without: { sql: "ALTER TABLE pricing_coupon_use DROP INDEX pricing_coupon_use_person" },
    tests: [races],
    bites: "used once by one person",
  },
  {
    name: "offers: what is free on a gift card or rewards account",
    without: { file: tenders, find: "balance_minor - held_minor >= ?", put: "? IS NOT NULL" },
    tests: [races],
    bites: "no more than",
  },
  {
    name: "offers: what is held becomes free at an order's end",
    without: { file: tenders, find: 'if (state === "HELD") {', put: 'if (state === "SPENT" && !amount) {' },
    tests: [life],
    bites: "frees both when it expires",
  },
]
