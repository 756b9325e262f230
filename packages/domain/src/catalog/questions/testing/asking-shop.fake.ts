import { aStoredItem } from "../../testing/item.builder.ts"
import { fakeCatalogStores, fakeEdge } from "../../testing/stores.fake.ts"
import { makeMindQuestions } from "../mind-questions.use-case.ts"
import type { Writer } from "../question.model.ts"
import { makeWriteQuestions } from "../write-questions.use-case.ts"
import { fakeQuestionBook } from "./question-book.fake.ts"

/** The questions' front door over stores in memory, with one product of SUP-01; c9 got it delivered. */
export const askingShop = () => {
  const stores = fakeCatalogStores()
  const item = aStoredItem(1)
  stores.stored.items.set(item.product.id, item)
  const fake = fakeQuestionBook()
  const purchases = { hasReceived: async (customerId: string) => customerId === "c9" }
  const ports = { ...stores, edge: fakeEdge(), book: fake.book, purchases }
  const questions = { ...makeWriteQuestions(ports), ...makeMindQuestions(ports) }
  const ask = async () => {
    const asked = await questions.ask(shopper, {
      ...{ productId: item.product.id, text: "Does it keep tea hot?", key: "k1" },
    })
    if (!asked.ok) throw new Error(asked.error.code)
    return asked.value
  }
  return { questions, ask, productId: item.product.id, ...fake }
}

export const shopper: Writer = { customerId: "c1", name: "Asha Rao", role: "shopper", supplierId: null }
export const page = { cursor: null, limit: 10 }
