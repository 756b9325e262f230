import { describe, expect, it } from "vitest"
import { climb } from "../testing/climb.builder.ts"
import { fakeKnownReadings } from "../testing/known-readings.fake.ts"
import { ownTuning } from "../tuning/known-tuning.rule.ts"

describe("a text that was read before", () => {
  const totals = { "wide:ketle": 4, "exact:kettle": 9 }

  it("is asked for as it was read last, beside a look at what it finds as typed", async () => {
    const known = fakeKnownReadings()
    const first = await climb("ketle", totals, "kettle", { known })
    expect(first.asked).toHaveLength(4)
    expect(await climb("ketle", totals, "kettle", { known })).toEqual({
      asked: ["exact:kettle", "?exact:ketle"],
      reading: "corrected",
      corrected: "kettle",
    })
    await climb("red kettle", { "some:red kettle": 4 }, null, { known })
    expect((await climb("red kettle", { "some:red kettle": 4 }, null, { known })).asked).toEqual([
      "some:red kettle:kettle",
      "?exact:red kettle",
    ])
  })

  it("is looked at by itself where nothing of it is listed, and so not read anew for a filter", async () => {
    const known = fakeKnownReadings()
    await climb("ketle", totals, "kettle", { known })
    expect(await climb("ketle", totals, "kettle", { known, isFiltered: true })).toEqual({
      asked: ["exact:kettle", "?exact:ketle", "?exact:kettle"],
      reading: "corrected",
      corrected: "kettle",
    })
  })

  it("as a title holds while something is like the whole of it, whatever is listed", async () => {
    const title = "kettle steel with lid and whistle"
    const known = fakeKnownReadings()
    known.keep(0, title, { how: { reading: "alike", spelling: null, kind: null }, typedTotal: 0 })
    const like = { [`alike:${title}`]: 9, [`whole:${title}`]: 1 }
    expect(await climb(title, like, null, { known, isFiltered: true })).toMatchObject({
      asked: [`alike:${title}`, `?exact:${title}`],
      reading: "alike",
    })
    const mere = { [`alike:${title}`]: 9, [`wide:${title}`]: 7 }
    expect(await climb(title, mere, null, { known })).toMatchObject({ reading: "wide" })
  })

  it("is read anew once it finds more as typed: what is new is found by its own name", async () => {
    const known = fakeKnownReadings()
    await climb("ketle", totals, "kettle", { known })
    const now = { ...totals, "exact:ketle": 3 }
    expect(await climb("ketle", now, "kettle", { known })).toMatchObject({ reading: "exact" })
  })

  it("goes on to be read so while it finds as much as then, or less", async () => {
    const known = fakeKnownReadings()
    await climb("ketle", { ...totals, "exact:ketle": 2 }, "kettle", { known })
    for (const left of [2, 1])
      expect((await climb("ketle", { ...totals, "exact:ketle": left }, "kettle", { known })).asked).toEqual([
        "exact:kettle",
        "?exact:ketle",
      ])
  })

  it("is read anew when that finds nothing any more", async () => {
    const known = fakeKnownReadings()
    await climb("ketle", totals, "kettle", { known })
    expect(await climb("ketle", { "wide:ketle": 1 }, null, { known })).toMatchObject({ reading: "wide" })
  })

  it("is read anew under another tuning, and never remembered under one that isn't saved", async () => {
    const known = fakeKnownReadings()
    await climb("ketle", totals, "kettle", { known })
    for (const revision of [1, null]) {
      const settings = { known, tuning: { ...ownTuning, revision } }
      expect((await climb("ketle", totals, "kettle", settings)).asked).toHaveLength(4)
    }
    const unsaved = { known, tuning: { ...ownTuning, revision: null } }
    expect((await climb("ketle", totals, "kettle", unsaved)).asked).toHaveLength(4)
  })

  it("keeps nothing of what is found as typed", async () => {
    const known = fakeKnownReadings()
    await climb("kettle", totals, null, { known })
    expect(known.recall(0, "kettle")).toBeNull()
  })
})
