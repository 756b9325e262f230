import { type Spender, spendOne } from "./rate-limit.ts"

const sharers = 5
const tenMinutes = 600

const tries = async (name: string, calls: number, { visitorId, peer }: Spender): Promise<void> => {
  await spendOne({ name: `${name}-visitor`, calls, perSeconds: tenMinutes }, visitorId)
  if (peer !== null)
    await spendOne({ name: `${name}-address`, calls: calls * sharers, perSeconds: tenMinutes }, peer)
}

/** Counts tries of coupon codes, right or wrong: the answer to the last one tells nothing about the next. */
export const countCouponTry = (who: Spender): Promise<void> => tries("coupon-try", 30, who)
/** The same for gift cards, whose codes are money. */
export const countGiftCardTry = (who: Spender): Promise<void> => tries("gift-card-try", 15, who)
/** Checkouts that bring codes along; a page asks again whenever something changes. */
export const countVoucherCheckout = (who: Spender): Promise<void> => tries("voucher-checkout", 90, who)
