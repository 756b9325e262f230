import { expect, it } from "vitest"
import { deadLetterMessage, deadLetterOf, outstanding, replayMarkMessage } from "./dead-letter.ts"

const letter = (offset: number) =>
  deadLetterOf(
    "search.index-item",
    {
      topic: "catalog.item",
      partition: 2,
      offset: BigInt(offset),
      leaderEpoch: 0,
      key: "p1",
      payload: "{}",
      headers: { id: "1" },
    },
    { error: new TypeError("boom"), attempts: 8, at: new Date(0) },
  )

it("keeps where the message came from, what it said and why it died", () => {
  expect(letter(7)).toEqual({
    consumer: "search.index-item",
    topic: "catalog.item",
    partition: 2,
    offset: "7",
    key: "p1",
    headers: { id: "1" },
    payload: "{}",
    error: { name: "TypeError", message: "boom" },
    attempts: 8,
    diedAt: "1970-01-01T00:00:00.000Z",
  })
})

it("lists what wasn't sent back, also when the same letter dies again", () => {
  const records = [
    deadLetterMessage(letter(1)),
    deadLetterMessage(letter(2)),
    replayMarkMessage(letter(1), new Date(1)),
  ].map(({ value }) => value)
  expect(outstanding(records).map(({ offset }) => offset)).toEqual(["2"])
  expect(outstanding([...records, deadLetterMessage(letter(1)).value]).map(({ offset }) => offset)).toEqual([
    "2",
    "1",
  ])
})
