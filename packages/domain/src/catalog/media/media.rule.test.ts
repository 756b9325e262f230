import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import {
  isMediaName,
  mediaHeaders,
  mediaName,
  mediaPath,
  pictureFormats,
  renditionUrl,
  servedFrom,
  srcSetOf,
} from "./media.rule.ts"

const hash = "ab".repeat(32)
const image = { url: mediaPath(hash, 640), widths: [160, 320, 640] }

describe("media", () => {
  it("names renditions by content", () => {
    expect(renditionUrl(image, 200)).toBe(`/media/${"ab".repeat(16)}a-320.webp`)
    expect(renditionUrl(image, 2000)).toBe(`/media/${"ab".repeat(16)}a-640.webp`)
    expect(srcSetOf(image)).toContain("-160.webp 160w, ")
  })

  it("puts a CDN before our own pictures only", () => {
    const whole = { ...image, alt: "", width: 640, height: 640, placeholder: "" }
    const served = servedFrom("https://cdn.example")(whole)
    expect(renditionUrl(served, 160)).toBe(`https://cdn.example/media/${"ab".repeat(16)}a-160.webp`)
    expect(servedFrom("")(whole)).toBe(whole)
    expect(servedFrom("https://cdn.example")({ ...whole, url: "https://a.example/b.png" }).url).toBe(
      "https://a.example/b.png",
    )
  })

  it("leaves addresses from outside alone", () => {
    const outside = { url: "https://a.example/b.png", widths: [] }
    expect([renditionUrl(outside, 300), srcSetOf(outside)]).toEqual([outside.url, ""])
  })

  it.each([
    "../secret",
    "a.webp",
    `${hash}-640.webp`,
    `${"ab".repeat(16)}-641.webp`,
    `${"ab".repeat(16)}-640.webp\0`,
  ])("%s is no name of ours", (name) => expect(isMediaName(name)).toBe(false))

  test.prop([
    fc.stringMatching(/^[0-9a-f]{64}$/),
    fc.constantFrom(160, 320, 640),
    fc.constantFrom(...pictureFormats),
  ])("every name made is admitted", (digest, width, format) => {
    expect(isMediaName(mediaName(digest, width, format))).toBe(true)
  })

  it("still knows pictures published before there was AVIF", () => {
    expect(isMediaName(`${"ab".repeat(16)}-640.webp`)).toBe(true)
  })

  it("lets caches keep it", () => {
    expect(mediaHeaders({ bytes: 3, contentType: "image/webp", etag: '"x"' })["cache-control"]).toContain(
      "immutable",
    )
  })
})
