import { expect, it } from "vitest"
import type { Facts } from "../ports.ts"

export const factsContract = (facts: Facts, freshId: () => string): void => {
  const hour = new Date("2026-11-22T10:00:00.000Z")

  it("counts by type and hour, each event once", async () => {
    const type = `test.thing_${freshId()}.v1`
    const ids = Array.from({ length: 40 }, freshId)
    const keep = (eventId: string, at = hour) => facts.keep({ eventId, type, hour: at })
    await Promise.all([...ids, ...ids].map((eventId) => keep(eventId)))
    await keep(freshId(), new Date("2026-11-22T11:00:00.000Z"))
    expect(await facts.count(type, hour)).toBe(40)
    expect(await facts.count(`${type}x`, hour)).toBe(0)
  })
}
