import { consumerScenarios } from "@haat/runtime/testing/consumers/consumer-scenarios"
import { expect, it } from "vitest"
import { rooms } from "../registry.ts"

/** Consumers that die at no await of theirs yet, and what would be lost. */
const spared: Readonly<Record<string, string>> = {
  "homepage.rebuild-empty": "a page that the next visit or the next minute rebuilds",
  "delivery.book-parcels": "the order's version tells news from repeats: see the ledger's contract",
  "notification.mail-watch": "sends by the same rows as an order's mail",
  "notification.tell-restocked": "notes whom to tell by one statement a round",
}

it("kills every consumer there is at its awaits, or says why not", () => {
  const names = rooms.flatMap(({ consumers }) => consumers.map(({ name }) => name))
  const killed = new Set(consumerScenarios.map(({ name }) => name.replace("consumer: ", "")))
  expect(names.filter((name) => !killed.has(name)).toSorted()).toEqual(Object.keys(spared).toSorted())
  expect([...killed].filter((name) => !names.includes(name))).toEqual([])
})
