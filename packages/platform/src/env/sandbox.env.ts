import { join } from "node:path"
import { z } from "zod"
import { secretOf } from "./mode.env.ts"
import { lazyEnv, parseEnv, port } from "./read.env.ts"

/** The sandbox payment gateway as a process of its own; it shares two secrets with its merchant, nothing else. */
export const sandboxEnv = lazyEnv((source) => {
  const env = parseEnv(
    {
      SANDBOX_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
      SANDBOX_HOST: z.string().default("127.0.0.1"),
      SANDBOX_PUBLIC_URL: z.url().optional(),
      HAAT_STATE: z.string().default(".haat"),
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
  }
})
