import { globSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"
import { doorFor } from "./door.ts"
import { doors } from "./doors.ts"

const isTaken = (method: string, url: string): boolean => doorFor(doors, { method, url }) !== null

it("takes what our pages, programs and gateways ask all the time", () => {
  expect(isTaken("GET", "/api/trpc/header.state?input=%7B%22json%22%3Anull%7D")).toBe(true)
  expect(isTaken("GET", "/api/trpc/header.state,search.products?batch=1&input={}")).toBe(true)
  expect(isTaken("POST", "/api/trpc/ordering.placeAndPay")).toBe(true)
  expect(isTaken("POST", "/api/webhooks/payment/sandbox")).toBe(true)
  expect(isTaken("GET", "/api/v1/search?q=kurta&pincode=560001")).toBe(true)
  expect(isTaken("DELETE", "/api/v1/cart/items/SKU-1")).toBe(true)
})

it("leaves to Next whatever has a route of its own, streams, or isn't plainly spelt", () => {
  const others = [
    ...["/api/v1/feeds", "/api/v1/home?region=south", "/api/v1/openapi.json", "/api/v1", "/api/v1/"],
    ...[
      "/api/trpc",
      "/api/trpc/",
      "/api/trpc/a/b",
      "/api/trpc/header%2Estate",
      "/api/trpc/.",
      "//api/trpc/a",
    ],
    ...["/api/v1/../admin", "/api/v1/orders/..%2f", "/api/v1//orders", "/api/v1/orders/", "/API/v1/orders"],
    ...["/api/webhooks/payment/", "/api/webhooks/payment/a/b", "/api/auth/session", "/", "", "*"],
    ...["http://shop.example/api/trpc/header.state"],
  ]
  for (const url of others)
    for (const method of ["GET", "POST"]) expect(isTaken(method, url), `${method} ${url}`).toBe(false)
  expect(isTaken("PUT", "/api/trpc/header.state")).toBe(false)
  expect(isTaken("HEAD", "/api/trpc/header.state")).toBe(false)
  expect(isTaken("GET", "/api/webhooks/payment/sandbox")).toBe(false)
})

it("stands before no route that has a folder of its own beside a door's", () => {
  const app = join(import.meta.dirname, "../../app")
  const own = globSync("api/v1/**/route.ts", { cwd: app }).filter((path) => !path.includes("["))
  expect(own.length).toBeGreaterThan(2)
  for (const path of own) expect(isTaken("GET", `/${path.replace("/route.ts", "")}`), path).toBe(false)
})
