import { expect, it } from "vitest"
import { createFakeFacts } from "../testing/index.ts"
import { makeCountFacts } from "./count-facts.use-case.ts"

const at = (text: string) => new Date(`2026-11-22T${text}:00.000Z`)
const type = "ordering.order_placed.v1"

it("counts a fact once in its hour, however often it is heard", async () => {
  const reporting = makeCountFacts({ facts: createFakeFacts() })
  const heard = (eventId: string, occurredAt: Date) => ({ eventId, type, occurredAt })
  const first = heard("1", at("10:01"))
  await reporting.recordFacts([first, first, heard("2", at("10:59")), heard("3", at("12:00"))])
  await reporting.recordFacts([first])
  expect(await reporting.countsOf(type, at("10:00"), at("13:00"))).toEqual([
    { hour: at("10:00"), count: 2 },
    { hour: at("11:00"), count: 0 },
    { hour: at("12:00"), count: 1 },
  ])
})

it("lists long spans in order", async () => {
  const reporting = makeCountFacts({ facts: createFakeFacts() })
  const hours = (await reporting.countsOf(type, at("00:00"), new Date("2026-11-25T00:00:00Z"))).map(
    ({ hour }) => hour.getTime(),
  )
  expect(hours).toHaveLength(72)
  expect(hours).toEqual([...hours].sort((a, b) => a - b))
})
