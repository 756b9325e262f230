import { expect, it } from "vitest"
import { allowedOrigins, refuseForeign } from "./same-origin.ts"

const own = { "content-type": "application/json", "x-haat-client": "web" }
const verdict = (headers: Record<string, string>) => refuseForeign(new Headers(headers))

it("lets our own pages through, under each name of the loopback", () => {
  expect(allowedOrigins()).toContain("http://localhost:3000")
  expect(verdict({ ...own, origin: "http://localhost:3000", "sec-fetch-site": "same-origin" })).toBeNull()
  expect(verdict({ ...own, "content-type": "application/json; charset=utf-8" })).toBeNull()
})

it("refuses what another site's page could send", () => {
  for (const origin of [
    "https://evil.example",
    "null",
    "http://localhost:3000.evil.example",
    "http://localhost:3001",
  ])
    expect(verdict({ ...own, origin })).toBe("FOREIGN_ORIGIN")
  expect(verdict({ ...own, "sec-fetch-site": "cross-site" })).toBe("FOREIGN_ORIGIN")
  for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""])
    expect(verdict({ ...own, "content-type": type })).toBe("NOT_JSON")
  expect(verdict({ "content-type": "application/json" })).toBe("NO_CLIENT_HEADER")
})
