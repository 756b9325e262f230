import { errors } from "@elastic/elasticsearch"
import { aQuery, aReach, worldPlan } from "@haat/domain/search/testing"
import { makeTurns } from "@haat/platform/resilience"
import { afterAll, beforeAll, expect, it } from "vitest"
import { asking } from "./asking.elastic.ts"
import { makeProductIndex } from "./product-index.elastic.ts"
import { ownIndex } from "./testing/own-index.ts"

const { elastic, names, open, drop } = ownIndex("asking")
beforeAll(open)
afterAll(drop)

/** How many exchanges are open at the same time at most while this is done. */
const mostOpenWhile = async (work: () => Promise<unknown>): Promise<number> => {
  let [open, most] = [0, 0]
  const begun = () => {
    open += 1
    most = Math.max(most, open)
  }
  const ended = () => {
    open -= 1
  }
  elastic.diagnostic.on("request", begun)
  elastic.diagnostic.on("response", ended)
  await work()
  elastic.diagnostic.off("request", begun)
  elastic.diagnostic.off("response", ended)
  return most
}

const anything = { query: { match_all: {} }, size: 1 }
const many = Array.from({ length: 20 }, (_, at) => at)

it("asks for so many at a time, each answered in full", async () => {
  const ask = asking(elastic, names, makeTurns(2))
  const most = await mostOpenWhile(async () => {
    const answers = await Promise.all(many.map(() => ask([anything, anything])))
    expect(answers.every((parts) => parts.length === 2 && parts.every((part) => "hits" in part))).toBe(true)
  })
  expect(most).toBe(2)
})

it("gives its turn on when the engine refuses", async () => {
  const ask = asking(elastic, names, makeTurns(1))
  await expect(ask([])).rejects.toThrow(errors.ResponseError)
  expect(await ask([anything])).toHaveLength(1)
})

it("waits for its turn no longer than an exchange may take", async () => {
  const turn = makeTurns(1)
  let release = () => {}
  const held = turn(() => new Promise<void>((done) => (release = done)), new AbortController().signal)
  const ask = asking(elastic, names, turn)
  await expect(ask([anything])).rejects.toMatchObject({ name: "Unavailable", reason: "timeout" })
  release()
  await held
  expect(await ask([anything])).toHaveLength(1)
})

it("lets pages of results take turns, and what goes on with a search pass", async () => {
  const index = makeProductIndex(elastic, names)
  const plan = worldPlan(aQuery(), aReach({ "WH-BLR": "2026-11-19" }))
  expect(await mostOpenWhile(() => Promise.all(many.map(() => index.search(plan))))).toBe(6)
  expect(await mostOpenWhile(() => Promise.all(many.map(() => index.list(plan))))).toBeGreaterThan(6)
})
