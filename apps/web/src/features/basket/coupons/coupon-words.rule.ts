type Problem = {
  readonly reason: string
  readonly missingMinor?: number
  readonly offerName?: string
}

type Money = (minor: number) => string

const words: Readonly<Record<string, (problem: Problem, money: Money) => string>> = {
  NOT_VALID: () => "This code isn’t valid. Check its letters and digits.",
  EXPIRED: () => "This offer is over.",
  EXHAUSTED: () => "This code was used as often as it could be.",
  USED_UP: () => "You have used this code already.",
  SIGN_IN: () => "This code is for customers with an account. Sign in to use it.",
  FIRST_ORDER_ONLY: () => "This code is for a first order.",
  REGION: () => "This code isn’t for your pincode.",
  NOTHING_ELIGIBLE: () => "Nothing in your cart belongs to this offer.",
  NOTHING_TO_SAVE: () => "This code would save nothing on this order, so it isn’t spent.",
  MINIMUM: ({ missingMinor = 0 }, money) => `Add items for ${money(missingMinor)} more to use this code.`,
  BETTER_OFFER: ({ offerName = "another offer" }) =>
    `“${offerName}” saves you more already and doesn’t combine with this code.`,
}

/** Why a code doesn't count, and what would help. Amounts are formatted by the caller's `money`. */
export const sayCouponProblem = (problem: Problem, money: Money): string =>
  (words[problem.reason] ?? words.NOT_VALID)?.(problem, money) ?? ""
