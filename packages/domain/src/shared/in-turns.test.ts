import { expect, it } from "vitest"
import { inTurns } from "./in-turns.ts"

it("runs one name in turn, also after a fault, and others beside it", async () => {
  const said: string[] = []
  const turns = inTurns()
  const run =
    (what: string, fails = false) =>
    async () => {
      said.push(`${what} begins`)
      await new Promise((go) => setImmediate(go))
      said.push(`${what} ends`)
      if (fails) throw new Error(what)
      return what
    }
  const answers = await Promise.allSettled([
    turns("asha", run("a1", true)),
    turns("asha", run("a2")),
    turns("ravi", run("r1")),
  ])
  expect(answers.map(({ status }) => status)).toEqual(["rejected", "fulfilled", "fulfilled"])
  expect(said.indexOf("a2 begins")).toBeGreaterThan(said.indexOf("a1 ends"))
  expect(said.indexOf("r1 begins")).toBeLessThan(said.indexOf("a1 ends"))
})
