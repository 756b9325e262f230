import type { Address } from "../customers.model.ts"
import type { Addresses } from "../ports.ts"

export const createFakeAddresses = (): Addresses => {
  const kept = new Map<string, readonly Address[]>()
  let made = 0
  const of = (customerId: string) => kept.get(customerId) ?? []
  const withDefault = (all: readonly Address[], id: string | undefined) =>
    all.map((one) => ({ ...one, isDefault: one.id === id }))
  return {
    list: async (customerId) => [...of(customerId)].sort((a, b) => Number(b.isDefault) - Number(a.isDefault)),
    add: async (customerId, draft, limit) => {
      const all = of(customerId)
      if (all.length >= limit) return null
      made += 1
      const address = { ...draft, id: `address-${made}`, isDefault: all.length === 0 }
      kept.set(customerId, [address, ...all])
      return address
    },
    edit: async (customerId, addressId, draft) => {
      const held = of(customerId).find(({ id }) => id === addressId)
      if (!held) return null
      const edited = { ...held, ...draft }
      kept.set(
        customerId,
        of(customerId).map((one) => (one === held ? edited : one)),
      )
      return edited
    },
    remove: async (customerId, addressId) => {
      const all = of(customerId)
      const rest = all.filter(({ id }) => id !== addressId)
      if (rest.length === all.length) return false
      kept.set(customerId, rest.some(({ isDefault }) => isDefault) ? rest : withDefault(rest, rest[0]?.id))
      return true
    },
    makeDefault: async (customerId, addressId) => {
      if (!of(customerId).some(({ id }) => id === addressId)) return false
      kept.set(customerId, withDefault(of(customerId), addressId))
      return true
    },
  }
}
