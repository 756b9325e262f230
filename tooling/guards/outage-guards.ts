import type { Guard } from "./guard.ts"

const search = "packages/domain/src/search"
const delivery = "packages/domain/src/delivery"
const index = "packages/db/src/search"
const asked = `${search}/query/search-products.use-case`
const freshly = "packages/platform/src/fresh/keep-fresh"
const fresh = `${delivery}/holding/hold-fresh.rule`

/** What keeps searches going while an engine hangs or is gone. */
export const outageGuards: readonly Guard[] = [
  {
    name: "promise: a process that holds no table yet doesn't wait for ever either",
    without: {
      file: `${fresh}.ts`,
      find: "wasIdle || held === null ? Promise.race",
      put: "held === null ? done : wasIdle ? Promise.race",
    },
    tests: [`${fresh}.test.ts`],
    bites: "waits longer while nothing is held, but not for ever",
  },
  {
    name: "promise: a table that was lost is published anew",
    without: {
      file: `${delivery}/promise/refresh-network.use-case.ts`,
      find: "if (!newest) return false",
      put: "if (!newest) return true",
    },
    tests: [`${delivery}/promise/refresh-network.use-case.test.ts`],
    bites: "publishes anew what was lost",
  },
  {
    name: "promise: without a table nothing is known, which isn't that nothing comes",
    without: {
      file: `${delivery}/promise/promise-delivery.use-case.ts`,
      find: "byWarehouse: new Map(), unknown: true }",
      put: "byWarehouse: new Map() }",
    },
    tests: [`${delivery}/promise/promise-delivery.use-case.test.ts`],
    bites: "says that it doesn't know",
  },
  {
    name: "search: a source that hangs holds up who asks first, and nobody after",
    without: {
      file: `${freshly}.ts`,
      find: "Promise.race([running, after(firstWaitMs)]) : undefined",
      put: "running : undefined",
    },
    tests: [`${freshly}.test.ts`],
    bites: "neither fails nor hangs",
  },
  {
    name: "search: without a promise table nothing is listed as coming, and what is in stock isn't hidden",
    without: { file: `${asked}.ts`, find: "query.beyond || !reachKnown ?", put: "query.beyond ?" },
    tests: [`${asked}.test.ts`],
    bites: "dates nothing, and lists what matches",
  },
  {
    name: "search: proposals go on while the catalog is away",
    without: {
      file: `${search}/suggest/suggest.use-case.ts`,
      find: "    onHintAway(error)\n    return []\n  }\n}\n\n/** Before",
      put: "    onHintAway(error)\n    throw error\n  }\n}\n\n/** Before",
    },
    tests: [`${search}/suggest/suggest.use-case.test.ts`],
    bites: "goes on without categories",
  },
  {
    name: "search: what is told of searches takes so much memory while Kafka hangs, not more",
    without: {
      file: `${index}/search-log.kafka.ts`,
      find: "if (untold >= mostUntold) return",
      put: "if (waiting.length >= mostUntold) return",
    },
    tests: [`${index}/search-log.kafka.int.test.ts`],
    bites: "holds so many while Kafka hangs",
  },
  {
    name: "search: the shop's rooms are given up in time when MongoDB hangs",
    without: {
      file: "packages/db/src/catalog/directory.mongo.ts",
      find: "(await engine.call(all))",
      put: "(await all(new AbortController().signal))",
    },
    tests: ["packages/db/src/catalog/shelf.mongo.int.test.ts"],
    bites: "gives a page up soon",
  },
  {
    name: "search: who is signed in doesn't wait for a MySQL that hangs",
    without: {
      file: `${freshly}.ts`,
      find: "Promise.race([running, after(firstWaitMs)]) : undefined",
      put: "running : undefined",
    },
    tests: ["packages/db/src/customers/session-cache.redis.int.test.ts"],
    bites: "answers from Redis while MySQL hangs",
  },
  {
    name: "feed: hostile descriptions leave other work its turn",
    without: {
      file: "packages/gateways/src/catalog/description.gateway.ts",
      find: "await othersTurn()",
      put: "await Promise.resolve()",
    },
    tests: ["packages/gateways/src/catalog/description.gateway.test.ts"],
    bites: "lets other work go on",
  },
  {
    name: "search: pages of results take turns at the index",
    without: {
      file: `${index}/product-index.elastic.ts`,
      find: "makeSearch(askInTurn, bounds)",
      put: "makeSearch(ask, bounds ?? askInTurn)",
    },
    tests: [`${index}/asking.elastic.int.test.ts`],
    bites: "lets pages of results take turns",
  },
  {
    name: "search: what was given up while it waited for its turn isn't asked",
    without: {
      file: "packages/platform/src/resilience/turns.ts",
      find: "policy.execute(() => work(), signal)",
      put: "policy.execute(() => work(), signal.aborted ? signal : undefined)",
    },
    tests: ["packages/platform/src/resilience/turns.test.ts"],
    bites: "doesn't begin what was given up",
  },
]
