import { expect, test } from "vitest"
import { formatLine, Progress } from "./progress.ts"
import { table } from "./table.ts"

const screen = (isTTY: boolean) => {
  const written: string[] = []
  const write = (text: string | Uint8Array) => written.push(String(text)) > 0
  return { written, out: { write: write as NodeJS.WriteStream["write"], isTTY } }
}

test("a line has name, step, megabytes when known, seconds", () => {
  expect(formatLine("mongo", { step: "downloading", mb: 41, seconds: 3.25 })).toMatch(
    /^ {2}mongo +downloading +41 MB +3\.3 s$/,
  )
  expect(formatLine("mongo", { step: "starting", seconds: 1 })).not.toContain("MB")
})

test("away from a terminal each new step is one line, however often it is reported", () => {
  const { written, out } = screen(false)
  const progress = new Progress(out)
  const report = progress.reporter("kafka")
  report("downloading", { mb: 1 })
  report("downloading", { mb: 2 })
  report("starting")
  progress.finish("kafka", "ready")
  progress.close()
  expect(written.map((line) => line.trim().split(/ {2,}/)[1])).toEqual(["downloading", "starting", "ready"])
})

test("a step that only counts on is not a line each time", () => {
  const { written, out } = screen(false)
  const report = new Progress(out).reporter("seed")
  for (let done = 0; done < 50; done += 1) report(`${done} of 50 pictures`)
  report("saving")
  expect(written).toHaveLength(2)
})

test("columns are as wide as their widest cell", () => {
  expect(
    table([
      ["a", "bb"],
      ["ccc", "d"],
    ]),
  ).toBe("a    bb\nccc  d")
})
