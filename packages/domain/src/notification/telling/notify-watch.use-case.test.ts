import { expect, it } from "vitest"
import type { Mail } from "../ports.ts"
import { createFakeSends, createFakeWatches } from "../testing/index.ts"
import type { Watcher } from "../watch.model.ts"
import { makeNotifyWatch } from "./notify-watch.use-case.ts"

const good = { sku: "S", title: "Kettle", slug: "kettle", options: {}, priceMinor: 99_900 }

const setUp = async (watcher: Watcher) => {
  const watches = createFakeWatches()
  const mails: Mail[] = []
  const world = { available: 1, sold: true, now: new Date(Date.UTC(2031, 0, 1)) }
  const notify = makeNotifyWatch({
    watches,
    goods: async () => (world.sold ? [good] : []),
    near: {
      pilesOf: async () => new Map([["S", [{ warehouseId: "WH-BLR", available: world.available }]]]),
      reachOf: async () => new Set(["WH-BLR"]),
    },
    links: {
      tokenOf: (id) => `t-${id}`,
      watchIdOf: () => null,
      product: ({ slug, sku }) => `https://haat.example/p/${slug}?sku=${sku}`,
      manage: (token) => `https://haat.example/${token ?? "account"}`,
    },
    mailboxes: { emailOf: async (id) => (id === "c1" ? "asha@haat.example" : null) },
    sends: createFakeSends(),
    mailer: { send: async (mail) => void mails.push(mail) },
    clock: { now: () => world.now },
  })
  await watches.ask({ sku: "S", pincode: "560001", watcher }, 50, world.now)
  const due = async () => {
    await watches.tell([{ id: "w1", warehouseId: "WH-BLR" }], world.now)
    return { eventId: (await watches.find("w1"))?.toldBy ?? "", letter: "back", watchId: "w1" } as const
  }
  return { watches, mails, world, notify, due }
}
const account = { customerId: "c1", email: null }
const guest = { customerId: null, email: "guest@haat.example" }
const question = { eventId: "e1", letter: "confirm", watchId: "w1" } as const

it("tells an account at its own address, once", async () => {
  const { mails, notify, due } = await setUp(account)
  const event = await due()
  await notify(event)
  await notify(event)
  expect(mails).toHaveLength(1)
  expect(mails[0]).toMatchObject({ to: "asha@haat.example", subject: "Kettle is back" })
  expect(mails[0]?.text).toContain("https://haat.example/p/kettle?sku=S")
})

it("asks a guest's mailbox, and only while it hasn't answered", async () => {
  const { watches, mails, notify } = await setUp(guest)
  await notify(question)
  expect(mails).toMatchObject([{ to: guest.email, unsubscribe: "https://haat.example/t-w1" }])
  await watches.confirm("w1", new Date(1))
  await notify({ ...question, eventId: "e2" })
  expect(mails).toHaveLength(1)
})

it("doesn't say that something is back which is gone again: its owner waits on", async () => {
  const { watches, mails, world, notify, due } = await setUp(account)
  const event = await due()
  world.available = 0
  await notify(event)
  expect(mails).toEqual([])
  expect(await watches.find("w1")).toMatchObject({ state: "WAITING" })
  world.available = 1
  await notify(event)
  expect(mails).toEqual([])
})

it("says nothing of what was ended, isn't sold any more, or by an event that isn't the one", async () => {
  const { watches, mails, world, notify, due } = await setUp(account)
  const event = await due()
  await notify({ ...event, eventId: "another" })
  world.sold = false
  await notify(event)
  world.sold = true
  await watches.remove("w1")
  await notify(event)
  expect(mails).toEqual([])
})
