import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { expect, test } from "vitest"
import { leftByLimit } from "./memory-limit.ts"

const MB = 1024 * 1024

const kernel = (files: Readonly<Record<string, string | number>>): string => {
  const root = mkdtempSync(join(tmpdir(), "cgroup-"))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), `${text}\n`)
  }
  return root
}

test("a container's limit counts, whatever the machine has", () => {
  const files = {
    "memory.max": 512 * MB,
    "memory.current": 300 * MB,
    "memory.stat": `anon 1\ninactive_file ${100 * MB}`,
  }
  expect(leftByLimit(kernel(files), "0::/")).toBe(312)
})

test("so does the older kind, in the process's own group", () => {
  const group = "memory/docker/abc"
  const files = {
    [`${group}/memory.limit_in_bytes`]: 1000 * MB,
    [`${group}/memory.usage_in_bytes`]: 400 * MB,
    [`${group}/memory.stat`]: "total_inactive_file 0",
  }
  expect(leftByLimit(kernel(files), "4:memory:/docker/abc\n0::/")).toBe(600)
})

test("no limit is none", () => {
  expect(leftByLimit(kernel({ "memory.max": "max", "memory.current": 1 }), "0::/")).toBe(
    Number.POSITIVE_INFINITY,
  )
  expect(leftByLimit(kernel({}), "")).toBe(Number.POSITIVE_INFINITY)
})
