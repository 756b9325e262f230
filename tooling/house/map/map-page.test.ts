import { expect, it } from "vitest"
import { contextMap, contextNames } from "../../context-map.ts"
import { drawCodeOwners, drawMapPage } from "./map-page.ts"

const page = drawMapPage({
  map: contextMap,
  used: new Map([
    ["payment", { hears: new Set(), calls: new Set(), stores: new Set(["mysql"]) }],
    ["reporting", { hears: new Set(["ordering"]), calls: new Set(), stores: new Set() }],
  ]),
  events: [
    { type: "ordering.order_placed.v1", topic: "ordering.order", version: 1, heardBy: ["notification.mail"] },
  ],
  adapters: new Map([["ordering", ["`orders.mysql`"]]]),
  workers: new Map(),
})

it("says of every context whom it calls and who calls it", () => {
  const payment = page.split("\n").find((line) => line.startsWith("| **payment**"))
  expect(payment).toContain("| – | – | ordering | mysql, *redis* |")
  for (const name of contextNames) expect(page).toContain(`| **${name}** |`)
})

it("tells what is only planned from what is used", () => {
  expect(page).toContain("everyone (today ordering)")
  expect(page).toContain("*catalog*, *inventory*")
})

it("says who hears an event", () => {
  expect(page).toContain("| `ordering.order_placed.v1` | `ordering.order` | 1 | `notification.mail` |")
})

it("gives every context's folders and wiring an owner", () => {
  const owners = drawCodeOwners()
  expect(owners).toMatch(/^\*\*\/search\/ +@haat\/search$/m)
  expect(owners).toMatch(/^\/packages\/runtime\/src\/search\.ts +@haat\/search$/m)
})
