import { expect, it, vi } from "vitest"
import type { HomeKey, HomeRecord } from "../homepage.model.ts"
import { homeRecordOf } from "../testing/index.ts"
import { makeVisitHome } from "./visit-home.use-case.ts"

const key: HomeKey = { region: "south", platform: "web" }

const setUp = (read: () => Promise<HomeRecord | null>) => {
  let time = 0
  const announced: HomeKey[] = []
  const reading = vi.fn(read)
  const visit = makeVisitHome({
    records: { read: reading },
    news: {
      emptyFound: async (found) => {
        announced.push(found)
        throw new Error("the news can't be told")
      },
    },
    clock: { now: () => new Date(time) },
  })
  return { visit, reading, announced, pass: (ms: number) => (time += ms) }
}

it("reads the store once a second, whatever the crowd", async () => {
  const record = homeRecordOf({})
  const { visit, reading, pass } = setUp(async () => record)
  expect(await Promise.all(Array.from({ length: 1000 }, () => visit(key)))).toContain(record)
  await visit(key)
  expect(reading).toHaveBeenCalledTimes(1)
  pass(1001)
  await Promise.all([visit(key), visit(key)])
  expect(reading).toHaveBeenCalledTimes(2)
})

it("serves the last good copy when the store fails or lost the record", async () => {
  const answers: (HomeRecord | null | Error)[] = [homeRecordOf({}), new Error("hung"), null]
  const { visit, pass, announced } = setUp(async () => {
    const answer = answers.shift() ?? null
    if (answer instanceof Error) throw answer
    return answer
  })
  const first = await visit(key)
  pass(2000)
  expect(await visit(key)).toBe(first)
  expect(announced).toEqual([])
  pass(2000)
  expect(await visit(key)).toBe(first)
  expect(announced).toEqual([key])
})

it("has nothing where there never was anything, and says so at most once a second", async () => {
  const { visit, pass, announced } = setUp(async () => null)
  for (let n = 0; n < 50; n += 1) expect(await visit(key)).toBeNull()
  expect(announced).toHaveLength(1)
  pass(1000)
  await visit(key)
  expect(announced).toHaveLength(2)
})

it("takes an unknown region for the first one", async () => {
  const { visit, reading } = setUp(async () => null)
  await visit({ region: "atlantis", platform: "web" })
  expect(reading).toHaveBeenCalledWith({ region: "north", platform: "web" })
})

it("tries again while there is no copy, since a store just being connected to misses time-outs", async () => {
  let failures = 2
  const { visit, reading } = setUp(async () => {
    if (failures-- > 0) throw new Error("timed out")
    return homeRecordOf({})
  })
  expect(await visit(key)).not.toBeNull()
  expect(reading).toHaveBeenCalledTimes(3)
  failures = 100
  expect(await setUp(async () => Promise.reject(new Error("down"))).visit(key)).toBeNull()
})
