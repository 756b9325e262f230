import { expect, it } from "vitest"
import type { QueryTrends } from "../ports.ts"

/** What every store of trends must do; `make` answers one nobody else writes to. */
export const trendsContract = (make: () => Promise<QueryTrends>): void => {
  const now = new Date("2026-11-22T06:30:00Z")
  const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
  const vote = (text: string, visitorId: string, at = now) => ({ text, visitorId, at })

  it("counts visitors, not searches, and leaves out what one alone asked for", async () => {
    const trends = await make()
    await trends.note([
      vote("kurta", "v1"),
      vote("kurta", "v2"),
      vote("kurta", "v2"),
      vote("kettle", "v1"),
      vote("kettle", "v2"),
      vote("kettle", "v3"),
      ...Array.from({ length: 9 }, () => vote("me me me", "v9")),
    ])
    expect(await trends.top(now, 10)).toEqual(["kettle", "kurta"])
    expect(await trends.top(now, 1)).toEqual(["kettle"])
  })

  it("prefers what is asked for now to what was, and forgets after a day", async () => {
    const trends = await make()
    const three = (text: string, at: Date) => ["a", "b", "c"].map((visitor) => vote(text, visitor, at))
    await trends.note([...three("old", hoursAgo(20)), ...three("new", now), ...three("gone", hoursAgo(30))])
    expect(await trends.top(now, 10)).toEqual(["new", "old"])
  })
}
