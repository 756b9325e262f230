import { spawn } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeEach, expect, test, vi } from "vitest"
import { takeLock } from "./lock.ts"
import { end, living, register, registered } from "./pid-file.ts"
import { listenerOf } from "./process-table.ts"

const state = mkdtempSync(join(tmpdir(), "haat-run-"))
beforeEach(() => {
  vi.stubEnv("HAAT_STATE", state)
})
afterAll(() => rmSync(state, { recursive: true }))

const sleeper = () => spawn("sleep", ["60"], { stdio: "ignore" }).pid ?? 0

test("a registered process is found, ended with its children, and forgotten", async () => {
  const pid = spawn("sh", ["-c", "sleep 60 & sleep 60"], { stdio: "ignore" }).pid ?? 0
  register("tree", pid)
  expect(living("tree")?.pid).toBe(pid)
  await end(register("tree", pid), 200)
  expect(living("tree")).toBeUndefined()
  expect(registered()).not.toContain("tree")
})

test("another process under the same number is not ours", async () => {
  const pid = sleeper()
  const entry = register("old", pid)
  writeFileSync(join(state, "run", "old.json"), JSON.stringify({ ...entry, startedAt: "1" }))
  expect(living("old")).toBeUndefined()
  await end(entry, 1000)
})

test("a lock holds against a living process and falls with a dead one", async () => {
  const path = join(state, "some.lock")
  const release = takeLock(path, (pid) => `held by ${pid}`)
  expect(() => takeLock(path, (pid) => `held by ${pid}`)).toThrow(`held by ${process.pid}`)
  release()
  writeFileSync(path, JSON.stringify({ pid: process.pid, startedAt: "1" }))
  takeLock(path, () => "held")()
})

test("the listener of a port is named", async () => {
  const server = createServer().listen(0, "127.0.0.1")
  await new Promise((done) => server.once("listening", done))
  const { port } = server.address() as { port: number }
  expect(listenerOf(port)).toBe(process.pid)
  await new Promise((done) => server.close(done))
  expect(listenerOf(port)).toBeUndefined()
})
