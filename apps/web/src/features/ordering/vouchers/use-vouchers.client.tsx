"use client"

import { useEffect, useState } from "react"

export type Vouchers = { readonly giftCards: readonly string[]; readonly useRewards: boolean }

const name = "haat:vouchers"
const none: Vouchers = { giftCards: [], useRewards: false }

const readKept = (): Vouchers => {
  try {
    const { giftCards, useRewards } = JSON.parse(sessionStorage.getItem(name) ?? "{}") as Partial<Vouchers>
    const codes = Array.isArray(giftCards) ? giftCards.filter((one) => typeof one === "string") : []
    return { giftCards: codes.slice(0, 5), useRewards: useRewards === true }
  } catch {
    return none
  }
}

const keep = (vouchers: Vouchers): void => {
  try {
    sessionStorage.setItem(name, JSON.stringify(vouchers))
  } catch {
    // Where nothing may be kept, the codes last as long as the page.
  }
}

/** Once they are ordered with. */
export const forgetVouchers = (): void => keep(none)

/** What the shopper means to pay with beside the gateway; outlives reloads within this tab. */
export const useVouchers = () => {
  const [vouchers, setVouchers] = useState(none)
  useEffect(() => setVouchers(readKept()), [])
  const change = (next: Vouchers) => {
    setVouchers(next)
    keep(next)
  }
  return { vouchers, setVouchers: change }
}
