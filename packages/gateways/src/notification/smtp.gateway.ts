import type { Mailer } from "@haat/domain/notification"
import { mode } from "@haat/platform/env"
import { dependency } from "@haat/platform/resilience"
import { assertNotInTransaction } from "@haat/platform/transaction"
import { createTransport } from "nodemailer"

export type SmtpSettings = { readonly smtpUrl: string; readonly from: string }

/**
 * Mail over SMTP with one pooled connection set. Throws when the server doesn't take the mail in time. Header
 * values are encoded by the library; files and URLs in a mail are refused.
 */
export const createSmtpMailer = ({
  smtpUrl,
  from,
}: SmtpSettings): Mailer & { readonly close: () => void } => {
  const scale = mode().timeoutScale
  const url = new URL(smtpUrl)
  const secure = url.protocol === "smtps:"
  const transport = createTransport({
    pool: true,
    maxConnections: 4,
    host: url.hostname,
    port: Number(url.port || (secure ? 465 : 25)),
    secure,
    ...(url.username === ""
      ? {}
      : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
    connectionTimeout: 2000 * scale,
    greetingTimeout: 2000 * scale,
    socketTimeout: 5000 * scale,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    send: async ({ to, subject, text, html, messageId, unsubscribe }) => {
      assertNotInTransaction("the mail server")
      await dependency("mail").call(() =>
        transport.sendMail({
          ...{ from, to: { name: "", address: to }, subject, text, html, messageId },
          ...(unsubscribe === undefined ? {} : { list: { unsubscribe } }),
        }),
      )
    },
    close: () => transport.close(),
  }
}
