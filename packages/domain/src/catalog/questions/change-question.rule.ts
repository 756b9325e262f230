import { err, ok, type Result } from "../../shared/index.ts"
import {
  type Answer,
  type Question,
  type QuestionRefusal,
  type QuestionVerdict,
  questionLimits,
  type ShownQuestion,
  type StaffQuestion,
  type Voice,
  type Writer,
} from "./question.model.ts"

/** As whom somebody may answer: for the shop, for the seller of this product, or having got it; null: not at all. */
export const voiceOf = (
  { role, supplierId }: Pick<Writer, "role" | "supplierId">,
  product: { readonly supplierId: string },
  received: boolean,
): Voice | null => {
  if (role === "admin") return "staff"
  if (role === "supplier" && supplierId === product.supplierId) return "seller"
  return received ? "buyer" : null
}

/** The question with one answer more; the same object when it holds it already. */
export const answered = (question: Question, answer: Answer): Result<Question, QuestionRefusal> => {
  if (question.state !== "shown") return err({ code: "QUESTION_NOT_FOUND" })
  if (question.answers.some(({ id }) => id === answer.id)) return ok(question)
  if (question.answers.length >= questionLimits.answers) return err({ code: "QUESTION_FULL" })
  return ok({ ...question, answers: [...question.answers, answer] })
}

/** Once a customer; the same object when they did already. */
export const reported = (question: Question, customerId: string): Result<Question, QuestionRefusal> => {
  if (question.state !== "shown") return err({ code: "QUESTION_NOT_FOUND" })
  if (question.reportedBy.includes(customerId)) return ok(question)
  return ok({ ...question, reportedBy: [...question.reportedBy, customerId] })
}

const stateAfter = (before: Question["state"], { verdict }: QuestionVerdict): Question["state"] =>
  verdict === "keep" ? before : verdict === "hide" ? "hidden" : "shown"

/** The question after staff decided about it or one of its answers; reports are looked at either way. */
export const judged = (question: Question, verdict: QuestionVerdict): Result<Question, QuestionRefusal> => {
  const { answerId } = verdict
  const looked = { ...question, reportedBy: [] }
  if (answerId === null) return ok({ ...looked, state: stateAfter(question.state, verdict) })
  if (!question.answers.some(({ id }) => id === answerId)) return err({ code: "QUESTION_NOT_FOUND" })
  const answers = question.answers.map((one) =>
    one.id === answerId ? { ...one, state: stateAfter(one.state, verdict) } : one,
  )
  return ok({ ...looked, answers })
}

const nobody = "A former customer"

/** The question without one customer's name, whatever they wrote or reported in it. */
export const withoutCustomer = (question: Question, customerId: string): Question => {
  const unnamed = <Text extends Pick<Answer, "id" | "customerId" | "author">>(text: Text): Text =>
    text.customerId === customerId ? { ...text, customerId: `gone:${text.id}`, author: nobody } : text
  const reportedBy = question.reportedBy.map((one) => (one === customerId ? `gone:${question.id}` : one))
  return { ...unnamed(question), answers: question.answers.map(unnamed), reportedBy }
}

/** What anybody may see: nobody's id, nothing that is hidden. */
export const shownQuestion = ({ id, author, text, askedAt, answers }: Question): ShownQuestion => ({
  ...{ id, author, text, askedAt },
  answers: answers
    .filter(({ state }) => state === "shown")
    .map(({ customerId: _c, state: _s, ...answer }) => answer),
})

export const staffQuestion = (question: Question): StaffQuestion => ({
  ...shownQuestion(question),
  ...{ productId: question.productId, state: question.state, reports: question.reportedBy.length },
  answers: question.answers.map(({ customerId: _c, ...answer }) => answer),
})
