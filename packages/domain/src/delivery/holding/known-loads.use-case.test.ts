import { expect, it } from "vitest"
import { makeKnownLoads } from "./known-loads.use-case.ts"

const load = (parcels: number) => ({ laneId: "feeder", day: "2026-11-18", parcels })

const opened = () => {
  const time = { now: new Date("2026-11-18T06:00:00Z") }
  const asked: string[] = []
  const known = makeKnownLoads({
    clock: { now: () => time.now },
    held: async () => [load(1)],
    ledger: {
      since: async (day) => {
        asked.push(day)
        return [load(3)]
      },
    },
    forMs: 10_000,
  })
  return { time, asked, ...known }
}

it("answers what is held, and never asks the ledger by itself", async () => {
  const { current, asked } = opened()
  expect(await current()).toEqual([load(1)])
  expect(asked).toEqual([])
})

it("takes the ledger's word for a while after a full day was met", async () => {
  const { current, reread, time, asked } = opened()
  await reread()
  expect(await current()).toEqual([load(3)])
  expect(await current()).toBe(await current())
  expect(asked).toEqual(["2026-11-17"])
  time.now = new Date("2026-11-18T06:00:10Z")
  expect(await current()).toEqual([load(1)])
})

it("lets who meets a full day during a reading wait for one that began after it", async () => {
  const { reread, asked } = opened()
  await Promise.all([reread(), reread()])
  expect(asked).toHaveLength(2)
})
