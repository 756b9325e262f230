import { createHash, timingSafeEqual } from "node:crypto"
import { z } from "zod"

/** How an answer travels when it misbehaves: late, or not at all; perhaps after the webhook that tells of it. */
export type Manner = {
  readonly delayMs?: number
  readonly lost?: boolean
  readonly afterWebhooksOf?: string
}

export type Answer = {
  readonly status: number
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
  readonly manner?: Manner
}

export type ApiRequest = {
  readonly method: string
  readonly path: string
  readonly authorization: string
  readonly body: string
  readonly idempotencyKey?: string
  readonly mode?: string
}

export const json = (status: number, value: unknown): Answer => ({
  status,
  body: JSON.stringify(value),
  headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" },
})

const digest = (text: string): Buffer => createHash("sha256").update(text).digest()

export const isAuthorized = (given: string, apiKey: string): boolean =>
  timingSafeEqual(digest(given), digest(`Bearer ${apiKey}`))

export const hashOf = (text: string): string => digest(text).toString("hex")

/** The body as the schema says, or the answer that says what is wrong with it. */
export const parse = <Schema extends z.ZodType>(schema: Schema, body: string): z.infer<Schema> | Answer => {
  let value: unknown
  try {
    value = JSON.parse(body)
  } catch {
    return json(400, { error: "the body isn't JSON" })
  }
  const parsed = schema.safeParse(value)
  return parsed.success ? parsed.data : json(400, { error: z.prettifyError(parsed.error) })
}

export const isAnswer = (value: unknown): value is Answer =>
  typeof value === "object" && value !== null && "status" in value && "headers" in value
