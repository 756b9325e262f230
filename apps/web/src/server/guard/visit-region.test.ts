import { expect, it, vi } from "vitest"
import { regionOfVisit } from "./visit-region.ts"

const geo = (address: string) =>
  ({
    "203.0.113.7": { country: "IN", subdivision: "DL" },
    "192.0.2.7": { country: "SG", subdivision: "01" },
  })[address] ?? null
const visit = (headers = {}, peer = "203.0.113.7", url = "/") => ({ headers, peer, url })
const both = { header: "x-edge-region", geo }

it("goes by what our entry says before the address", () => {
  expect(regionOfVisit(visit({ "x-edge-region": "KA" }), both)).toBe("south")
  expect(regionOfVisit(visit({ "x-edge-region": "west" }), both)).toBe("west")
  expect(regionOfVisit(visit({ "x-edge-region": "Atlantis" }), both)).toBe("north")
})

it("goes by the address where no entry says anything, and knows nothing of abroad", () => {
  expect(regionOfVisit(visit(), { header: null, geo })).toBe("north")
  expect(regionOfVisit(visit({ "x-edge-region": "KA" }), { header: null, geo })).toBe("north")
  expect(regionOfVisit(visit({}, "192.0.2.7"), { header: null, geo })).toBeNull()
  expect(regionOfVisit(visit({}, "unknown"), { header: null, geo: null })).toBeNull()
})

it("asks nobody for other pages, nor for who has a region already", () => {
  const asked = vi.fn(geo)
  const sources = { header: null, geo: asked }
  expect(regionOfVisit(visit({ cookie: "a=1; haat_region=west" }), sources)).toBeNull()
  expect(regionOfVisit(visit({}, "203.0.113.7", "/s?q=tea"), sources)).toBeNull()
  expect(asked).not.toHaveBeenCalled()
  expect(regionOfVisit(visit({}, "203.0.113.7", "/?utm_source=mail"), sources)).toBe("north")
})
