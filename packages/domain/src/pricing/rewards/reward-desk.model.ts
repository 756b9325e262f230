import type { Result } from "../../shared/index.ts"
import type { RewardGrant } from "./reward.model.ts"

/** One batch of rewards with a date it ends on. `reason` and `ref` name the posting that made it. */
export type RewardLot = {
  readonly reason: string
  readonly ref: string
  readonly amountMinor: number
  readonly leftMinor: number
  readonly expiresAt: Date
}

/** A movement with both of its sides, which sum to zero. */
export type LedgerPosting = {
  readonly reason: string
  readonly ref: string
  readonly note: string
  readonly at: Date
  readonly sides: readonly { readonly accountId: string; readonly amountMinor: number }[]
}

/** A customer's rewards as the books have them, newest first. */
export type RewardLedger = {
  readonly balanceMinor: number
  readonly heldMinor: number
  readonly lots: readonly RewardLot[]
  readonly postings: readonly LedgerPosting[]
}

/** Takes back what is left of a batch (given by mistake), or ends it before its day. */
export type RewardEnding = {
  readonly customerId: string
  readonly reason: string
  readonly ref: string
  readonly how: "reverse" | "expire"
  readonly note: string
}

export type EndingRefusal =
  | { readonly code: "NO_SUCH_REWARDS" }
  /** Nothing of it is left: it was spent, or ended before. */
  | { readonly code: "REWARDS_GONE" }
  /** An order that is being paid just now holds some of it. */
  | { readonly code: "REWARDS_HELD" }

/** What staff may do with rewards. */
export type RewardAdmin = {
  /** False: given before, by the same reference. */
  readonly grantRewards: (grant: RewardGrant, actorId: string) => Promise<boolean>
  /** Answers how much was taken. */
  readonly endRewards: (ending: RewardEnding, actorId: string) => Promise<Result<number, EndingRefusal>>
  readonly rewardLedger: (customerId: string) => Promise<RewardLedger>
}
