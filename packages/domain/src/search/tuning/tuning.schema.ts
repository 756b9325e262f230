import { z } from "zod"
import type { Tuning } from "./tuning.model.ts"

export const tuningLimits = { weight: 10, pins: 300, pinned: 12, lines: 2000, lineChars: 400 } as const

const weight = z
  .number()
  .min(0, "0 switches a signal off")
  .max(tuningLimits.weight, `weigh a signal ${tuningLimits.weight} times at most`)

const pin = z.strictObject({
  text: z.string().trim().min(1, "say for which words").max(200),
  productIds: z
    .array(z.string().regex(/^[\w-]{1,64}$/, "take product ids as they stand in the product's address"))
    .min(1, "pin at least one product")
    .max(tuningLimits.pinned, `pin at most ${tuningLimits.pinned} products to one text`)
    .readonly(),
})

/** What staff may decide, within bounds that keep every search cheap. */
export const tuningSchema = z.strictObject({
  weights: z.strictObject({
    text: weight,
    popularity: weight,
    rating: weight,
    conversion: weight,
    freshness: weight,
    delivery: weight,
  }),
  pins: z.array(pin).max(tuningLimits.pins, `pin at most ${tuningLimits.pins} texts`).readonly(),
  synonyms: z
    .array(z.string().max(tuningLimits.lineChars))
    .max(tuningLimits.lines, `write at most ${tuningLimits.lines} lines`)
    .readonly(),
}) satisfies z.ZodType<Tuning>
