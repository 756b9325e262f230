import { fc, test } from "@fast-check/vitest"
import { expect, it } from "vitest"
import type { Lane } from "../network/network.model.ts"
import { aLane, relaxedWeights } from "../testing/network.builder.ts"
import { findRoutes, type Routes, wayTo, weightOf } from "./routes.rule.ts"

const sources = ["N0", "N1", "N2"]
const nodes = Array.from({ length: 9 }, (_, ordinal) => `N${ordinal}`)
const facts = (lanes: readonly Lane[]) => ({ lanes, warehouseIds: sources, weigh: relaxedWeights })

const aWay = (routes: Routes, service: number, [from, to]: readonly [string, string]) => {
  const ways = routes.byService[service]?.get(from)
  return ways ? wayTo(ways, to) : []
}
const allWays = (routes: Routes) =>
  routes.byService.flatMap((_, service) =>
    sources.flatMap((from) =>
      nodes.map((to) => aWay(routes, service, [from, to]).map((lane) => ({ ...lane }))),
    ),
  )

const node = fc.constantFrom(...nodes)
const lane = fc
  .record({
    from: node,
    to: node,
    hours: fc.integer({ min: 1, max: 3 }),
    air: fc.boolean(),
    cost: fc.constantFrom(0, 0, 0, 1),
  })
  .filter(({ from, to }) => from !== to)
  .map(({ from, to, hours, air, cost }) =>
    aLane(from, to, { hours, costMinor: cost, mode: air ? "air" : "surface" }),
  )
const lanes = fc.uniqueArray(lane, { maxLength: 40, selector: ({ id }) => id })

test.prop([lanes])("finds no way that a plain search would call longer", (graph) => {
  const routes = findRoutes(facts(graph), null)
  for (const [service, usable] of [graph.filter(({ mode }) => mode === "surface"), graph].entries()) {
    for (const from of sources) {
      const weights = relaxedWeights(usable, from)
      for (const to of nodes.filter((one) => one !== from)) {
        const way = aWay(routes, service, [from, to])
        const weight = way.reduce((sum, one) => sum + weightOf(one), 0)
        expect(way.length === 0 ? undefined : weight).toBe(weights.get(to))
      }
    }
  }
})

test.prop([lanes, fc.array(fc.tuple(lane, fc.boolean()), { minLength: 1, maxLength: 4 })])(
  "comes to the same ways by steps as from scratch, ties included",
  (first, changes) => {
    let [current, routes] = [first, findRoutes(facts(first), null)]
    for (const [changed, stays] of changes) {
      const others = current.filter(({ id }) => id !== changed.id)
      current = stays ? [...others, changed] : others
      routes = findRoutes(facts(current), routes)
      expect(allWays(routes)).toEqual(allWays(findRoutes(facts(current), null)))
    }
  },
)

it("searches only from sources that a changed lane concerns, and at services that may use it", () => {
  const network = [
    aLane("N0", "N3"),
    aLane("N1", "N4"),
    aLane("N2", "N4"),
    aLane("N4", "N5"),
    aLane("N0", "N5", { hours: 50 }),
  ]
  const before = findRoutes(facts(network), null)
  expect(before.searched).toBe(6)
  const search = (lanesNow: readonly Lane[]) => findRoutes(facts(lanesNow), before).searched
  expect(search([...network])).toBe(0)
  expect(search(network.map((one) => (one.from === "N4" ? { ...one, hours: 4 } : one)))).toBe(4)
  expect(search(network.map((one) => (one.hours === 50 ? { ...one, hours: 60 } : one)))).toBe(2)
  expect(search([...network, aLane("N1", "N6", { mode: "air" })])).toBe(1)
  expect(search([...network, aLane("N0", "N3", { hours: 90, id: "slower" })])).toBe(0)
  expect(search(network.map((one) => (one.from === "N4" ? { ...one, cutOffMinute: 5 } : one)))).toBe(4)
})

it("takes the cheaper of equally quick lanes, and of equal ones the first by id", () => {
  const dear = aLane("N0", "N3", { costMinor: 900, id: "a" })
  const cheap = aLane("N0", "N3", { costMinor: 300, id: "c" })
  const twin = aLane("N0", "N3", { costMinor: 300, id: "b" })
  const routes = findRoutes(facts([dear, cheap, twin]), null)
  expect(aWay(routes, 0, ["N0", "N3"])).toEqual([twin])
  expect(aWay(routes, 0, ["N1", "N3"])).toEqual([])
})

it("takes a new lane that is as light as the one before it and comes first by its id", () => {
  const standing = [aLane("N0", "N3", { id: "b" }), aLane("N1", "N3", { id: "c", hours: 3 })]
  const before = findRoutes(facts(standing), null)
  const after = findRoutes(facts([...standing, aLane("N0", "N3", { id: "a" })]), before)
  expect(aWay(after, 0, ["N0", "N3"]).map(({ id }) => id)).toEqual(["a"])
})
