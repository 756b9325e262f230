import { expect, it } from "vitest"
import { keepBriefly } from "./keep-briefly.ts"

const at = (ms: number) => new Date(1_000_000 + ms)

const scene = (fails: readonly number[] = []) => {
  let reads = 0
  const read = keepBriefly(
    async (key: string) => {
      reads += 1
      if (fails.includes(reads)) throw new Error("away")
      return `${key}${reads}`
    },
    { forMs: 1000, atMost: 2 },
  )
  return { read, reads: () => reads }
}

it("reads once for a moment, and anew when it is over or the clock went back", async () => {
  const { read } = scene()
  expect(await Promise.all([read("a", at(0)), read("a", at(999))])).toEqual(["a1", "a1"])
  expect(await read("a", at(1000))).toBe("a2")
  expect(await read("a", at(-5))).toBe("a3")
})

it("forgets failures and the oldest of too many", async () => {
  const { read, reads } = scene([1])
  await expect(read("a", at(0))).rejects.toThrow("away")
  expect(await read("a", at(1))).toBe("a2")
  await read("b", at(2))
  await read("c", at(3))
  await read("a", at(4))
  expect(reads()).toBe(5)
})
