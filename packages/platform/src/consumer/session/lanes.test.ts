import { expect, it } from "vitest"
import { makeLanes } from "./lanes.ts"

it("keeps the order of a key and works on different keys at once", async () => {
  const lanes = makeLanes(8)
  const seen: string[] = []
  let most = 0
  let running = 0
  const work = (name: string) => async () => {
    running += 1
    most = Math.max(most, running)
    await new Promise((go) => setImmediate(go))
    seen.push(name)
    running -= 1
  }
  for (let round = 0; round < 20; round += 1)
    for (const key of ["a", "b", "c", "d"]) lanes.add(key, work(`${key}${round}`))
  await lanes.idle()
  for (const key of ["a", "b", "c", "d"]) {
    expect(seen.filter((name) => name.startsWith(key))).toEqual(
      Array.from({ length: 20 }, (_, n) => `${key}${n}`),
    )
  }
  expect(most).toBeGreaterThan(1)
})

it("makes the reader wait while too much is open", async () => {
  const lanes = makeLanes(1)
  let release = () => {}
  lanes.add("a", () => new Promise<void>((go) => (release = go)))
  lanes.add("a", async () => undefined)
  let passed = false
  const waiting = lanes.room(2).then(() => {
    passed = true
  })
  await new Promise((go) => setImmediate(go))
  expect(passed).toBe(false)
  release()
  await waiting
  expect(passed).toBe(true)
})
