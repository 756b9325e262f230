import { fc, test } from "@fast-check/vitest"
import type { Lane } from "@haat/domain/delivery"
import { aLane, relaxedPaths } from "@haat/domain/delivery/testing"
import { expect, it } from "vitest"
import { shortestPaths } from "./shortest-paths.ts"

const node = fc.nat({ max: 9 }).map((ordinal) => `N${ordinal}`)
const lanes = fc.array(
  fc
    .record({ from: node, to: node, hours: fc.integer({ min: 1, max: 60 }), air: fc.boolean() })
    .filter(({ from, to }) => from !== to)
    .map(({ from, to, hours, air }) => aLane(from, to, { hours, mode: air ? "air" : "surface" })),
  { maxLength: 60 },
)
const hoursOf = (path: readonly Lane[]) => path.reduce((sum, { hours }) => sum + hours, 0)

test.prop([lanes, node])(
  "finds ways as quick as plain relaxation does, and to the same nodes",
  (graph, from) => {
    const found = shortestPaths(graph, from)
    const expected = relaxedPaths(graph, from)
    expect([...found.keys()].sort()).toEqual([...expected.keys()].sort())
    for (const [to, path] of found) {
      expect(hoursOf(path)).toBe(hoursOf(expected.get(to) ?? []))
      expect(path[0]?.from).toBe(from)
      expect(path.at(-1)?.to).toBe(to)
      expect(path.slice(1).map((lane) => lane.from)).toEqual(path.slice(0, -1).map((lane) => lane.to))
      expect(path.every((lane) => graph.includes(lane))).toBe(true)
    }
  },
)

it("takes the cheaper of two equally quick lanes", () => {
  const dear = aLane("A", "B", { costMinor: 900, mode: "air" })
  const cheap = aLane("A", "B", { costMinor: 300 })
  expect(shortestPaths([dear, cheap], "A").get("B")).toEqual([cheap])
  expect(shortestPaths([], "A").size).toBe(0)
})
