import { expect, it } from "vitest"
import { isDryRun, piecesOf } from "./feed-door.ts"

const dryRun = (query: string) => isDryRun(new URLSearchParams(query))

it("takes no other word for a dry run, so that a slip never feeds the shop", () => {
  expect([dryRun(""), dryRun("dry_run=false"), dryRun("dry_run=true")]).toEqual([false, false, true])
  for (const query of ["dry_run", "dry_run=", "dry_run=1", "dry_run=TRUE", "dryRun=true", "dry_run=true&x=1"])
    expect(dryRun(query), query).toBeUndefined()
  expect(dryRun("dry_run=true&dry_run=false")).toBeUndefined()
  expect(dryRun("constructor")).toBeUndefined()
})

it("leaves the rest of a feed lying when enough of it is read, so that its sender hears why", async () => {
  let given = 0
  let isCut = false
  const body = new ReadableStream<Uint8Array>({
    pull: (sink) => {
      given += 1
      sink.enqueue(new Uint8Array([given]))
    },
    cancel: () => {
      isCut = true
    },
  })
  const read: number[] = []
  for await (const [byte = 0] of piecesOf(body)) {
    read.push(byte)
    if (byte === 3) break
  }
  expect(read).toEqual([1, 2, 3])
  expect(given).toBeLessThan(10)
  expect(isCut).toBe(false)
})
