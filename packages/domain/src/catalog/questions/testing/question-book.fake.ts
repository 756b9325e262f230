import { err } from "../../../shared/index.ts"
import type { QuestionBook, QuestionTrace } from "../ports.ts"
import type { Question } from "../question.model.ts"

/** Questions in memory. */
export const fakeQuestionBook = () => {
  const kept = new Map<string, Question>()
  const told: QuestionTrace[] = []
  const newest = (a: Question, b: Question) => b.askedAt.getTime() - a.askedAt.getTime()
  const page = (keep: (one: Question) => boolean, limit: number) => ({
    items: [...kept.values()].filter(keep).sort(newest).slice(0, limit),
    next: null,
  })
  const book: QuestionBook = {
    add: async (question) => {
      const stands = kept.get(question.id) ?? question
      kept.set(question.id, stands)
      return stands
    },
    change: async (id, decide, trace) => {
      const before = kept.get(id)
      if (!before) return err({ code: "QUESTION_NOT_FOUND" })
      const decided = decide(before)
      if (decided.ok) kept.set(id, decided.value)
      if (decided.ok) told.push(trace)
      return decided
    },
    find: async (id) => kept.get(id) ?? null,
    list: async (productId, { limit }) =>
      page((one) => one.productId === productId && one.state === "shown", limit),
    queue: async (state, { limit }) =>
      page(
        (one) =>
          state === "reported"
            ? one.reportedBy.length > 0
            : [one, ...one.answers].some((text) => text.state === "hidden"),
        limit,
      ),
    about: async (customerId) =>
      [...kept.values()].filter((one) => JSON.stringify(one).includes(`"${customerId}"`)).map(({ id }) => id),
  }
  return { book, kept, told }
}
