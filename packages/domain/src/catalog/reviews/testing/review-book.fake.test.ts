import { reviewBookContract } from "./review-book.contract.ts"
import { fakeReviewBook } from "./review-book.fake.ts"

reviewBookContract("in memory", async (item) => {
  const items = new Map([[item.product.id, item]])
  return { book: fakeReviewBook(items).book, itemOf: async (id) => items.get(id) }
})
