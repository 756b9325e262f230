import type { TenderHold } from "../facts.model.ts"

export type FakeAccount = {
  readonly kind: "gift-card" | "rewards"
  readonly balanceMinor: number
  readonly heldMinor: number
}
export type FakeCoupon = { readonly cap: number; readonly remaining: number; readonly perPerson: number }

/** Own money and coupons that many orders share: accounts with their entries, coupons with what is left of them. */
export type Wallets = {
  accounts: Map<string, FakeAccount>
  /** By reason, reference and account: booked once. */
  entries: Map<string, { readonly account: string; readonly amountMinor: number }>
  coupons: Map<string, FakeCoupon>
}

type Change = { readonly balance?: number; readonly held?: number }

/** Accounts and coupons with the guards of the real rows; a name that stands for neither moves nothing. */
export const walletsOver = (books: Wallets) => {
  const shift = (account: string, { balance = 0, held = 0 }: Change): boolean => {
    const found = books.accounts.get(account)
    if (!found) return true
    const next = {
      ...found,
      balanceMinor: found.balanceMinor + balance,
      heldMinor: found.heldMinor + held,
    }
    if (next.heldMinor < 0 || next.heldMinor > next.balanceMinor) return false
    books.accounts.set(account, next)
    return true
  }
  const post = (reason: string, account: string, amountMinor: number): void => {
    const key = `${reason} ${account}`
    if (!books.accounts.has(account)) return
    if (books.entries.has(key)) throw new Error(`${key} is booked twice`)
    books.entries.set(key, { account, amountMinor })
  }
  const must = (done: boolean, what: string): void => {
    if (!done) throw new Error(`own money: ${what} isn't there`)
  }
  const takeCoupon = (id: string, usesOfPerson: number): boolean => {
    const found = books.coupons.get(id)
    if (!found) return true
    if (found.remaining < 1 || usesOfPerson >= found.perPerson) return false
    books.coupons.set(id, { ...found, remaining: found.remaining - 1 })
    return true
  }
  return {
    /** Sets aside what an order draws; false when an account or a coupon hasn't it. */
    hold: ({ kind, ref, amountMinor }: TenderHold, usesOfPerson: number): boolean =>
      kind === "coupon" ? takeCoupon(ref, usesOfPerson) : shift(ref, { held: amountMinor }),
    spend: (orderId: string, { kind, ref, amountMinor }: TenderHold): void => {
      if (kind === "coupon") return
      must(shift(ref, { balance: -amountMinor, held: -amountMinor }), "what was held")
      post(`spend ${orderId}`, ref, -amountMinor)
    },
    letGo: ({ kind, ref, amountMinor }: TenderHold): void => {
      const coupon = kind === "coupon" ? books.coupons.get(ref) : undefined
      if (coupon) books.coupons.set(ref, { ...coupon, remaining: coupon.remaining + 1 })
      if (kind !== "coupon") must(shift(ref, { held: -amountMinor }), "what was held")
    },
    refund: (refId: string, ref: string, amountMinor: number): void => {
      must(shift(ref, { balance: amountMinor }), "the account")
      post(`refund ${refId}`, ref, amountMinor)
    },
    grant: (reason: string, ref: string, amountMinor: number): void => {
      must(shift(ref, { balance: amountMinor }), "the account")
      post(reason, ref, amountMinor)
    },
  }
}
