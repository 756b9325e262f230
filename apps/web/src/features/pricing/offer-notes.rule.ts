import type { ToldOffer } from "@haat/domain/pricing"

type Money = (minor: number) => string

const forWhom: Readonly<Record<ToldOffer["segment"], string | null>> = {
  everyone: null,
  "signed-in": "with an account",
  "first-order": "on a first order",
}

const day = new Intl.DateTimeFormat("en-IN", { day: "numeric", month: "short", timeZone: "Asia/Kolkata" })

/** Under which conditions an offer counts, in a few words; empty where there are none. Amounts are formatted by the caller. */
export const offerConditions = (offer: Omit<ToldOffer, "name" | "code">, money: Money): string =>
  [
    offer.minimumMinor > 0 ? `from ${money(offer.minimumMinor)}` : null,
    forWhom[offer.segment],
    offer.endsAt ? `until ${day.format(offer.endsAt)}` : null,
  ]
    .filter((part) => part !== null)
    .join(", ")
