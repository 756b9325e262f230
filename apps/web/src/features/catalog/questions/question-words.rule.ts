import type { ShownQuestion } from "@haat/domain/catalog"

type Voice = ShownQuestion["answers"][number]["voice"]

export const voiceWords: Readonly<Record<Voice, string>> = {
  seller: "Seller",
  staff: "Haat",
  buyer: "Verified buyer",
}

const problems: Readonly<Record<string, string>> = {
  SIGN_IN_NEEDED: "Sign in first.",
  MAY_NOT_ANSWER: "Only the seller and those who got it delivered can answer.",
  QUESTION_NOT_FOUND: "This question isn’t there any more.",
  QUESTION_FULL: "This question has all the answers it can hold.",
  PRODUCT_NOT_FOUND: "This product isn’t sold here any more.",
  TOO_MANY_REQUESTS: "That was a lot at once. Wait a while and try again.",
}

type Told = {
  readonly refusal?: { readonly code: string } | null
  readonly issues?: readonly { readonly message: string }[]
}

/** Why it didn't work, and what to do, of what a mutation threw. */
export const questionProblem = (error: unknown): string => {
  const data = (error as { readonly data?: Told | null } | null)?.data
  return (
    problems[data?.refusal?.code ?? ""] ??
    data?.issues?.[0]?.message ??
    "That didn’t go through. Check your connection and try again."
  )
}
