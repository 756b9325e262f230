import type { Rankings, Signals } from "../ports.ts"
import type { OrderSignal, ProductCount } from "../recommendation.model.ts"

export const createFakeSignals = (): Signals => {
  const kept = new Map<string, OrderSignal>()
  return {
    keep: async (signal) => {
      kept.set(signal.orderId, signal)
    },
    boughtOn: async (day) =>
      [...kept.values()]
        .filter((signal) => signal.day === day)
        .flatMap(({ products }) =>
          products.map(({ productId, quantity }) => ({ productId, count: quantity })),
        ),
    boughtWith: async (productId): Promise<readonly ProductCount[]> =>
      [...kept.values()]
        .filter(({ products }) => products.some((one) => one.productId === productId))
        .flatMap(({ products }) => products.filter((one) => one.productId !== productId))
        .map((one) => ({ productId: one.productId, count: 1 })),
  }
}

export const createFakeRankings = (): Rankings => {
  const kept = new Map<string, readonly string[]>()
  return {
    write: async (name, productIds) => {
      kept.set(name, productIds)
    },
    read: async (name) => kept.get(name) ?? [],
  }
}
