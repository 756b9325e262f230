import { expect, it, vi } from "vitest"
import { mode } from "../env/index.ts"
import { dependency, openBreakers, Unavailable } from "./dependency.ts"

it("gives up a call that hangs, and tells it to stop", async () => {
  const hung = dependency("test-hung", { timeoutMs: 10 / mode().timeoutScale })
  let stopped = false
  const call = hung.call(
    (signal) =>
      new Promise<never>(() => {
        signal.addEventListener("abort", () => {
          stopped = true
        })
      }),
  )
  await expect(call).rejects.toMatchObject({
    name: "Unavailable",
    dependency: "test-hung",
    reason: "timeout",
  })
  expect(stopped).toBe(true)
})

it("passes answers and errors unchanged", async () => {
  const steady = dependency("test-steady")
  const own = new RangeError("mine")
  expect(await steady.call(async () => 7)).toBe(7)
  await expect(steady.call(() => Promise.reject(own))).rejects.toBe(own)
})

it("doesn't tell a call to stop that is over", async () => {
  const signals: AbortSignal[] = []
  const steady = dependency("test-over")
  await steady.call(async (signal) => signals.push(signal))
  await steady.call((signal) => Promise.reject(signals.push(signal))).catch(() => undefined)
  expect(signals.map(({ aborted }) => aborted)).toEqual([false, false])
})

it("refuses the call that finds the bulkhead and its queue full", async () => {
  const narrow = dependency("test-narrow", { concurrency: 1, timeoutMs: 5000 })
  const releases: (() => void)[] = []
  const slow = () => narrow.call(() => new Promise<void>((go) => releases.push(go)))
  const accepted = [slow(), slow(), slow()]
  await expect(slow()).rejects.toMatchObject({ reason: "busy" })
  for (let done = 0; done < accepted.length; done += 1) {
    await vi.waitUntil(() => releases.length > done)
    releases[done]?.()
  }
  await Promise.all(accepted)
})

it("opens at half failures with enough calls, then probes again", async () => {
  vi.useFakeTimers()
  const flaky = dependency("test-flaky", { timeoutMs: 1000 })
  const fail = () => flaky.call(() => Promise.reject(new Error("down"))).catch((error: unknown) => error)
  for (let second = 0; second < 10; second += 1) {
    for (let call = 0; call < 5; call += 1) await fail()
    vi.advanceTimersByTime(1000)
  }
  expect(await fail()).toBeInstanceOf(Unavailable)
  expect(flaky.isOpen()).toBe(true)
  expect(openBreakers()).toContain("test-flaky")
  vi.advanceTimersByTime(3100)
  expect(await flaky.call(async () => "back")).toBe("back")
  expect(flaky.isOpen()).toBe(false)
  vi.useRealTimers()
})

it("doesn't count answers that are no failures", async () => {
  const store = dependency("test-answers", { isFailure: (error) => !(error instanceof RangeError) })
  for (let call = 0; call < 60; call += 1) {
    await store.call(() => Promise.reject(new RangeError("not found"))).catch(() => undefined)
  }
  expect(store.isOpen()).toBe(false)
})
