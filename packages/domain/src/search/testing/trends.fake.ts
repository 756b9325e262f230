import type { QueryTrends } from "../ports.ts"

const hourMs = 3_600_000

export const fakeTrends = (): QueryTrends => {
  const votes = new Map<string, Set<string>>()
  return {
    note: async (all) => {
      for (const { text, visitorId, at } of all) {
        const key = `${Math.floor(at.getTime() / hourMs)} ${text}`
        votes.set(key, (votes.get(key) ?? new Set()).add(visitorId))
      }
    },
    top: async (now, limit) => {
      const hour = Math.floor(now.getTime() / hourMs)
      const sums = new Map<string, number>()
      for (const [key, voters] of votes) {
        const [at = "", ...words] = key.split(" ")
        const age = hour - Number(at)
        if (age < 0 || age >= 24 || voters.size < 2) continue
        const text = words.join(" ")
        sums.set(text, (sums.get(text) ?? 0) + voters.size * 0.9 ** age)
      }
      return [...sums]
        .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
        .slice(0, limit)
        .map(([text]) => text)
    },
  }
}
