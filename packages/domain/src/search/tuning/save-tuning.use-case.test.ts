import { expect, it } from "vitest"
import { fakeTunings } from "../testing/tunings.fake.ts"
import { defaultTuning } from "./default-tuning.rule.ts"
import { makeSaveTuning } from "./save-tuning.use-case.ts"

const now = new Date("2026-11-22T06:00:00Z")
const { weights, pins, synonyms } = defaultTuning()
const tuning = { weights, pins, synonyms }

it("keeps a change under the next revision, with who made it", async () => {
  const tunings = fakeTunings()
  const save = makeSaveTuning({ clock: { now: () => now }, tunings })
  const saved = await save({ revision: 0, tuning, actorId: "A-1" })
  expect(saved).toEqual({ ok: true, value: { ...tuning, revision: 1, changedAt: now, changedBy: "A-1" } })
  expect(await tunings.current()).toMatchObject({ revision: 1 })
})

it("refuses the slower of two, and lines that can't be read", async () => {
  const tunings = fakeTunings()
  const save = makeSaveTuning({ clock: { now: () => now }, tunings })
  await save({ revision: 0, tuning, actorId: "A-1" })
  expect(await save({ revision: 0, tuning, actorId: "A-2" })).toEqual({
    ok: false,
    error: { code: "TUNING_CHANGED", revision: 1 },
  })
  const faulty = { ...tuning, synonyms: ["alone"] }
  expect(await save({ revision: 1, tuning: faulty, actorId: "A-1" })).toMatchObject({
    ok: false,
    error: { code: "FAULTY_SYNONYMS", faults: [{ line: 1 }] },
  })
})
