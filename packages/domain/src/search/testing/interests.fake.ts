import type { Conversion, Interest } from "../conversion/conversion.model.ts"
import type { Interests } from "../ports.ts"

const dayOf = (at: Date): string => at.toISOString().slice(0, 10)
const keyOf = ({ productId, kind, actor, at }: Interest): string =>
  JSON.stringify([productId, kind, actor, dayOf(at)])

/** Interest in memory, counted anew each time. */
export const fakeInterests = (): Interests => {
  const noted = new Map<string, Interest>()
  const kept = new Map<string, Conversion>()
  const countOf = (productId: string) => {
    const own = [...noted.values()].filter((one) => one.productId === productId)
    const of = (kind: Interest["kind"]) => own.filter((one) => one.kind === kind).length
    return { productId, clicks: of("click"), orders: of("order") }
  }
  return {
    note: async (all) => {
      for (const one of all) noted.set(keyOf(one), one)
    },
    forgetBefore: async (start) => {
      for (const [key, { at }] of noted) if (at.getTime() < start.getTime()) noted.delete(key)
    },
    countsAfter: async (after, limit) =>
      [...new Set([...noted.values()].map(({ productId }) => productId))]
        .filter((id) => id > after)
        .sort()
        .slice(0, limit)
        .map(countOf),
    keep: async (all) => {
      for (const one of all) kept.set(one.productId, one)
    },
    weighedBefore: async (moment, limit) =>
      [...kept.values()]
        .filter(({ weighedAt }) => weighedAt.getTime() < moment.getTime())
        .map(({ productId }) => productId)
        .slice(0, limit),
    drop: async (ids) => {
      for (const id of ids) kept.delete(id)
    },
    ratesOf: async (ids) =>
      new Map(ids.flatMap((id) => (kept.has(id) ? [[id, kept.get(id)?.rate ?? 0] as const] : []))),
    most: async (limit) =>
      [...kept.values()]
        .sort((a, b) => b.clicks - a.clicks || (a.productId < b.productId ? -1 : 1))
        .slice(0, limit),
  }
}
