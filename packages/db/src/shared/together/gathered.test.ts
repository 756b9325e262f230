import { expect, it } from "vitest"
import { gathered } from "./gathered.ts"

const scene = (fails: (rows: readonly string[]) => Error | null = () => null) => {
  const written: (readonly string[])[] = []
  const write = async (rows: readonly string[]): Promise<readonly string[]> => {
    const fault = fails(rows)
    written.push(rows)
    if (fault) throw fault
    return rows.map((row) => `#${row}`)
  }
  const put = gathered<string, string>({ all: write, one: async (row) => (await write([row]))[0] ?? "" })
  return { put, written }
}

it("writes a lone one at once, and those that come meanwhile together", async () => {
  const { put, written } = scene()
  expect(await put("a")).toBe("#a")
  expect(await Promise.all(["b", "c", "d"].map(put))).toEqual(["#b", "#c", "#d"])
  expect(written).toEqual([["a"], ["b", "c", "d"]])
})

it("writes each alone where they can't go together, and fails only whose fault it is", async () => {
  const { put, written } = scene((rows) => (rows.includes("c") ? new Error("no") : null))
  await put("a")
  const told = await Promise.allSettled(["b", "c", "d"].map(put))
  expect(told.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"])
  expect(written.slice(1)).toEqual([["b", "c", "d"], ["b"], ["c"], ["d"]])
})

it("doesn't try them one by one while the database is away", async () => {
  const away = Object.assign(new Error("gone"), { fatal: true })
  const { put, written } = scene((rows) => (rows.includes("b") ? away : null))
  await put("a")
  const told = await Promise.allSettled(["b", "c"].map(put))
  expect(told.map(({ status }) => status)).toEqual(["rejected", "rejected"])
  expect(written).toHaveLength(2)
})
