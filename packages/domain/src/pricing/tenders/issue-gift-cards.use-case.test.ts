import { expect, it } from "vitest"
import type { NewGiftCard } from "./gift-card.model.ts"
import { giftCardCode } from "./gift-card-code.rule.ts"
import { makeIssueGiftCards } from "./issue-gift-cards.use-case.ts"

it("answers the codes of the cards it made", async () => {
  const issued: NewGiftCard[] = []
  let made = 0
  const issue = makeIssueGiftCards({
    desk: {
      issue: async (cards) => void issued.push(...cards),
      list: async () => ({ items: [], next: null }),
      setState: async () => true,
    },
    clock: { now: () => new Date(0) },
    newId: () => {
      made += 1
      return `id-${made}`
    },
    newCode: (length) => `${made}`.padStart(length, "A"),
  })
  const codes = await issue({ amountMinor: 50_000, count: 2, expiresAt: null, note: "Diwali" }, "admin-1")
  expect(codes).toHaveLength(2)
  expect(codes.map(giftCardCode)).toEqual(codes)
  expect(issued).toMatchObject([
    { accountId: "gift:id-1", amountMinor: 50_000 },
    { accountId: "gift:id-2", note: "Diwali" },
  ])
})

it("takes the codes of printed cards, and refuses what can't be one", async () => {
  const issue = makeIssueGiftCards({
    desk: {
      issue: async () => undefined,
      list: async () => ({ items: [], next: null }),
      setState: async () => true,
    },
    clock: { now: () => new Date(0) },
    newId: () => "id",
    newCode: () => "AAAA2222BBBB3333",
  })
  const draft = { amountMinor: 50_000, count: 2, expiresAt: null, note: "" }
  expect(await issue({ ...draft, codes: ["haat-gift-2026-demo"] }, "a")).toEqual([
    "HAATGIFT2026DEMO",
    "AAAA2222BBBB3333",
  ])
  await expect(issue({ ...draft, codes: ["short"] }, "a")).rejects.toThrow(RangeError)
})
