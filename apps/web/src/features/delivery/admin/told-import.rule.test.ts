import type { ImportProgress } from "@haat/domain/delivery"
import { expect, it } from "vitest"
import { progressText, readToldImport } from "./told-import.rule.ts"

const encoder = new TextEncoder()
const bodyOf = (...pieces: readonly string[]): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start: (controller) => {
      for (const piece of pieces) controller.enqueue(encoder.encode(piece))
      controller.close()
    },
  })
const read = async (...pieces: readonly string[]) => {
  const told: string[] = []
  const onProgress = (progress: ImportProgress) => void told.push(progressText(progress))
  return { told, answer: await readToldImport(bodyOf(...pieces), onProgress) }
}
const line = (value: object) => `${JSON.stringify(value)}\n`
const report = { rows: 1200, added: 0, changed: 1200, removed: 0, same: 0, dryRun: false }

it("tells each step wherever the pieces are cut, and answers the last line", async () => {
  const whole = [
    line({ progress: { step: "read", rows: 500 } }),
    line({ progress: { step: "check", rows: 1200 } }),
    line({ progress: { step: "write", rows: 1200 } }),
    line({ report }),
  ].join("")
  const told = [
    "Reading: 500 rows so far…",
    "Holding 1,200 rows against the network…",
    "Writing 1,200 changes…",
  ]
  expect(await read(whole)).toEqual({ told, answer: { report } })
  expect(await read(...whole.split(""))).toEqual({ told, answer: { report } })
})

it("answers what was refused, and throws what failed or broke off", async () => {
  const refused = { problems: [], total: 3 }
  expect((await read(line({ refused }))).answer).toEqual({ refused })
  await expect(read(line({ error: { hint: "Try again." } }))).rejects.toThrow("Try again.")
  await expect(read(line({ progress: { step: "read", rows: 1 } }))).rejects.toThrow("broke off")
})
