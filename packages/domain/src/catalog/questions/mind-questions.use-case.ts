import { ok } from "../../shared/index.ts"
import type { CatalogEdge } from "../ports.ts"
import { judged, reported, shownQuestion, staffQuestion, withoutCustomer } from "./change-question.rule.ts"
import type { QuestionBook } from "./ports.ts"
import type { Questions } from "./question.model.ts"

type MindQuestionsPorts = {
  readonly edge: Pick<CatalogEdge, "clock" | "ids">
  readonly book: Pick<QuestionBook, "change" | "list" | "queue" | "about">
}

/** Reading questions, bringing them before staff, and what staff does about them. */
export const makeMindQuestions = ({
  edge,
  book,
}: MindQuestionsPorts): Pick<Questions, "list" | "report" | "queue" | "moderate" | "forget"> => {
  const trace = () => ({ at: edge.clock.now(), correlationId: edge.ids.uuid() })
  return {
    list: async (productId, page) => {
      const { items, next } = await book.list(productId, page)
      return { items: items.map(shownQuestion), next }
    },
    report: async (customerId, questionId) => {
      const changed = await book.change(questionId, (before) => reported(before, customerId), trace())
      return changed.ok ? ok(null) : changed
    },
    queue: async (state, page) => {
      const { items, next } = await book.queue(state, page)
      return { items: items.map(staffQuestion), next }
    },
    moderate: async (questionId, staff) => {
      const changed = await book.change(questionId, (before) => judged(before, staff), { ...trace(), staff })
      return changed.ok ? ok(null) : changed
    },
    forget: async (customerId) => {
      for (const id of await book.about(customerId))
        await book.change(id, (before) => ok(withoutCustomer(before, customerId)), trace())
    },
  }
}
