import type { Guard } from "./guard.ts"

const groups = "packages/domain/src/ordering/placing/write-in-groups.use-case"
const admit = "packages/domain/src/ordering/admitting/admit-placing.use-case"

/** The group writer and what stands before it. */
export const placingGuards: readonly Guard[] = [
  {
    name: "placing: a poisoned group is written one by one",
    without: {
      file: `${groups}.ts`,
      find: "return oneByOne(commands)\n    }\n  }\n",
      put: "return commands.map(() => ({ fault }))\n    }\n  }\n",
    },
    tests: ["packages/runtime/src/ordering-groups.int.test.ts"],
    bites: "are all written but the one that the database refuses",
  },
  {
    name: "placing: nobody is tried alone while the engine is away",
    without: { file: `${groups}.ts`, find: "if (isAway(fault))", put: "if (isAway(fault) && size > 10_000)" },
    tests: [`${groups}.test.ts`],
    bites: "tries nobody one by one while the engine is away",
  },
  {
    name: "placing: own accounts are drawn on in a transaction of their own",
    without: {
      file: `${groups}.ts`,
      find: "tenders.length > 0 || rooms.length > 0 || payableOf(draft.order) === 0",
      put: "tenders.length + rooms.length > 1_000 && payableOf(draft.order) === 0",
    },
    tests: [`${groups}.test.ts`],
    bites: "writes orders with coupons, gift cards or rewards alone",
  },
  {
    name: "placing: without its gate the door is narrower, not open",
    without: { file: `${admit}.ts`, find: "room.narrow(nowMs() + narrowMs)", put: "void room.narrow" },
    tests: [`${admit}.test.ts`],
    bites: "goes on without the gate, with fewer inside, and never opens wider",
  },
  {
    name: "placing: the gate lets in no more than there are",
    without: {
      file: "packages/db/src/ordering/hot-gate.redis.ts",
      find: "if redis.call('SCARD', KEYS[1]) >= tonumber(ARGV[2]) then return 0 end",
      put: "",
    },
    tests: ["packages/db/src/ordering/hot-gate.redis.int.test.ts"],
    bites: "lets in",
  },
  {
    name: "placing: a lone buyer's pace is not a crowd's",
    without: {
      file: "packages/domain/src/ordering/admitting/waiting-room.rule.ts",
      find: "const isCrowded = inside * 2 >= roomAt(nowMs)",
      put: "const isCrowded = nowMs >= 0",
    },
    tests: ["packages/domain/src/ordering/admitting/waiting-room.rule.test.ts"],
    bites: "takes no quiet hour and no lone buyer for the pace of a crowd",
  },
  {
    name: "placing: an address's limit on units is asked before anything is held",
    without: {
      file: "packages/domain/src/ordering/placing/place-order.use-case.ts",
      find: "rounds === 1 ? await input.allow?.(cart.lines) : null",
      put: "rounds === 0 ? await input.allow?.(cart.lines) : null",
    },
    tests: ["packages/domain/src/ordering/placing/place-order.use-case.test.ts"],
    bites: "asks the caller's own limit once",
  },
  {
    name: "placing: an address's limit counts units, not orders",
    without: {
      file: "apps/web/src/server/guard/rate-limit.ts",
      find: "({ sku, quantity: calls }) =>",
      put: "({ sku, quantity: _units, calls = 1 }: { sku: string; quantity: number; calls?: number }) =>",
    },
    tests: ["apps/web/src/server/guard/rate-limit.int.test.ts"],
    bites: "counts the units of each SKU",
  },
  {
    name: "placing: every door brings the address's limit along",
    without: {
      file: "apps/web/src/features/ordering/router.ts",
      find: "  allow: unitsFor(ctx.peer),",
      put: "",
    },
    tests: ["apps/web/src/features/ordering/router.int.test.ts"],
    bites: "lets placing ask what the address may have",
  },
  {
    name: "placing: an open place that another order of the shopper took is no refusal",
    without: {
      file: "packages/domain/src/ordering/placing/write-order.use-case.ts",
      find: 'if (outcome !== "place-taken") return outcome',
      put: 'return outcome === "place-taken" ? "taken" : outcome',
    },
    tests: ["packages/domain/src/ordering/placing/write-order.use-case.test.ts"],
    bites: "takes the next place when other orders",
  },
  {
    name: "placing: a place that is taken is told from a key or a cart that is",
    without: {
      file: "packages/db/src/ordering/orders.mysql.ts",
      find: "return metBy(tx, draft, openNo)",
      put: 'return "taken"',
    },
    tests: ["packages/db/src/ordering/orders.mysql.int.test.ts"],
    bites: "tells a place that another order of the shopper took",
  },
]
