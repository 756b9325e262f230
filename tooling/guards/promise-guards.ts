import type { Guard } from "./guard.ts"

const delivery = "packages/domain/src/delivery"
const arrival = `${delivery}/promise/arrival.rule`
const codec = `${delivery}/promise/table-codec.rule`
const table = `${delivery}/holding/hold-table.use-case`
const fresh = `${delivery}/holding/hold-fresh.rule`
const lanes = `${delivery}/capacity/limited-lanes.rule`
const ledger = "packages/db/src/delivery/lane-loads.mysql.ts"
const clerk = `${delivery}/promise/arrival-oracle.test.ts`
const asClerk = "promises what the clerk does"

type Taken = { readonly find: string; readonly put: string; readonly bites: string }

const date = (name: string, { find, put, bites }: Taken): Guard => ({
  name: `promise: ${name}`,
  without: { file: `${arrival}.ts`, find, put },
  tests: [bites === asClerk ? clerk : `${arrival}.test.ts`],
  bites,
})

/** What a promised date rests on. */
export const promiseGuards: readonly Guard[] = [
  date("who orders after the cut-off waits for the next day", {
    find: "if (now.getTime() < cutOffOf(today)) return today",
    put: "if (now.getTime() > 0) return today",
    bites: "with tomorrow's after it",
  }),
  date("the cut-off is read on the warehouse's clock", {
    find: "instantOf(zone, day * dayMs + cell.cutOffQuarter * quarterMs)",
    put: "day * dayMs + cell.cutOffQuarter * quarterMs",
    bites: "in the warehouse's own time",
  }),
  date("nothing leaves on a holiday", {
    find: "dispatchClosed.has(day) || full.has(day)",
    put: "full.has(day)",
    bites: asClerk,
  }),
  date("nothing is delivered on a holiday", {
    find: "deliveryClosed.has(candidate)",
    put: "deliveryClosed.size < 0 && candidate < 0",
    bites: asClerk,
  }),
  date("a full day moves the promise", {
    find: "dispatchClosed.has(day) || full.has(day)",
    put: "dispatchClosed.has(day) && !full.has(-day)",
    bites: "on the next day with room",
  }),
  date("what comes after the last round comes the next day", {
    find: "(24 - lastDoorHour) * hourMs",
    put: "0 * lastDoorHour * hourMs",
    bites: "after the last round",
  }),
  {
    name: "promise: a day is full when its last place is taken",
    without: { file: `${lanes}.ts`, find: "if (parcels >= (capacityOf", put: "if (parcels > (capacityOf" },
    tests: [`${lanes}.test.ts`],
    bites: "closes a day when one lane of the set is full",
  },
  {
    name: "promise: a lane that stands still closes its day",
    without: {
      file: `${lanes}.ts`,
      find: "if (capacityOf.has(scope)) close(scope, day)",
      put: "if (capacityOf.size < 0) close(scope, day)",
    },
    tests: [`${lanes}.test.ts`],
    bites: "stands still",
  },
  {
    name: "promise: an order takes no more room than there is",
    without: { file: ledger, find: ' AND parcels + ? <= ?"', put: ' AND ? <= ? + 1000000"' },
    tests: ["packages/runtime/src/ordering-capacity.int.test.ts"],
    bites: "promises no more parcels for a day than the courier takes",
  },
  {
    name: "promise: an order's room is booked by version, once",
    without: { file: ledger, find: " AND order_version < ?", put: " AND order_version < ? + 1000000" },
    tests: ["packages/db/src/delivery/lane-loads.int.test.ts"],
    bites: "lane",
  },
  {
    name: "promise: a damaged table is noticed",
    without: {
      file: `${codec}.ts`,
      find: 'if (crc32(blob.subarray(preambleBytes)) !== at(5)) return broken("checksum differs")\n',
      put: "",
    },
    tests: [`${codec}.test.ts`],
    bites: "notices any altered byte",
  },
  {
    name: "promise: a broken table leaves the last good one in place",
    without: {
      file: `${table}.ts`,
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of the file
      find: "if (!decoded.ok) throw new Error(`promise table ${version}: ${decoded.error.reason}`)\n  return decoded.value",
      put: "return decoded.ok ? decoded.value : ({ version } as PromiseTable)",
    },
    tests: [`${table}.test.ts`],
    bites: "keeps the last good table when the newest is broken",
  },
  {
    name: "promise: nobody goes back to an older table",
    without: {
      file: `${table}.ts`,
      find: "newest.version <= held.version",
      put: "newest.version === held.version",
    },
    tests: [`${table}.test.ts`],
    bites: "never goes back to an older table",
  },
  {
    name: "promise: publishers that overlap send nobody back",
    without: {
      file: "packages/db/src/delivery/promise-tables.redis.ts",
      find: "> tonumber(ARGV[1]) then return 0 end",
      put: "> tonumber(ARGV[1]) + 1000000 then return 0 end",
    },
    tests: ["packages/db/src/delivery/promise-tables.redis.int.test.ts"],
    bites: "older",
  },
  {
    name: "promise: an idle process asks before it answers",
    without: {
      file: `${fresh}.ts`,
      find: "begin(age >= idleSpans * checkEveryMs)",
      put: "begin(age < 0 * idleSpans)",
    },
    tests: [`${fresh}.test.ts`, `${table}.test.ts`],
    bites: "after an idle time",
  },
  {
    name: "promise: an idle process doesn't wait for a store that hangs",
    without: { file: `${fresh}.ts`, find: "Promise.race([done, pause(patience)])", put: "done" },
    tests: [`${fresh}.test.ts`],
    bites: "waits no longer than patience lasts",
  },
  {
    name: "region: a client's own X-Forwarded-For counts for nothing",
    without: {
      file: "apps/web/src/server/guard/trusted-hop.ts",
      find: "forwarded.at(-hops)",
      put: "forwarded.at(0)",
    },
    tests: ["apps/web/src/server/guard/trusted-hop.test.ts"],
    bites: "counts our proxies from the right",
  },
  {
    name: "region: a client doesn't choose its region by a header",
    without: {
      file: "apps/web/src/server/guard/trusted-hop.ts",
      find: "    settleClaims(headers, peer)\n",
      put: "",
    },
    tests: ["apps/web/src/server/guard/trusted-hop.test.ts"],
    bites: "never by the client's word",
  },
  {
    name: "promise: a cart comes by the service that brings all of it",
    without: {
      file: "packages/domain/src/basket/cart/plan-cart.rule.ts",
      find: "express.whole > standard.whole ? express : standard",
      put: "standard",
    },
    tests: ["packages/runtime/src/promise.test.ts"],
    bites: "a cart of several goods comes as checkout quotes it",
  },
  {
    name: "promise: checkout quotes the service that brings what the wanted one can't",
    without: {
      file: "packages/domain/src/ordering/placing/gather-facts.use-case.ts",
      find: "if (!answers.some(({ ok: can }) => can)) {",
      put: "if (plans.get(service)?.ok !== true) {",
    },
    tests: ["packages/domain/src/ordering/placing/gather-facts.use-case.test.ts"],
    bites: "takes the service that brings everything where the wanted one can't",
  },
]
