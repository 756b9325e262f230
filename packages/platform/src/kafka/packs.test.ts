import fc from "fast-check"
import { expect, it } from "vitest"
import { contentsOf, packedValue, packsOf, partitionOf, requestsOf } from "./packs.ts"

const facts = fc.array(fc.record({ key: fc.string({ minLength: 1, maxLength: 3 }), size: fc.nat(60_000) }))

it("keeps every fact once and those of a partition in order, each record on the partition of all it carries", () => {
  fc.assert(
    fc.property(facts, (given) => {
      const all = given.map(({ key, size }, at) => ({ key, at, value: "x".repeat(size) }))
      const packs = packsOf(all)
      for (const pack of packs) {
        expect(new Set(pack.map(({ key }) => partitionOf(key))).size).toBe(1)
        expect(pack.length).toBeLessThanOrEqual(50)
        const chars = pack.reduce((sum, { value }) => sum + value.length, 0)
        expect(pack.length === 1 || chars <= 100_000).toBe(true)
      }
      const byPartition = (list: readonly (typeof all)[number][]) =>
        Object.groupBy(list, ({ key }) => partitionOf(key))
      expect(byPartition(packs.flat())).toEqual(byPartition(all))
    }),
  )
})

it("lays keys where the Java clients lay them, relays among them", () => {
  // org.apache.kafka.common.utils.Utils.toPositive(murmur2(bytes)) % 6
  expect(["21", "foobar", "a-little-bit-long-string"].map(partitionOf)).toEqual(
    [-973932308, -790332482, -985981536].map((hash) => (hash & 0x7fffffff) % 6),
  )
})

it("leaves a lone fact as it is, and reads one like several", () => {
  expect(packedValue(['{"id":"a"}'])).toBe('{"id":"a"}')
  expect(contentsOf('{"id":"a"}')).toEqual([{ id: "a" }])
  expect(contentsOf(packedValue(['{"id":"a"}', '{"id":"b"}']))).toEqual([{ id: "a" }, { id: "b" }])
})

it("sends all records in their order, in requests a broker takes, no more of them than needed", () => {
  expect(requestsOf([])).toEqual([])
  fc.assert(
    fc.property(fc.array(fc.nat(400_000), { maxLength: 20 }), (sizes) => {
      const records = sizes.map((size, at) => ({ at, value: "x".repeat(size) }))
      const requests = requestsOf(records)
      expect(requests.flat()).toEqual(records)
      const chars = requests.map((request) => request.reduce((sum, { value }) => sum + value.length, 0))
      expect(chars.every((sum) => sum <= 700_000)).toBe(true)
      for (const [at, [next]] of requests.slice(1).entries())
        expect((chars[at] ?? 0) + (next?.value.length ?? 0)).toBeGreaterThan(700_000)
    }),
  )
})
