import { expect, it, vi } from "vitest"
import { keepFresh } from "./keep-fresh.ts"

const set = (loads: readonly (() => Promise<string>)[]) => {
  let time = 0
  let next = 0
  const faults: unknown[] = []
  const load = vi.fn(() => (loads[next++] ?? (() => Promise.resolve("last")))())
  const fresh = keepFresh({
    load,
    first: "first",
    everyMs: 100,
    firstWaitMs: 20,
    onFault: (error) => faults.push(error),
    now: () => time,
  })
  return { fresh, faults, load, pass: (ms: number) => (time += ms) }
}
const settled = () => new Promise<void>((resolve) => setImmediate(resolve))

it("waits for the first truth, then answers at once and renews behind", async () => {
  const { fresh, load, pass } = set([async () => "one", async () => "two"])
  expect(await fresh()).toBe("one")
  expect(await fresh()).toBe("one")
  expect(load).toHaveBeenCalledTimes(1)
  pass(100)
  expect(await fresh()).toBe("one")
  await settled()
  expect(await fresh()).toBe("two")
})

it("neither fails nor hangs with its source", async () => {
  const hung = set([() => new Promise<string>(() => undefined)])
  expect(await hung.fresh()).toBe("first")
  const failing = set([async () => "one", () => Promise.reject(new Error("away"))])
  await failing.fresh()
  failing.pass(100)
  await failing.fresh()
  await settled()
  expect(await failing.fresh()).toBe("one")
  expect(failing.faults).toHaveLength(1)
})

it("lets nobody wait twice for a source that hangs", async () => {
  const { fresh, pass } = set([() => new Promise<string>(() => undefined)])
  await fresh()
  pass(3_600_000)
  const late = new Promise<string>((done) => setImmediate(() => done("waited")))
  expect(await Promise.race([fresh(), late])).toBe("first")
})

it("lets the first who asks after an idle time wait for the truth, though not for long", async () => {
  const { fresh, pass } = set([
    async () => "one",
    async () => "two",
    () => new Promise<string>(() => undefined),
  ])
  await fresh()
  pass(3_600_000)
  expect(await fresh()).toBe("two")
  pass(3_600_000)
  expect(await fresh()).toBe("two")
})
