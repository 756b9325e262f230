import { existsSync, readFileSync } from "node:fs"
import { expect, it } from "vitest"
import { guards } from "./all.ts"
import type { Guard } from "./guard.ts"

const root = new URL("../../", import.meta.url).pathname

const timesOf = ({ without }: Guard): number => {
  if ("sql" in without) return 1
  const path = `${root}${without.file}`
  return existsSync(path) ? readFileSync(path, "utf8").split(without.find).length - 1 : 0
}

it("takes out a text that stands just once, so that no change of the code leaves a guard behind", () => {
  expect(guards.filter((guard) => timesOf(guard) !== 1).map(({ name }) => name)).toEqual([])
})

it("names tests that there are, and no guard twice", () => {
  const tests = new Set(guards.flatMap((guard) => guard.tests))
  expect([...tests].filter((file) => !existsSync(`${root}${file}`))).toEqual([])
  expect(new Set(guards.map(({ name }) => name)).size).toBe(guards.length)
})
