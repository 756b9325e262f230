import { expect, it } from "vitest"
import { isPhoto, photoReference } from "./photo.rule.ts"

const text = (words: string) => new TextEncoder().encode(words)

it("knows pictures by their first bytes", () => {
  expect(isPhoto(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toBe(true)
  expect(isPhoto(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]))).toBe(true)
  expect(isPhoto(text("RIFF\u0001\u0002\u0003\u0004WEBPVP8 "))).toBe(true)
})

it.each(["", "<svg xmlns='http://www.w3.org/2000/svg'/>", "GIF89a", "RIFF1234WAVE", "%PDF-1.7", "\u00ff"])(
  "takes %j for none",
  (words) => {
    expect(isPhoto(text(words))).toBe(false)
  },
)

it("files a photo under whose it is", () => {
  expect(photoReference("c1", "a")).not.toBe(photoReference("c2", "a"))
})
