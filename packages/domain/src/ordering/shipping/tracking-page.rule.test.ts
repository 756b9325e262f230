import { expect, it } from "vitest"
import { trackingUrl } from "./tracking-page.rule.ts"

const pages = { Vayu: "https://vayu.example/track?no={number}" }

it("puts the number into the page of its carrier, inert whatever was scanned", () => {
  expect(trackingUrl(pages, { carrier: "Vayu", trackingNo: "VY 1&x=2" })).toBe(
    "https://vayu.example/track?no=VY%201%26x%3D2",
  )
})

it("is null before the parcel is handed over, and for carriers without a page", () => {
  expect(trackingUrl(pages, { carrier: null, trackingNo: null })).toBeNull()
  expect(trackingUrl(pages, { carrier: "Sadak", trackingNo: "1" })).toBeNull()
  expect(trackingUrl(pages, { carrier: "toString", trackingNo: "1" })).toBeNull()
  expect(trackingUrl(undefined, { carrier: "Vayu", trackingNo: "1" })).toBeNull()
})
