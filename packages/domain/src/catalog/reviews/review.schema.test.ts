import { expect, it } from "vitest"
import { moderationReason, reviewDraft } from "./review.schema.ts"

const draft = (more: object) => reviewDraft.safeParse({ stars: 4, ...more })

it("takes a bare rating, and text as text", () => {
  expect(draft({}).data).toEqual({ stars: 4, title: "", text: "", photos: [] })
  const words = "<b>bold</b> & line\nnext <script>alert(1)</script> {{7*7}}"
  expect(draft({ text: ` ${words} ` }).data?.text).toBe(words)
})

it.each([
  { stars: 0 },
  { stars: 6 },
  { stars: 4.5 },
  { stars: "5" },
  { stars: [5] },
  { title: "x".repeat(101) },
  { text: "x".repeat(4001) },
  { text: "null\u0000byte" },
  { text: "turned \u202e round" },
  { text: { $gt: "" } },
  { photos: ["../../etc/passwd"] },
  { photos: Array.from({ length: 5 }, (_, n) => String(n).repeat(64)) },
  { photos: ["a".repeat(64), "a".repeat(64)] },
  { verified: true },
  { author: "Somebody E." },
])("refuses %j", (more) => {
  expect(draft(more).success).toBe(false)
})

it("wants staff to say why", () => {
  expect(moderationReason.safeParse("  ").success).toBe(false)
  expect(moderationReason.safeParse("rude words").success).toBe(true)
})
