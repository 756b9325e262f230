import type { Facts } from "../ports.ts"

export const createFakeFacts = (): Facts => {
  const kept = new Map<string, Set<string>>()
  const at = (type: string, hour: Date) => {
    const name = `${type}:${hour.toISOString()}`
    const held = kept.get(name) ?? new Set<string>()
    kept.set(name, held)
    return held
  }
  return {
    keep: async (facts) => {
      for (const { eventId, type, hour } of facts) at(type, hour).add(eventId)
    },
    count: async (type, hour) => at(type, hour).size,
  }
}
