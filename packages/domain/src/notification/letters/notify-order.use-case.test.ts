import { expect, it } from "vitest"
import type { Mail } from "../ports.ts"
import { createFakeSends, orderFactsOf } from "../testing/index.ts"
import { makeNotifyOrder } from "./notify-order.use-case.ts"

const event = {
  eventId: "e1",
  type: "ordering.order_placed.v1",
  orderCode: "HT2345ABCD",
  email: "asha@haat.example",
}

const setUp = () => {
  const mails: Mail[] = []
  let time = 0
  const state = { down: false }
  const notify = makeNotifyOrder({
    sends: createFakeSends(),
    mailer: {
      send: async (mail) => {
        if (state.down) throw new Error("no mail today")
        mails.push(mail)
      },
    },
    orders: { factsOf: async (code) => (code === event.orderCode ? orderFactsOf({ code }) : null) },
    clock: { now: () => new Date(time) },
  })
  return { mails, notify, state, pass: (ms: number) => (time += ms) }
}

it("sends one mail, however often the event arrives", async () => {
  const { mails, notify } = setUp()
  await notify(event)
  await notify(event)
  expect(mails).toHaveLength(1)
  expect(mails[0]).toMatchObject({ to: event.email, messageId: "<e1@haat>" })
})

it("fails loudly and sends when it is tried again after the lease", async () => {
  const { mails, notify, state, pass } = setUp()
  state.down = true
  await expect(notify(event)).rejects.toThrow("no mail today")
  state.down = false
  await expect(notify(event)).rejects.toThrow("another process")
  pass(60_001)
  await notify(event)
  expect(mails).toHaveLength(1)
})

it("writes to plain addresses and about known events only", async () => {
  const { mails, notify } = setUp()
  await notify({ ...event, email: "a@b.example\r\nBcc: c@d.example" })
  await notify({ ...event, type: "ordering.order_reserved.v1" })
  expect(mails).toEqual([])
})
