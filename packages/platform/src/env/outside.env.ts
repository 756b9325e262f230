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
      /** Whether a payment takes the money at once, or sets it aside first and takes it once the order has noted it. */
      PAYMENT_CAPTURE: z.enum(["now", "later"]).default("now"),
      /** The gateway of new payments; the others go on serving theirs. */
      PAYMENT_GATEWAY: z.enum(["sandbox", "stripe"]).default("sandbox"),
    },
    source,
  )
  const sandboxUrl = env.PAYMENT_SANDBOX_URL.replace(/\/$/, "")
  return {
    sandboxUrl,
    sandboxPublicUrl: env.PAYMENT_SANDBOX_PUBLIC_URL?.replace(/\/$/, "") ?? sandboxUrl,
    webhookUrl: env.PAYMENT_WEBHOOK_URL,
    capture: env.PAYMENT_CAPTURE,
    gateway: env.PAYMENT_GATEWAY,
  }
})

/** Stripe, where it is set up: both secrets or none. */
export const stripeEnv = lazyEnv((source) => {
  const env = parseEnv(
    {
      STRIPE_API_KEY: z.string().min(8).optional(),
      STRIPE_WEBHOOK_SECRET: z.string().min(8).optional(),
      /** Another address than Stripe's own, for tests. */
      STRIPE_URL: z.url().optional(),
      PAYMENT_GATEWAY: z.string().optional(),
    },
    source,
  )
  const { STRIPE_API_KEY: apiKey, STRIPE_WEBHOOK_SECRET: webhookSecret } = env
  const isSetUp = apiKey !== undefined && webhookSecret !== undefined
  const isWanted = env.PAYMENT_GATEWAY === "stripe" || apiKey !== undefined || webhookSecret !== undefined
  if (isWanted && !isSetUp)
    throw new Error("The environment is not usable. Stripe needs STRIPE_API_KEY and STRIPE_WEBHOOK_SECRET")
  return { isSetUp, apiKey: apiKey ?? "", webhookSecret: webhookSecret ?? "", url: env.STRIPE_URL }
})
