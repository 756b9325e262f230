import { expect, it } from "vitest"
import { makeLifecycle } from "./lifecycle.ts"

it("lets go in order, once, and isn't held up by a step that fails", async () => {
  const lifecycle = makeLifecycle()
  const seen: string[] = []
  lifecycle.onStop("pools", "mysql", async () => void seen.push("mysql"))
  lifecycle.onStop("consumers", "indexer", async () => {
    await new Promise((go) => setTimeout(go, 5))
    seen.push("indexer")
  })
  lifecycle.onStop("consumers", "broken", () => Promise.reject(new Error("no")))
  lifecycle.onStop("readiness", "probe", async () => void seen.push(`probe ${lifecycle.signal.aborted}`))
  expect(lifecycle.stopping()).toBe(false)
  await Promise.all([lifecycle.stop("test"), lifecycle.stop("again")])
  expect(seen).toEqual(["probe true", "indexer", "mysql"])
  expect(lifecycle.stopping()).toBe(true)
})
