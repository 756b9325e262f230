import { err, ok } from "../../shared/index.ts"
import type { Product } from "../catalog.model.ts"
import type { CatalogEdge, Shelf } from "../ports.ts"
import { authorName } from "../reviews/author-name.rule.ts"
import type { Purchases } from "../reviews/ports.ts"
import { answered, shownQuestion, voiceOf } from "./change-question.rule.ts"
import type { QuestionBook } from "./ports.ts"
import type { Questions, Writer } from "./question.model.ts"

type WriteQuestionsPorts = {
  readonly edge: CatalogEdge
  readonly book: Pick<QuestionBook, "add" | "change" | "find">
  readonly shelf: Pick<Shelf, "product">
  readonly purchases: Purchases
}

const missing = err({ code: "QUESTION_NOT_FOUND" } as const)

/** Asking and answering: shown at once, and once however often the same attempt is sent. */
export const makeWriteQuestions = ({
  edge,
  book,
  shelf,
  purchases,
}: WriteQuestionsPorts): Pick<Questions, "ask" | "answer" | "voiceFor"> => {
  const idOf = ({ customerId }: Writer, key: string) =>
    edge.sha256(`question\u0000${customerId}\u0000${key}`).slice(0, 32)
  const voiceAbout = async (writer: Writer, product: Pick<Product, "id" | "supplierId">) =>
    voiceOf(writer, product, await purchases.hasReceived(writer.customerId, product.id))
  return {
    voiceFor: async (writer, productId) => {
      const product = await shelf.product(productId)
      return product?.id === productId ? voiceAbout(writer, product) : null
    },
    ask: async (writer, { productId, text, key }) => {
      const product = await shelf.product(productId)
      if (product?.id !== productId) return err({ code: "PRODUCT_NOT_FOUND" })
      const kept = await book.add({
        ...{ id: idOf(writer, key), productId, customerId: writer.customerId, text },
        ...{ author: authorName(writer.name), state: "shown", answers: [], reportedBy: [] },
        askedAt: edge.clock.now(),
      })
      return ok(shownQuestion(kept))
    },
    answer: async (writer, { questionId, text, key }) => {
      const question = await book.find(questionId)
      const product = question && (await shelf.product(question.productId))
      if (!product) return missing
      const voice = await voiceAbout(writer, product)
      if (voice === null) return err({ code: "MAY_NOT_ANSWER" })
      const writtenAt = edge.clock.now()
      const author = authorName(writer.name)
      const own = { id: idOf(writer, key), customerId: writer.customerId, author, voice, text, writtenAt }
      const changed = await book.change(
        questionId,
        (before) => answered(before, { ...own, state: "shown" }),
        { at: writtenAt, correlationId: edge.ids.uuid() },
      )
      return changed.ok ? ok(shownQuestion(changed.value)) : changed
    },
  }
}
