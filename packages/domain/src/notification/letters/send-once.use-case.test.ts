import { expect, it } from "vitest"
import type { Mail } from "../ports.ts"
import { createFakeSends } from "../testing/index.ts"
import { makeSendOnce } from "./send-once.use-case.ts"

const letter = { subject: "s", text: "t", html: "h" }

const setUp = () => {
  const mails: Mail[] = []
  let written = 0
  const sendOnce = makeSendOnce({
    sends: createFakeSends(),
    mailer: { send: async (mail) => void mails.push(mail) },
    clock: { now: () => new Date(0) },
  })
  const send = (email: string) =>
    sendOnce({
      ...{ eventId: "e1", email },
      write: async () => {
        written += 1
        return letter
      },
    })
  return { mails, send, written: () => written }
}

it("writes and sends one letter, however often the event arrives", async () => {
  const { mails, send, written } = setUp()
  await send("asha@haat.example")
  await send("asha@haat.example")
  expect(mails).toEqual([{ ...letter, to: "asha@haat.example", messageId: "<e1@haat>" }])
  expect(written()).toBe(1)
})

it("sends nothing to what isn't one plain address", async () => {
  const { mails, send } = setUp()
  for (const email of ["", "a@b.example, c@d.example", "a@b.example\r\nBcc: c@d.example"]) await send(email)
  expect(mails).toEqual([])
})
