import { join } from "node:path"
import { z } from "zod"
import { secretOf } from "./mode.env.ts"
import { flag, lazyEnv, parseEnv, port } from "./read.env.ts"

/** The sandbox payment gateway as a process of its own; it shares two secrets with its merchant, nothing else. */
export const sandboxEnv = lazyEnv((source) => {
  const env = parseEnv(
    {
      SANDBOX_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
      SANDBOX_HOST: z.string().default("127.0.0.1"),
      SANDBOX_PUBLIC_URL: z.url().optional(),
      HAAT_STATE: z.string().default(".haat"),
      /** How payments behave that nobody chose a mode for: `decline=0.05,answer-lost=0.1`; the rest asks a person. */
      SANDBOX_MODES: z.string().max(1000).default(""),
      SANDBOX_SEED: z.string().max(100).default("haat"),
      /** Whether the last two digits of an amount choose a mode. */
      SANDBOX_AMOUNT_MODES: flag,
      SANDBOX_KEY_WINDOW_MS: z.coerce.number().int().min(0).default(86_400_000),
    },
    source,
  )
  const listenOn = env.SANDBOX_PORT ?? port(14_000, source)
  return {
    port: listenOn,
    host: env.SANDBOX_HOST,
    publicUrl: env.SANDBOX_PUBLIC_URL?.replace(/\/$/, "") ?? `http://127.0.0.1:${listenOn}`,
    ledgerFile: join(env.HAAT_STATE, "gateway-sandbox", `ledger-${listenOn}.sqlite`),
    apiKey: secretOf("PAYMENT_API_KEY", source),
    webhookSecret: secretOf("PAYMENT_WEBHOOK_SECRET", source),
    odds: env.SANDBOX_MODES,
    seed: env.SANDBOX_SEED,
    byAmount: env.SANDBOX_AMOUNT_MODES,
    keyWindowMs: env.SANDBOX_KEY_WINDOW_MS,
  }
})
