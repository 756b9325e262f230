import { z } from "zod"
import { lazyEnv, parseEnv, port } from "./read.env.ts"

export const mailEnv = lazyEnv((source) => {
  const env = parseEnv(
    {
      SMTP_URL: z.string().default(`smtp://127.0.0.1:${port(11_025, source)}`),
      MAIL_FROM: z.string().default("Haat <orders@haat.example>"),
    },
    source,
  )
  return { smtpUrl: env.SMTP_URL, from: env.MAIL_FROM }
})

export const paymentEnv = lazyEnv((source) => {
  const env = parseEnv(
    {
      PAYMENT_SANDBOX_URL: z.url().default(`http://127.0.0.1:${port(14_000, source)}`),
      /** Where the shopper's browser reaches the gateway, when that differs. */
      PAYMENT_SANDBOX_PUBLIC_URL: z.url().optional(),
      /** Where the gateway reaches us, when that isn't the shop's public address. */
      PAYMENT_WEBHOOK_URL: z.url().optional(),
    },
    source,
  )
  const sandboxUrl = env.PAYMENT_SANDBOX_URL.replace(/\/$/, "")
  return {
    sandboxUrl,
    sandboxPublicUrl: env.PAYMENT_SANDBOX_PUBLIC_URL?.replace(/\/$/, "") ?? sandboxUrl,
    webhookUrl: env.PAYMENT_WEBHOOK_URL,
  }
})
