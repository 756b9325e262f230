import type { Page, PageRequest, Result } from "../../shared/index.ts"
import type { Question, QuestionRefusal, QuestionVerdict } from "./question.model.ts"

export type QuestionTrace = {
  readonly at: Date
  readonly correlationId: string
  readonly staff?: QuestionVerdict
}

/** Where questions are kept, each with its answers. */
export type QuestionBook = {
  /** Keeps it unless it is kept already; answers what stands. */
  readonly add: (question: Question) => Promise<Question>
  /** In one transaction: the question becomes what is decided, and what staff did is told. Asked again after a conflict. */
  readonly change: (
    questionId: string,
    decide: (before: Question) => Result<Question, QuestionRefusal>,
    trace: QuestionTrace,
  ) => Promise<Result<Question, QuestionRefusal>>
  readonly find: (questionId: string) => Promise<Question | null>
  /** Shown ones, newest first. */
  readonly list: (productId: string, page: PageRequest) => Promise<Page<Question>>
  /** Those that were reported, or that are hidden or hold a hidden answer; newest first. */
  readonly queue: (state: "reported" | "hidden", page: PageRequest) => Promise<Page<Question>>
  /** Those in which the customer asked, answered or reported. */
  readonly about: (customerId: string) => Promise<readonly string[]>
}
