"use client"

import { keyFor, readKept } from "./order-key.rule.ts"
import { read, write } from "./session-memory.client.tsx"

const name = "haat:order-key"

/** The idempotency key of exactly this request. */
export const orderKey = (request: unknown): string => {
  const kept = keyFor(readKept(read(name)), request, () => crypto.randomUUID())
  write(name, JSON.stringify(kept))
  return kept.key
}

/** An order that ended unpaid keeps answering its key: whoever wants its goods again asks anew. */
export const forgetOrderKey = (): void => write(name, "null")
