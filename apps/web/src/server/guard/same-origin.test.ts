import { webEnv } from "@haat/platform/env"
import { expect, it } from "vitest"
import { allowedOrigins, refuseForeign } from "./same-origin.ts"

const { port } = new URL(webEnv().publicUrl)
const home = `http://localhost:${port}`
const own = { "content-type": "application/json", "x-haat-client": "web" }
const verdict = (headers: Record<string, string>) => refuseForeign(new Headers(headers))

it("lets our own pages through, under each name of the loopback", () => {
  expect(allowedOrigins()).toContain(home)
  expect(verdict({ ...own, origin: home, "sec-fetch-site": "same-origin" })).toBeNull()
  expect(verdict({ ...own, "content-type": "application/json; charset=utf-8" })).toBeNull()
})

it("refuses what another site's page could send", () => {
  for (const origin of [
    "https://evil.example",
    "null",
    `${home}.evil.example`,
    `http://localhost:${Number(port) + 1}`,
  ])
    expect(verdict({ ...own, origin })).toBe("FOREIGN_ORIGIN")
  expect(verdict({ ...own, "sec-fetch-site": "cross-site" })).toBe("FOREIGN_ORIGIN")
  for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""])
    expect(verdict({ ...own, "content-type": type })).toBe("NOT_JSON")
  expect(verdict({ "content-type": "application/json" })).toBe("NO_CLIENT_HEADER")
})
