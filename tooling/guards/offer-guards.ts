import type { Guard } from "./guard.ts"

const life = "packages/runtime/src/ordering-offers-life.int.test.ts"
const tenders = "packages/db/src/pricing/claims/tenders.mysql.ts"

export const offerGuards: readonly Guard[] = [
  {
    name: "offers: what is held becomes free at an order's end",
    without: { file: tenders, find: 'if (state === "HELD") {', put: 'if (state === "SPENT" && !amount) {' },
    tests: [life],
    bites: "frees both when it expires",
  },
]
