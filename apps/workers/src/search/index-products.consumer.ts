import { itemChanged } from "@haat/events/catalog"
import type { EventPayload } from "@haat/events/envelope"
import { availabilityChanged } from "@haat/events/inventory"
import { defineConsumer, isEvent } from "@haat/platform/consumer"
import type { Shop } from "@haat/runtime/shop"

type Deps = { readonly search: Pick<Shop["search"], "indexItems" | "repriceProducts" | "restockProducts"> }

type ItemChanged = EventPayload<typeof itemChanged>

const small: ReadonlySet<string> = new Set(["prices", "rating"])

/** Of nothing but prices and the rating, which change most. */
const isSmall = ({ change, fields }: ItemChanged): boolean =>
  change === "updated" && fields.length > 0 && fields.every((field) => small.has(field))

/** A SKU may have come from another item or gone to one: whatever is known of its stock was known of the other. */
const regrouped = ({ change, fields, skus }: ItemChanged) =>
  change !== "created" && fields.includes("variants") ? skus.map((sku) => ({ sku, revision: null })) : []

const changeOf = ({ productId, revision, skus, stockFollows }: ItemChanged) =>
  stockFollows ? { productId, revision, stockFollowsOf: skus } : { productId, revision }

/**
 * Brings the index up to the truth: whole products where items changed, only their prices, rating or stock where that is all that
 * did. No inbox: the version of a reading keeps an older one from overwriting a newer, so repeats and races are harmless.
 */
export const indexProductsConsumer = defineConsumer({
  name: "search.index-products",
  subscribe: [itemChanged, availabilityChanged],
  batch: { size: 1000, waitMs: 50 },
  handle: async (events, { search }: Deps) => {
    const items = events.filter((event) => isEvent(itemChanged, event)).map(({ payload }) => payload)
    const anew = new Set(items.filter((item) => !isSmall(item)).map(({ productId }) => productId))
    const repriced = items.filter(({ productId }) => !anew.has(productId))
    const whole = items.filter(({ productId }) => anew.has(productId))
    // What is known already is not written again, so only whole readings bring the stock along for sure.
    const brought = anew.size > 0 ? await search.indexItems(whole.map(changeOf)) : new Set<string>()
    const read = new Set(whole.flatMap(({ productId, skus }) => (brought.has(productId) ? skus : [])))
    const crossed = events
      .filter((event) => isEvent(availabilityChanged, event))
      .map(({ payload: { sku, revision } }) => ({ sku, revision }))
      .filter(({ sku }) => !read.has(sku))
    const stock = [...crossed, ...items.flatMap(regrouped)]
    if (repriced.length > 0)
      await search.repriceProducts(repriced.map(({ productId, revision }) => ({ productId, revision })))
    if (stock.length > 0) await search.restockProducts(stock)
  },
})
