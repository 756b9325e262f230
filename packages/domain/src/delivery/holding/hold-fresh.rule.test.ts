import { expect, it } from "vitest"
import { holdFresh } from "./hold-fresh.rule.ts"

const forever = () => new Promise<never>(() => undefined)
const settled = () => new Promise<void>((done) => setImmediate(done))

const setUp = (
  look: (held: number | null) => Promise<number>,
  patience: (ms: number) => Promise<void> = forever,
) => {
  const time = { now: 0 }
  const looks: (number | null)[] = []
  const hold = holdFresh<number>({
    clock: { now: () => new Date(time.now) },
    pause: patience,
    checkEveryMs: 10,
    patienceMs: 5,
    firstPatienceMs: 50,
    look: (held) => {
      looks.push(held)
      return look(held)
    },
  })
  return { hold, looks, time }
}
const next = async (held: number | null) => (held ?? 0) + 1

it("waits for the first, then answers at once and looks beside it, once per span", async () => {
  const { hold, looks, time } = setUp(next)
  expect(await Promise.all([hold(), hold()])).toEqual([1, 1])
  time.now = 9
  expect(await hold()).toBe(1)
  expect(looks).toHaveLength(1)
  time.now = 10
  expect(await hold()).toBe(1)
  await settled()
  expect(await hold()).toBe(2)
  expect(looks).toHaveLength(2)
})

it("lets everybody who asks after an idle time wait for one look", async () => {
  const { hold, looks, time } = setUp(next)
  await hold()
  time.now = 20
  expect(await Promise.all([hold(), hold(), hold()])).toEqual([2, 2, 2])
  expect(looks).toHaveLength(2)
})

it("waits no longer than patience lasts, and once only, for a store that hangs", async () => {
  let pauses = 0
  const { hold, looks, time } = setUp(
    (held) => (held === null ? next(held) : forever()),
    async () => {
      pauses += 1
    },
  )
  await hold()
  time.now = 1000
  expect(await Promise.all([hold(), hold()])).toEqual([1, 1])
  time.now = 2000
  expect(await hold()).toBe(1)
  expect(looks).toHaveLength(2)
  expect(pauses).toBe(2)
})

it("waits longer while nothing is held, but not for ever, and takes what comes late", async () => {
  const pauses: number[] = []
  let arrive: (one: number) => void = () => undefined
  const late = new Promise<number>((done) => {
    arrive = done
  })
  const { hold } = setUp(
    () => late,
    async (ms) => void pauses.push(ms),
  )
  expect(await Promise.all([hold(), hold()])).toEqual([null, null])
  expect(pauses).toEqual([50])
  arrive(7)
  await settled()
  expect(await hold()).toBe(7)
})

it("never lets somebody wait who is one of many", async () => {
  const { hold, time } = setUp((held) => (held === null ? next(held) : forever()))
  await hold()
  time.now = 19
  expect(await hold()).toBe(1)
})
