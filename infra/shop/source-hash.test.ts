import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { sourceHash } from "./source-hash.ts"

let root = ""
const put = (path: string, text: string) => {
  mkdirSync(join(root, path, ".."), { recursive: true })
  writeFileSync(join(root, path), text)
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "haat-hash-"))
  put("src/a.ts", "1")
})
afterEach(() => rmSync(root, { recursive: true }))

test("tests, builds and dependencies do not count", () => {
  const before = sourceHash(["src"], root)
  for (const path of ["src/a.test.ts", "src/.next/x.js", "src/node_modules/y.js"]) put(path, "z")
  expect(sourceHash(["src"], root)).toBe(before)
})

test("a changed, a new and a renamed file do", () => {
  const first = sourceHash(["src"], root)
  put("src/a.ts", "2")
  const second = sourceHash(["src"], root)
  put("src/b.ts", "")
  const third = sourceHash(["src"], root)
  rmSync(join(root, "src/b.ts"))
  put("src/c.ts", "")
  expect(new Set([first, second, third, sourceHash(["src"], root)]).size).toBe(4)
})

test("a path that is not there is no error", () => {
  expect(sourceHash(["nowhere"], root)).toHaveLength(64)
})
