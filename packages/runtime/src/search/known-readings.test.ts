import { expect, it } from "vitest"
import { rememberReadings } from "./known-readings.ts"

const wide = { how: { reading: "wide", spelling: null, kind: null }, typedTotal: 0 } as const

it("keeps a reading for its time", () => {
  let time = 0
  const known = rememberReadings({ forMs: 100, most: 9, now: () => time })
  known.keep(1, "ketle", wide)
  expect(known.recall(1, "ketle")).toEqual(wide)
  expect(known.recall(1, "kettle")).toBeNull()
  time = 100
  expect(known.recall(1, "ketle")).toBeNull()
})

it("begins with none when what staff decided changed", () => {
  const known = rememberReadings({ forMs: 100, most: 9, now: () => 0 })
  known.keep(1, "ketle", wide)
  expect(known.recall(2, "ketle")).toBeNull()
  expect(known.recall(1, "ketle")).toBeNull()
})

it("lets the one go that wasn't asked for longest", () => {
  const known = rememberReadings({ forMs: 100, most: 2, now: () => 0 })
  known.keep(1, "a", wide)
  known.keep(1, "b", wide)
  known.recall(1, "a")
  known.keep(1, "c", wide)
  expect(["a", "b", "c"].filter((text) => known.recall(1, text))).toEqual(["a", "c"])
})
