import { rgbaToThumbHash } from "thumbhash"
import { describe, expect, it } from "vitest"
import { blurredPicture } from "./blurred-picture.ts"

const size = 20

/** Red above, blue below. */
const flag = () => {
  const rgba = new Uint8Array(size * size * 4)
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1)
      rgba.set(y < size / 2 ? [220, 20, 20, 255] : [20, 20, 220, 255], (y * size + x) * 4)
  return btoa(String.fromCharCode(...rgbaToThumbHash(size, size, rgba)))
}

const bitmapOf = (css: string | null): Uint8Array => {
  const data = /^url\(data:image\/bmp;base64,([A-Za-z0-9+/=]+)\)$/.exec(css ?? "")?.[1] ?? ""
  return Uint8Array.from(atob(data), (character) => character.charCodeAt(0))
}

describe("blurredPicture", () => {
  it("paints the shape of the picture, not only its mean color", () => {
    const bitmap = bitmapOf(blurredPicture(flag()))
    const [bottomBlue = 0, , bottomRed = 0] = bitmap.subarray(54)
    const [topBlue = 0, , topRed = 0] = bitmap.subarray(bitmap.length - 16)
    expect(bottomBlue).toBeGreaterThan(bottomRed + 80)
    expect(topRed).toBeGreaterThan(topBlue + 80)
  })

  it("stays small enough for a page of many pictures", () => {
    expect(blurredPicture(flag())?.length).toBeLessThan(260)
  })

  it.each(["", "no hash", "AA=="])("paints nothing for %j", (placeholder) => {
    expect(blurredPicture(placeholder)).toBeNull()
  })
})
