import type { Guard } from "./guard.ts"

const indexing = "packages/domain/src/search/indexing"
const batcher = "packages/platform/src/consumer/session/batcher"
const kafka = "packages/platform/src/kafka"
const consumer = "packages/platform/src/consumer"
const tracker = `${consumer}/session/offset-tracker`
const counts = "packages/db/src/inventory/counts.mysql"

/** What must hold on the way of a supplier's file to the index, however many products are taken at once. */
export const feedGuards: readonly Guard[] = [
  {
    name: "feed: a cell is as long as such a value may be before any pattern looks at it",
    without: {
      file: "packages/domain/src/catalog/feeds/row-check.rule.ts",
      find: "value.length > max ? null : parse(value)",
      put: "max < 0 ? null : parse(value)",
    },
    tests: ["packages/domain/src/catalog/feeds/row-check.rule.test.ts"],
    bites: "lets no pattern and no ordering of marks",
  },
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
  {
    name: "feed: facts of two partitions don't share a record",
    without: {
      file: `${kafka}/packs.ts`,
      find: "const partition = partitionOf(fact.key)",
      put: "const partition = 0",
    },
    tests: [`${kafka}/packs.test.ts`],
    bites: "each record on the partition of all it carries",
  },
  {
    name: "feed: a record isn't committed before the last of its facts is done",
    without: {
      file: `${tracker}.ts`,
      find: "if (left > 1) pending.set(message.offset, left - 1)",
      put: "if (left < 1) return",
    },
    tests: [`${tracker}.test.ts`],
    bites: "finishes a record with the last of its parts",
  },
  {
    name: "feed: two poisonous facts of one record are two letters",
    without: {
      file: `${consumer}/dead-letter.ts`,
      find: '[consumer, topic, partition, offset, part].join("\\n")',
      put: '[consumer, topic, partition, offset].join("\\n")',
    },
    tests: [`${consumer}/unpack.test.ts`],
    bites: "puts the poison of a record aside alone",
  },
  {
    name: "feed: the stock of an item that isn't read again is looked after",
    without: {
      file: "apps/workers/src/search/index-products.consumer.ts",
      find: "brought.has(productId) ? skus : []",
      put: "skus",
    },
    tests: ["apps/workers/src/search/index-products.consumer.test.ts"],
    bites: "looks after the stock of an item that the index knows",
  },
  {
    name: "feed: a new item of which units are booked already is written at once",
    without: {
      file: `${indexing}/index-items.use-case.ts`,
      find: "stockFollowsOf.every((sku) => unbooked.has(sku))",
      put: "true",
    },
    tests: [`${indexing}/index-items.use-case.test.ts`],
    bites: "leaves a new item to the news of its first units",
  },
  {
    name: "feed: no new item waits for news of stock that won't come",
    without: {
      file: "packages/domain/src/catalog/items/apply-submission.rule.ts",
      find: "stock.some(({ count }) => count > 0)",
      put: "stock.length > 0",
    },
    tests: ["packages/domain/src/catalog/items/apply-submission.rule.test.ts"],
    bites: "says of a new item alone that its stock follows",
  },
]
