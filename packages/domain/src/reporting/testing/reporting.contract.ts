import { expect, it } from "vitest"
import type { Facts } from "../ports.ts"

export const factsContract = (facts: Facts, freshId: () => string): void => {
  const hour = new Date("2026-11-22T10:00:00.000Z")

  it("counts by type and hour, each event once", async () => {
    const type = `test.thing_${freshId()}.v1`
    const [next, other] = [new Date("2026-11-22T11:00:00.000Z"), `${type}x`]
    const ids = Array.from({ length: 300 }, freshId)
    const all = ids.map((eventId) => ({ eventId, type, hour }))
    const elsewhere = [
      { eventId: freshId(), type, hour: next },
      { eventId: freshId(), type: other, hour },
    ]
    await facts.keep([])
    await Promise.all([facts.keep([...all, ...all, ...elsewhere]), ...all.map((one) => facts.keep([one]))])
    const counts = [facts.count(type, hour), facts.count(type, next), facts.count(other, hour)]
    expect(await Promise.all(counts)).toEqual([300, 1, 1])
    expect(await facts.count(other, next)).toBe(0)
  })
}
