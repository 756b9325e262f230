import { consumeAll } from "@haat/runtime/ordering/testing/crash/consume-all"
import { serveActs } from "@haat/runtime/ordering/testing/crash/serve-acts"
import { createShop } from "@haat/runtime/shop"
import { rooms } from "../../registry.ts"

/** A worker that may die at any instant: every consumer there is, over the whole shop. */
const shop = createShop()
const consumers = rooms.flatMap((room) => room.consumers)

await serveActs(async ({ act }) => {
  if (act.do !== "consume") throw new Error("this process only consumes")
  const definition = consumers.find(({ name }) => name === act.consumer)
  if (!definition) throw new Error(`no consumer is called "${act.consumer}"`)
  await consumeAll(definition, shop, act.messages)
})
