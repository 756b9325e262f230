import type { Page, PageRequest, Result } from "../../shared/index.ts"

/** Who answers, as readers see it. */
export type Voice = "seller" | "staff" | "buyer"

/** Whoever writes: the shop knows their role and whom they sell for; readers see a first name and an initial. */
export type Writer = {
  readonly customerId: string
  readonly name: string
  readonly role: "shopper" | "supplier" | "admin"
  readonly supplierId: string | null
}

export type Answer = {
  readonly id: string
  readonly customerId: string
  readonly author: string
  readonly voice: Voice
  readonly text: string
  readonly state: "shown" | "hidden"
  readonly writtenAt: Date
}

/** A question about a product with its answers, as it is kept. */
export type Question = {
  readonly id: string
  readonly productId: string
  readonly customerId: string
  readonly author: string
  readonly text: string
  readonly state: "shown" | "hidden"
  readonly answers: readonly Answer[]
  /** Who reported it or one of its answers, each once; emptied when staff looked. */
  readonly reportedBy: readonly string[]
  readonly askedAt: Date
}

export type ShownAnswer = Pick<Answer, "id" | "author" | "voice" | "text" | "writtenAt">

/** What anybody may see of it. */
export type ShownQuestion = Pick<Question, "id" | "author" | "text" | "askedAt"> & {
  readonly answers: readonly ShownAnswer[]
}

export type StaffQuestion = Omit<ShownQuestion, "answers"> & {
  readonly productId: string
  readonly state: Question["state"]
  readonly reports: number
  readonly answers: readonly (ShownAnswer & Pick<Answer, "state">)[]
}

export const questionLimits = { text: 500, answer: 1000, answers: 20, open: 5 } as const

export type QuestionRefusal =
  | { readonly code: "PRODUCT_NOT_FOUND" }
  | { readonly code: "QUESTION_NOT_FOUND" }
  /** Only the seller, staff and those who got it delivered may answer. */
  | { readonly code: "MAY_NOT_ANSWER" }
  | { readonly code: "QUESTION_FULL" }

/** What staff hides or shows again: a question with all under it, or one answer. */
export type QuestionVerdict = {
  readonly actorId: string
  readonly verdict: "keep" | "hide" | "restore"
  readonly answerId: string | null
  readonly reason: string
}

/** The questions' front door. */
export type Questions = {
  /** `key` names the attempt: asking again with it asks once. */
  readonly ask: (
    writer: Writer,
    input: { readonly productId: string; readonly text: string; readonly key: string },
  ) => Promise<Result<ShownQuestion, QuestionRefusal>>
  readonly answer: (
    writer: Writer,
    input: { readonly questionId: string; readonly text: string; readonly key: string },
  ) => Promise<Result<ShownQuestion, QuestionRefusal>>
  /** As whom somebody may answer about a product; null: not at all. */
  readonly voiceFor: (writer: Writer, productId: string) => Promise<Voice | null>
  /** Newest first. */
  readonly list: (productId: string, page: PageRequest) => Promise<Page<ShownQuestion>>
  readonly report: (customerId: string, questionId: string) => Promise<Result<null, QuestionRefusal>>
  /** For staff: reported ones, or those of which something is hidden; newest first. */
  readonly queue: (state: "reported" | "hidden", page: PageRequest) => Promise<Page<StaffQuestion>>
  readonly moderate: (questionId: string, verdict: QuestionVerdict) => Promise<Result<null, QuestionRefusal>>
  /** Whose account is gone: their words stay, by nobody. */
  readonly forget: (customerId: string) => Promise<void>
}
