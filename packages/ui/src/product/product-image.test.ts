import { describe, expect, it } from "vitest"
import { pictureUrl } from "./product-image.tsx"

describe("pictureUrl", () => {
  const picture = { url: "/media/ab-640.webp", widths: [160, 320, 640, 960] }
  it("names the smallest width that is wide enough, else the widest", () => {
    expect(pictureUrl(picture, 200)).toBe("/media/ab-320.webp")
    expect(pictureUrl(picture, 2000)).toBe("/media/ab-960.webp")
  })
  it("leaves addresses from outside alone", () => {
    expect(pictureUrl({ url: "https://x.example/a.jpg", widths: [] }, 320)).toBe("https://x.example/a.jpg")
  })
})
