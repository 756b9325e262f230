import { z } from "zod"
import { reportReasons } from "./review.model.ts"

export const reviewLimits = { title: 100, text: 4000, photos: 4, reason: 200 } as const

/** Line breaks and tabs are text; other control characters and marks that turn the direction of what follows aren't. */
const plain = /^(?:[^\p{Cc}\u202a-\u202e\u2066-\u2069]|[\t\n])*$/u

/** Text as people type it: trimmed, bounded, and never anything but text. */
export const plainText = (most: number) =>
  z
    .string()
    .max(most, `has at most ${most} characters`)
    .regex(plain, "holds a character that is no text")
    .trim()

export const starsSchema = z.union(
  [z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)],
  "choose one to five stars",
)

/** SHA-256 of the picture, as `addPhoto` answered it. */
const photoId = z.string().regex(/^[0-9a-f]{64}$/, "is not a photo of yours")

export const reviewDraft = z.strictObject({
  stars: starsSchema,
  title: plainText(reviewLimits.title).default(""),
  text: plainText(reviewLimits.text).default(""),
  photos: z
    .array(photoId)
    .max(reviewLimits.photos, `has at most ${reviewLimits.photos} photos`)
    .default([])
    .refine((ids) => new Set(ids).size === ids.length, "names a photo twice"),
})

export const reportReason = z.enum(reportReasons)

export const moderationReason = plainText(reviewLimits.reason).min(3, "say why, in a few words")
