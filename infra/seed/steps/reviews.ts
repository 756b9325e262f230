import { createReviews } from "@haat/runtime/catalog/reviews"
import { clients } from "@haat/runtime/shared"
import { createShop, type Shop } from "@haat/runtime/shop"
import type { Report } from "../../terminal/progress.ts"
import { uuidAt } from "../orders/stamps.ts"
import { type Opinion, opinionsOf } from "../world/opinions.ts"

const day = 86_400_000
const perDepartment = 12

const write = async (productId: string, opinion: Opinion): Promise<string> => {
  const { customerId, name, draft, bought, daysAgo } = opinion
  const now = new Date(Math.floor(Date.now() / day) * day - daysAgo * day)
  // Their orders are as made up as they are: who bought it is said here instead of asked.
  const reviews = createReviews(
    clients,
    { hasReceived: async () => bought },
    {
      clock: { now: () => now },
      ids: { uuid: () => uuidAt(now, `${customerId}:${productId}`), code: () => customerId },
    },
  )
  const written = await reviews.write({ customerId, name }, productId, draft)
  if (!written.ok) throw new Error(`the review of ${productId} was refused: ${written.error.code}`)
  return written.value.id
}

const review = async ({ reviews }: Shop, productId: string): Promise<void> => {
  for (const opinion of opinionsOf(productId)) {
    const reviewId = await write(productId, opinion)
    for (const customerId of opinion.helpfulTo) await reviews.vote(customerId, reviewId, true)
  }
}

/** Reviews of the best sellers of each department, through the same steps as any review, with the clock set back. */
export const seedReviews = async (report: Report): Promise<void> => {
  const shop = createShop(clients)
  const departments = (await shop.catalog.listCategories()).filter(({ parentId }) => parentId === null)
  for (const { id, name } of departments) {
    report(name)
    const products = await shop.catalog.topOfCategory(id, perDepartment)
    await Promise.all(products.map((product) => review(shop, product.id)))
  }
}
