import { until } from "@haat/platform/clock"
import { mailEnv } from "@haat/platform/env"
import { newId } from "@haat/platform/ids"
import { afterAll, expect, it } from "vitest"
import { createSmtpMailer } from "./smtp.gateway.ts"

const mailer = createSmtpMailer(mailEnv())
const catcher = process.env.MAIL_API_URL ?? "http://127.0.0.1:11026"

type Caught = {
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly envelope: { readonly to: readonly string[] }
  readonly headers: readonly { readonly key: string; readonly value: string }[]
}

afterAll(() => mailer.close())

const caughtBy = (to: string) =>
  until("the mail is caught", async () => {
    const answer = await fetch(`${catcher}/email?to=${encodeURIComponent(to)}`)
    const mails = (await answer.json()) as readonly Caught[]
    return mails[0]
  })

it("delivers text and HTML, and hostile headers stay one header", async () => {
  const to = `${newId()}@haat.example`
  const messageId = `<${newId()}@haat>`
  await mailer.send({
    to,
    messageId,
    subject: "Order नमस्ते\r\nBcc: everyone@haat.example",
    text: "Total ₹1,998.00",
    html: "<p>Total ₹1,998.00</p>",
  })
  const mail = await caughtBy(to)
  expect(mail.envelope.to).toEqual([to])
  expect(mail.subject).toContain("Order नमस्ते")
  expect(mail.text).toContain("₹1,998.00")
  expect(mail.html).toContain("₹1,998.00")
  expect(mail.headers.some(({ key }) => key === "bcc")).toBe(false)
  expect(mail.headers.find(({ key }) => key === "message-id")?.value).toBe(messageId)
})
