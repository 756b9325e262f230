import { fc, test } from "@fast-check/vitest"
import { type Lane, weightOf } from "@haat/domain/delivery"
import { aLane, relaxedWeights } from "@haat/domain/delivery/testing"
import { expect, it } from "vitest"
import { weighWays } from "./shortest-paths.ts"

/** Dijkstra as in the textbook, without a heap: always settle the lightest node that isn't yet. */
const plainDijkstra = (lanes: readonly Lane[], from: string): ReadonlyMap<string, number> => {
  const [open, settled] = [new Map([[from, 0]]), new Map<string, number>()]
  while (open.size > 0) {
    const [node, weight] = [...open].reduce((least, one) => (one[1] < least[1] ? one : least))
    open.delete(node)
    settled.set(node, weight)
    for (const lane of lanes) {
      if (lane.from !== node || settled.has(lane.to)) continue
      const next = weight + weightOf(lane)
      if (next < (open.get(lane.to) ?? Number.POSITIVE_INFINITY)) open.set(lane.to, next)
    }
  }
  return settled
}

const node = fc.nat({ max: 11 }).map((ordinal) => `N${ordinal}`)
const lanes = fc.array(
  fc
    .record({
      ...{ from: node, to: node, air: fc.boolean() },
      ...{ hours: fc.integer({ min: 1, max: 60 }), costMinor: fc.nat({ max: 5 }) },
    })
    .filter(({ from, to }) => from !== to)
    .map(({ from, to, air, ...figures }) => aLane(from, to, { ...figures, mode: air ? "air" : "surface" })),
  { maxLength: 80 },
)

test.prop([lanes, node], { numRuns: 300 })(
  "weighs ways as the textbook and plain relaxation do",
  (graph, from) => {
    const found = new Map([...weighWays(graph, from)].sort())
    expect(found).toEqual(new Map([...plainDijkstra(graph, from)].sort()))
    expect(found).toEqual(new Map([...relaxedWeights(graph, from)].sort()))
  },
)

it("takes the lighter of two lanes between the same nodes, whichever comes first", () => {
  const [dear, cheap] = [
    aLane("A", "B", { costMinor: 900, mode: "air" }),
    aLane("A", "B", { costMinor: 300 }),
  ]
  expect(weighWays([dear, cheap], "A").get("B")).toBe(weightOf(cheap))
  expect(weighWays([cheap, dear], "A").get("B")).toBe(weightOf(cheap))
  expect(weighWays([], "A")).toEqual(new Map([["A", 0]]))
})
