import type { Guard } from "./guard.ts"

const indexing = "packages/domain/src/search/indexing"
const batcher = "packages/platform/src/consumer/session/batcher"
const counts = "packages/db/src/inventory/counts.mysql"

/** What must hold on the way of a supplier's file to the index, however many products are taken at once. */
export const feedGuards: readonly Guard[] = [
  {
    name: "feed: no news of stock is passed over for a writing that was overtaken",
    without: {
      file: `${indexing}/follow-stock.use-case.ts`,
      find: "still.filter(({ productId }) => !strange.has(productId))",
      put: "still",
    },
    tests: [`${indexing}/follow-stock.use-case.test.ts`],
    bites: "vouches for nothing that another writer put there",
  },
  {
    name: "feed: no news of stock is passed over for a stock writing that was refused",
    without: {
      file: `${indexing}/restock-products.use-case.ts`,
      find: "held.filter(({ productId }) => !refused.has(productId))",
      put: "held",
    },
    tests: [`${indexing}/restock-products.use-case.test.ts`],
    bites: "passes over what it wrote itself",
  },
  {
    name: "feed: SKUs of a regrouped item are looked for wherever they now are",
    without: {
      file: "apps/workers/src/search/index-products.consumer.ts",
      find: "const stock = [...crossed, ...items.flatMap(regrouped)]",
      put: "const stock = crossed",
    },
    tests: ["apps/workers/src/search/index-products.consumer.test.ts"],
    bites: "looks for the SKUs of a regrouped item",
  },
  {
    name: "feed: a consumer that is behind takes no more in",
    without: {
      file: `${batcher}.ts`,
      find: "if (gathered.length >= size) await new Promise<void>((go) => waiting.push(go))",
      put: "",
    },
    tests: [`${batcher}.test.ts`],
    bites: "then lets whoever adds wait",
  },
  {
    name: "feed: counts beside one that was booked before are booked all the same",
    without: {
      file: `${counts}.ts`,
      find: "if (group.length > 1) for (const one of group) await bookTogether(mysql, [one])",
      put: "",
    },
    tests: [`${counts}.int.test.ts`],
    bites: "those booked before are passed over",
  },
]
