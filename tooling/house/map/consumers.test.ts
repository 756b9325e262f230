import { expect, it } from "vitest"
import { consumersIn } from "./consumers.ts"

const path = "apps/workers/src/search/index-item.consumer.ts"

it("reads a consumer's name and what it subscribes to, by the name under which it was exported", () => {
  const text = `
    import { itemChanged } from "@haat/events/catalog"
    import { availabilityChanged as changed } from "@haat/events/inventory"
    export const indexItem = defineConsumer({ name: "search.index-item", subscribe: [itemChanged, changed] })`
  expect(consumersIn(path, text)).toEqual([
    {
      name: "search.index-item",
      path,
      subscribes: [
        { module: "@haat/events/catalog", exported: "itemChanged" },
        { module: "@haat/events/inventory", exported: "availabilityChanged" },
      ],
    },
  ])
})

it("follows a whole list of events", () => {
  const text = `
    import { orderingEvents } from "@haat/events/ordering"
    export const tell = defineConsumer({ name: "reporting.facts", subscribe: [...orderingEvents] as const })`
  expect(consumersIn(path, text)[0]?.subscribes).toEqual([
    { module: "@haat/events/ordering", exported: "orderingEvents" },
  ])
})

it("finds none where none is defined", () => {
  expect(consumersIn(path, "export const a = define({ name: 'x' })")).toEqual([])
})
