import type { FileProblem, FileRow } from "@haat/domain/delivery"
import { expect, it } from "vitest"
import { openNetworkFile } from "./network-file.gateway.ts"

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const open = async (text: string | Uint8Array, size = 5) => {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text
  const { header, rows } = await openNetworkFile(inPieces(bytes, size))
  const read: (FileRow | FileProblem)[] = []
  for await (const row of rows) read.push(row)
  return { header, rows: read }
}

it("reads rows with their lines, whatever pieces they come in", async () => {
  const text = '\uFEFFid, name\r\nA,"Bengalūru, ""East"""\r\n\r\nB,x\n'
  for (const size of [1, 3, 1000]) {
    expect(await open(text, size)).toEqual({
      header: ["id", "name"],
      rows: [
        { line: 2, cells: new Map(Object.entries({ id: "A", name: 'Bengalūru, "East"' })) },
        { line: 4, cells: new Map(Object.entries({ id: "B", name: "x" })) },
      ],
    })
  }
})

it("says of a row of another width which one it is, and reads on", async () => {
  const { rows } = await open("id,name\nA\nB,x\n")
  expect(rows).toMatchObject([{ line: 2, problem: "1 cells for 2 columns" }, { line: 3 }])
})

it("stops where quotes don't pair, and says so", async () => {
  const { rows } = await open('id,name\nA,x\nB,"y\n')
  expect(rows.at(-1)).toMatchObject({ line: 3, problem: expect.stringMatching(/quotes/) })
})

it("refuses what is empty, isn't UTF-8 or never ends", async () => {
  expect(await open("")).toMatchObject({ header: null, rows: [{ problem: "the file is empty" }] })
  const latin = await open(Uint8Array.from([105, 100, 10, 0xe9, 10]))
  expect(latin.rows.at(-1)).toMatchObject({ problem: "the file isn't UTF-8" })
  const piece = new TextEncoder().encode(`${"A".repeat(99)}\n`.repeat(10_000))
  const endless = async function* () {
    for (;;) yield piece
  }
  let last: unknown
  for await (const row of (await openNetworkFile(endless())).rows) last = row
  expect(last).toMatchObject({ problem: "the file is larger than 20 MB" })
})
