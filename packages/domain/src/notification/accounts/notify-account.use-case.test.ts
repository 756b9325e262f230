import { expect, it } from "vitest"
import type { Mail } from "../ports.ts"
import { createFakeSends } from "../testing/index.ts"
import { makeNotifyAccount } from "./notify-account.use-case.ts"

const event = {
  ...({ eventId: "e1", letter: "reset", email: "asha@haat.example", name: "Asha" } as const),
  sealedLink: "sealed:https://haat.example/reset-password?token=t",
}

const setUp = () => {
  const mails: Mail[] = []
  const notify = makeNotifyAccount({
    sends: createFakeSends(),
    mailer: { send: async (mail) => void mails.push(mail) },
    clock: { now: () => new Date(0) },
    seals: { open: async (text) => (text.startsWith("sealed:") ? text.slice(7) : null) },
  })
  return { mails, notify }
}

it("sends the opened link once, however often the event arrives", async () => {
  const { mails, notify } = setUp()
  await notify(event)
  await notify(event)
  expect(mails).toHaveLength(1)
  expect(mails[0]).toMatchObject({ to: event.email, messageId: "<e1@haat>" })
  expect(mails[0]?.text).toContain("https://haat.example/reset-password?token=t")
})

it("sends nothing whose link can't be opened, and fails, so that somebody looks", async () => {
  const { mails, notify } = setUp()
  await expect(notify({ ...event, sealedLink: "forged" })).rejects.toThrow("another secret")
  expect(mails).toEqual([])
})
