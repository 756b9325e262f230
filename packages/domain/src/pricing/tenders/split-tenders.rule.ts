import type { Funds, TenderPart } from "./tender.model.ts"

/**
 * What each account pays of a total: rewards first, since they expire, then gift cards in the order given; an
 * account named twice counts once. Together never more than the total, each never more than is free on it.
 */
export const splitTenders = (totalMinor: number, funds: readonly Funds[]): readonly TenderPart[] => {
  const inOrder = [
    ...funds.filter(({ kind }) => kind === "rewards"),
    ...funds.filter(({ kind }) => kind === "gift-card"),
  ]
  const parts = new Map<string, TenderPart>()
  let left = totalMinor
  for (const { accountId, kind, label, availableMinor } of inOrder) {
    const amountMinor = Math.min(left, Math.max(0, availableMinor))
    if (amountMinor === 0 || parts.has(accountId)) continue
    parts.set(accountId, { accountId, kind, label, amountMinor })
    left -= amountMinor
  }
  return [...parts.values()]
}
