import type { Product, Writer } from "@haat/domain/catalog"
import { createQuestions } from "@haat/runtime/catalog/questions"
import { clients } from "@haat/runtime/shared"
import { createShop } from "@haat/runtime/shop"
import type { Report } from "../../terminal/progress.ts"
import { type Inquiry, inquiriesOf } from "../world/inquiries.ts"

const day = 86_400_000
const perDepartment = 12

const doorOf = (daysAgo: number) => {
  const now = new Date(Math.floor(Date.now() / day) * day - daysAgo * day)
  // Their orders are as made up as they are: who answers as a buyer has it.
  return createQuestions(clients, { hasReceived: async () => true }, { clock: { now: () => now } })
}

const roles = { seller: "supplier", staff: "admin", buyer: "shopper" } as const

const ask = async ({ id: productId, supplierId }: Product, inquiry: Inquiry): Promise<void> => {
  const { asker, text, daysAgo, answers } = inquiry
  const writer: Writer = { ...asker, role: "shopper", supplierId: null }
  const asked = await doorOf(daysAgo).ask(writer, { productId, text, key: `seed-${productId}-${text}` })
  if (!asked.ok) throw new Error(`a question about ${productId} was refused: ${asked.error.code}`)
  for (const { as, person, text: words, daysAgo: answeredAgo } of answers) {
    const by: Writer = { ...person, role: roles[as], supplierId: as === "seller" ? supplierId : null }
    const input = { questionId: asked.value.id, text: words, key: `seed-${asked.value.id}-${words}` }
    const answered = await doorOf(answeredAgo).answer(by, input)
    if (!answered.ok) throw new Error(`an answer about ${productId} was refused: ${answered.error.code}`)
  }
}

/** Questions about the best sellers of each department, through the same steps as any question, with the clock set back. */
export const seedQuestions = async (report: Report): Promise<void> => {
  const { catalog } = createShop(clients)
  const departments = (await catalog.listCategories()).filter(({ parentId }) => parentId === null)
  for (const { id, name } of departments) {
    report(name)
    const products = await catalog.topOfCategory(id, perDepartment)
    await Promise.all(
      products.map(async (product) => {
        for (const inquiry of inquiriesOf(product.id, product.supplierId)) await ask(product, inquiry)
      }),
    )
  }
}
