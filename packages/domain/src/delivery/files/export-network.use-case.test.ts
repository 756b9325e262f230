import { expect, it } from "vitest"
import { fakeDesk } from "../testing/desk.fake.ts"
import { aLane, aNetwork } from "../testing/network.builder.ts"
import { makeExportNetwork } from "./export-network.use-case.ts"

it("writes the header and every row once, over pages", async () => {
  const lanes = Array.from({ length: 1201 }, (_, index) => aLane("A-1", `B-${index}`))
  const pieces: string[] = []
  for await (const piece of makeExportNetwork({ desk: fakeDesk(aNetwork({ lanes })) })("lane"))
    pieces.push(piece)
  const lines = pieces.join("").trimEnd().split("\r\n")
  expect(pieces).toHaveLength(4)
  expect(lines[0]).toMatch(/^id,from,to/)
  expect(new Set(lines.slice(1).map((line) => line.split(",")[0])).size).toBe(1201)
})
