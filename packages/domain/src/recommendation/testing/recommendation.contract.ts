import { expect, it } from "vitest"
import type { Rankings, Signals } from "../ports.ts"
import type { ProductCount } from "../recommendation.model.ts"

const summed = (counts: readonly ProductCount[]): Record<string, number> => {
  const sums: Record<string, number> = {}
  for (const { productId, count } of counts) sums[productId] = (sums[productId] ?? 0) + count
  return sums
}

/** `fresh` gives ids and, with the prefix "day", days nobody else uses. */
export const signalsContract = (signals: Signals, fresh: () => string): void => {
  it("counts an order once, by day and by company", async () => {
    const [a, b, day] = [fresh(), fresh(), `day-${fresh()}`]
    const products = [
      { productId: a, quantity: 2 },
      { productId: b, quantity: 1 },
    ]
    const orderId = fresh()
    await signals.keep({ orderId, day, products })
    await signals.keep({ orderId, day, products })
    await signals.keep({ orderId: fresh(), day, products: products.slice(0, 1) })
    expect(summed(await signals.boughtOn(day))).toEqual({ [a]: 4, [b]: 1 })
    expect(summed(await signals.boughtWith(a))).toEqual({ [b]: 1 })
    expect(await signals.boughtWith(fresh())).toEqual([])
  })
}

export const rankingsContract = (rankings: Rankings, fresh: () => string): void => {
  it("keeps the last ranking, in order", async () => {
    const name = fresh()
    expect(await rankings.read(name)).toEqual([])
    await rankings.write(name, ["b", "a"])
    await rankings.write(name, ["a", "c"])
    expect(await rankings.read(name)).toEqual(["a", "c"])
    await rankings.write(name, [])
    expect(await rankings.read(name)).toEqual([])
  })
}
