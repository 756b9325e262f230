import type { Clock } from "../../shared/index.ts"
import type { GiftCardDesk, GiftCardDraft } from "./gift-card.model.ts"
import { GIFT_CARD_CODE_LENGTH, giftCardCode } from "./gift-card-code.rule.ts"

export type IssueGiftCardsPorts = {
  readonly desk: GiftCardDesk
  readonly clock: Clock
  readonly newId: () => string
  /** A random code of that length that can't be guessed. */
  readonly newCode: (length: number) => string
}

/** Makes cards and answers their codes: the only time anybody sees them. */
export const makeIssueGiftCards =
  ({ desk, clock, newId, newCode }: IssueGiftCardsPorts) =>
  async (
    { amountMinor, count, codes = [], expiresAt, note }: GiftCardDraft,
    actorId: string,
  ): Promise<readonly string[]> => {
    const known = codes.flatMap((code) => giftCardCode(code) ?? [])
    if (known.length < codes.length) throw new RangeError("a printed code isn't one of a gift card")
    const cards = Array.from({ length: count }, (_, at) => ({
      accountId: `gift:${newId()}`,
      code: known[at] ?? newCode(GIFT_CARD_CODE_LENGTH),
      ...{ amountMinor, expiresAt, note },
    }))
    await desk.issue(cards, { actorId, at: clock.now() })
    return cards.map(({ code }) => code)
  }
