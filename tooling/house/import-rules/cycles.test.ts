import { expect, it } from "vitest"
import { findCycles } from "./cycles.ts"

const graph = (edges: Readonly<Record<string, readonly string[]>>) => new Map(Object.entries(edges))

it("finds none in a tree, however often a file is shared", () => {
  expect(findCycles(graph({ a: ["b", "c"], b: ["d"], c: ["d"] }))).toEqual([])
})

it("finds a ring as the path that closes it", () => {
  expect(findCycles(graph({ a: ["b"], b: ["c"], c: ["a"] }))).toEqual([["a", "b", "c", "a"]])
})

it("finds a file that imports itself", () => {
  expect(findCycles(graph({ a: ["a"] }))).toEqual([["a", "a"]])
})

it("finds a ring that is only reached from outside of it", () => {
  expect(findCycles(graph({ start: ["a"], a: ["b"], b: ["a"] }))).toEqual([["a", "b", "a"]])
})
