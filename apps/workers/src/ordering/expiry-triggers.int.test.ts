import { until } from "@haat/platform/clock"
import { makeLifecycle } from "@haat/platform/lifecycle"
import { awaitEnds, rush, stalls } from "@haat/runtime/ordering/testing/hold-ends"
import { moveTo } from "@haat/runtime/ordering/testing/lone-database"
import { openScene, type Scene } from "@haat/runtime/ordering/testing/order-scene"
import { clients } from "@haat/runtime/shared"
import { type OwnEngines, startOwnEngines } from "@haat/runtime/shared/testing/own-engines"
import { afterAll, beforeAll, expect, it } from "vitest"
import { type Room, startWorkers } from "../backbone/start-workers.ts"
import { expireOrderJob } from "./expire-order.job.ts"
import { holdEndedWatch } from "./hold-ended.consumer.ts"

const stock = 4
const promptMs = 2_000

let engines: OwnEngines
let moveBack: () => Promise<void>
let shop: Scene

// A Redis of its own: no other worker hears its keys or takes its jobs.
beforeAll(async () => {
  engines = await startOwnEngines(process.env, ["redis"])
  moveBack = await moveTo({ REDIS_URL: engines.env.REDIS_URL ?? "" })
  shop = await openScene({ kettle: { "WH-BLR": stock } }, { holdMs: 3_000 })
}, 60_000)

afterAll(async () => {
  await moveBack?.()
  await engines?.drop()
}, 60_000)

/** The shop's two ways to end holds, and what they ended. */
const witnessed = ({ ordering }: Scene) => {
  const ended = { one: new Set<string>(), due: 0 }
  const ways = {
    expireOrder: async (orderId: string) => {
      const done = await ordering.expireOrder(orderId)
      if (done) ended.one.add(orderId)
      return done
    },
    expireDue: async (limit: number) => {
      const count = await ordering.expireDue(limit)
      ended.due += count
      return count
    },
  }
  return { ended, ordering: ways }
}

type Deps = Pick<ReturnType<typeof witnessed>, "ordering">
type Lone = Pick<Room<Deps>, "jobs" | "watches">

/** Holds end with this reminder alone: by how much the last one missed its time, and who ended them. */
const endWith = async (lone: Lone, isUp: () => Promise<boolean>) => {
  const lifecycle = makeLifecycle()
  const { ended, ordering } = witnessed(shop)
  const room = { context: "ordering", consumers: [], ...lone }
  const { missing } = startWorkers(
    [room],
    { ordering },
    { engine: { producer: clients.producer() }, lifecycle },
  )
  try {
    await until("the worker", async () => missing().length === 0 && (await isUp()))
    const { holds } = await rush(shop, stock)
    expect(holds).toHaveLength(stock)
    const stalled = stalls()
    const { earliestMs, latestMs } = await awaitEnds(holds)
    expect(earliestMs).toBeGreaterThanOrEqual(0)
    expect(latestMs).toBeLessThanOrEqual(promptMs + 3 * (await stalled()))
    return { ended, ids: holds.map(({ id }) => id) }
  } finally {
    await lifecycle.stop("the test is over")
  }
}

it("ends holds within two seconds by the delayed job alone", async () => {
  const { ended } = await endWith({ jobs: [expireOrderJob] }, async () => true)
  expect(ended.due).toBeGreaterThanOrEqual(stock)
  expect(ended.one.size).toBe(0)
})

it("ends holds within two seconds by Redis's expiry events alone", async () => {
  const isHeard = async () => {
    const channels = await clients.redis().pubsub("CHANNELS", "__keyevent@*__:expired")
    return Array.isArray(channels) && channels.length > 0
  }
  const { ended, ids } = await endWith({ jobs: [], watches: [holdEndedWatch] }, isHeard)
  expect(ended.one).toEqual(new Set(ids))
  expect(ended.due).toBe(0)
})
