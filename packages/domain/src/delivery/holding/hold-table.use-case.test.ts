import { expect, it } from "vitest"
import { checksumOf, encodeTable } from "../promise/table-codec.rule.ts"
import { aTable } from "../testing/table.builder.ts"
import { fakeTables } from "../testing/tables.fake.ts"
import { makeHoldTable } from "./hold-table.use-case.ts"

const setUp = () => {
  let now = 0
  const faults: unknown[] = []
  const [quick, truth] = [fakeTables(), fakeTables()]
  const current = makeHoldTable({
    clock: { now: () => new Date(now) },
    sources: [quick, truth],
    onFault: (fault) => faults.push(fault),
    pause: () => new Promise(() => undefined),
    checkEveryMs: 1000,
    patienceMs: 5,
    firstPatienceMs: 50,
  })
  const put = async (tables: ReturnType<typeof fakeTables>, version: number) => {
    const blob = encodeTable(aTable({ version }))
    await tables.put({ version, checksum: checksumOf(blob) }, blob)
  }
  const firstAfter = async (ms: number) => {
    now += ms
    return (await current())?.version ?? null
  }
  const versionAfter = async (ms: number) => {
    now += ms
    await current()
    await new Promise(setImmediate)
    return (await current())?.version ?? null
  }
  return { quick, truth, put, firstAfter, versionAfter, faults }
}

it("has nothing before anything is published, then takes the first table", async () => {
  const { quick, put, versionAfter } = setUp()
  expect(await versionAfter(0)).toBeNull()
  await put(quick, 1)
  expect(await versionAfter(1000)).toBe(1)
})

it("swaps to a newer table after the check, not before", async () => {
  const { quick, put, versionAfter } = setUp()
  await put(quick, 1)
  expect(await versionAfter(0)).toBe(1)
  await put(quick, 2)
  expect(await versionAfter(500)).toBe(1)
  expect(await versionAfter(500)).toBe(2)
})

it("takes the truth when the quick copy is away or empty", async () => {
  const { quick, truth, put, versionAfter, faults } = setUp()
  await put(truth, 4)
  expect(await versionAfter(0)).toBe(4)
  quick.goAway(true)
  await put(truth, 5)
  expect(await versionAfter(1000)).toBe(5)
  expect(faults).toHaveLength(1)
})

it("keeps the last good table when the newest is broken or nothing answers", async () => {
  const { quick, truth, put, versionAfter, faults } = setUp()
  await put(quick, 1)
  expect(await versionAfter(0)).toBe(1)
  await quick.put({ version: 2, checksum: "00000000" }, new Uint8Array([1, 2, 3]))
  expect(await versionAfter(1000)).toBe(1)
  quick.goAway(true)
  truth.goAway(true)
  expect(await versionAfter(1000)).toBe(1)
  expect(faults.length).toBeGreaterThanOrEqual(3)
})

it("never goes back to an older table, though a copy of one turns up", async () => {
  const { quick, truth, put, versionAfter } = setUp()
  await put(truth, 5)
  expect(await versionAfter(0)).toBe(5)
  await put(quick, 4)
  expect(await versionAfter(1000)).toBe(5)
})

it("keeps the last good table, and says so, when there is none any more", async () => {
  const { quick, truth, put, versionAfter, faults } = setUp()
  await put(quick, 1)
  expect(await versionAfter(0)).toBe(1)
  await quick.forget()
  await truth.forget()
  expect(await versionAfter(1000)).toBe(1)
  expect(faults.map(String)).toEqual(["Error: none is there; version 1 stands"])
})

it("begins with the version before when the newest is broken everywhere, and swaps when it is mended", async () => {
  const { quick, truth, put, versionAfter, faults } = setUp()
  await put(truth, 6)
  for (const tables of [quick, truth])
    await tables.put({ version: 7, checksum: "00000000" }, new Uint8Array([1, 2, 3]))
  expect(await versionAfter(0)).toBe(6)
  expect(faults).toHaveLength(2)
  await put(truth, 8)
  expect(await versionAfter(1000)).toBe(8)
})

it("answers the first request after an idle time from what was published meanwhile", async () => {
  const { quick, put, firstAfter } = setUp()
  await put(quick, 1)
  expect(await firstAfter(0)).toBe(1)
  await put(quick, 2)
  expect(await firstAfter(3_600_000)).toBe(2)
})

it("answers the first request after an idle time from the last good table when no store does", async () => {
  const { quick, truth, put, firstAfter, faults } = setUp()
  await put(truth, 1)
  expect(await firstAfter(0)).toBe(1)
  await put(truth, 2)
  quick.goAway(true)
  truth.goAway(true)
  expect(await firstAfter(3_600_000)).toBe(1)
  expect(faults).toHaveLength(2)
})
