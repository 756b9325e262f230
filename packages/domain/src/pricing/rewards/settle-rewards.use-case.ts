import type { Clock } from "../../shared/index.ts"
import type { RewardBook } from "./reward.model.ts"

export type SettleRewardsPorts = { readonly book: RewardBook; readonly clock: Clock }

/** Posts rewards that are due and ends those that are over; answers how many postings that made. */
export const makeSettleRewards =
  ({ book, clock }: SettleRewardsPorts) =>
  async (limit: number): Promise<number> => {
    const now = clock.now()
    return (await book.payDue(limit, now)) + (await book.expire(limit, now))
  }
