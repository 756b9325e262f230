import { expect, it } from "vitest"
import type { Tunings } from "../ports.ts"
import { defaultTuning } from "../tuning/default-tuning.rule.ts"

const at = new Date("2026-11-22T06:00:00.000Z")
const next = (revision: number, changedBy = "A-1") => ({
  ...defaultTuning(),
  pins: [{ text: "चप्पल", productIds: ["P-1", "P-2"] }],
  revision,
  changedAt: at,
  changedBy,
})

/** What every store of tunings must do; `make` answers an empty one. */
export const tuningsContract = (make: () => Promise<Tunings>): void => {
  it("begins with the shop's own and keeps what was decided last", async () => {
    const tunings = await make()
    expect(await tunings.current()).toEqual(defaultTuning())
    expect(await tunings.append(next(1))).toEqual({ ok: true, value: next(1) })
    await tunings.append(next(2, "A-2"))
    expect(await tunings.current()).toEqual(next(2, "A-2"))
  })

  it("lets one of many who saw the same revision through, each time", async () => {
    const tunings = await make()
    for (const revision of [1, 2, 3, 4, 5]) {
      const racers = Array.from({ length: 8 }, (_, who) => tunings.append(next(revision, `A-${who}`)))
      const answers = await Promise.all(racers)
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
      expect(answers.filter(({ ok }) => !ok)[0]).toEqual({
        ok: false,
        error: { code: "TUNING_CHANGED", revision },
      })
    }
  })
}
