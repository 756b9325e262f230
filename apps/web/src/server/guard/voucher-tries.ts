import { type Spender, spendBoth } from "./rate-limit.ts"

const tenMinutes = 600

const tries = (name: string, calls: number, who: Spender): Promise<void> =>
  spendBoth({ name, calls, perSeconds: tenMinutes }, who)

/** Counts tries of coupon codes, right or wrong: the answer to the last one tells nothing about the next. */
export const countCouponTry = (who: Spender): Promise<void> => tries("coupon-try", 30, who)
/** The same for gift cards, whose codes are money. */
export const countGiftCardTry = (who: Spender): Promise<void> => tries("gift-card-try", 15, who)
/** Checkouts that bring codes along; a page asks again whenever something changes. */
export const countVoucherCheckout = (who: Spender): Promise<void> => tries("voucher-checkout", 90, who)
