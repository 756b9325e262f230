import { createHash } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"
import { logFor } from "@haat/platform/log"
import type { TRPCError } from "@trpc/server"
import { z } from "zod"
import { boundedBody } from "../guard/bounded-body.ts"
import { spendOne } from "../guard/rate-limit.ts"
import { RefusalError } from "../refusals.ts"
import { auth } from "./auth.ts"

const log = logFor("web.auth")
const maxBody = 16 * 1024
const minute = 60

const digest = (text: string): string => createHash("sha256").update(text).digest("base64url").slice(0, 22)

const text = z.string().max(2000)
const credentials = {
  email: text,
  password: text,
  rememberMe: z.boolean().optional(),
  callbackURL: text.optional(),
}

/** What our forms send, and nothing beside it: no role, no id, no verified flag. */
const bodies: readonly (readonly [string, z.ZodType])[] = [
  ["/sign-in/email", z.strictObject(credentials)],
  ["/sign-up/email", z.strictObject({ ...credentials, name: text })],
  ["/send-verification-email", z.strictObject({ email: text, callbackURL: text.optional() })],
  ["/request-password-reset", z.strictObject({ email: text })],
  ["/reset-password", z.strictObject({ newPassword: text, token: text })],
]

const refuseBody = (pathname: string, body: string): Response | undefined => {
  const schema = bodies.find(([path]) => pathname.endsWith(path))?.[1]
  if (!schema) return undefined
  const given = z.string().transform(readJson).pipe(schema).safeParse(body)
  if (given.success) return undefined
  const message = given.error.issues
    .map((issue) => `${issue.path.join(".") || "body"}: ${issue.message}`)
    .join("; ")
  return Response.json({ code: "INVALID_BODY", message }, { status: 400 })
}

const readJson = (body: string): unknown => {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

const emailOf = (body: string): string => {
  const given = readJson(body) as { readonly email?: unknown } | null | undefined
  return typeof given?.email === "string" ? given.email.trim().toLowerCase().slice(0, 254) : ""
}

/**
 * Guessing is slowed per account and address (so a stranger can't lock the owner out), per account from
 * everywhere with a wide quota, and per address over all accounts.
 */
const spendGuess = async (body: string, peer: string): Promise<void> => {
  const account = digest(emailOf(body))
  await spendOne({ name: "sign-in-address", calls: 60, perSeconds: 10 * minute }, peer)
  await spendOne({ name: "sign-in-both", calls: 10, perSeconds: 10 * minute }, `${account}:${peer}`)
  await spendOne({ name: "sign-in-account", calls: 200, perSeconds: 60 * minute }, account)
}

/** Nobody's mailbox is filled by a stranger, whether there is an account behind the address or not. */
const spendLetter = async (body: string, peer: string): Promise<void> => {
  await spendOne({ name: "account-letter-address", calls: 20, perSeconds: 60 * minute }, peer)
  await spendOne({ name: "account-letter", calls: 5, perSeconds: 60 * minute }, digest(emailOf(body)))
}

const lettered = /\/(?:sign-up\/email|request-password-reset|send-verification-email)$/

const spendFor = async (pathname: string, body: string, peer: string): Promise<void> => {
  if (pathname.includes("/sign-in/")) return spendGuess(body, peer)
  if (lettered.test(pathname)) return spendLetter(body, peer)
  return spendOne({ name: "auth-address", calls: 300, perSeconds: minute }, peer)
}

const refusalOf = (error: unknown): Response => {
  const cause = (error as Partial<TRPCError>).cause
  if (!(cause instanceof RefusalError) || cause.refusal.code !== "TOO_MANY_REQUESTS") throw error
  const { retryAfterSeconds } = cause.refusal
  log.warn({ event: "sign-in-limited" }, "too many attempts")
  return Response.json(
    { code: "TOO_MANY_REQUESTS", message: `Too many attempts. Try again in ${retryAfterSeconds} seconds.` },
    { status: 429, headers: { "retry-after": String(retryAfterSeconds) } },
  )
}

/** What an account's existence costs more, an insert and a commit, disappears below this. */
const steadyMs = 400

/** These answer alike whether there is an account or not, and no sooner in one case than in the other. */
const steadily = async (pathname: string, answer: () => Promise<Response>): Promise<Response> => {
  if (!lettered.test(pathname)) return answer()
  const [given] = await Promise.all([answer(), sleep(steadyMs)])
  return given
}

/** better-auth behind our limits. It checks origins and content types itself. */
export const handleAuth = async (request: Request): Promise<Response> => {
  const { handle } = await auth()
  if (request.method === "GET") return handle(request)
  const body = await boundedBody(request, maxBody)
  if (body === null) return Response.json({ code: "TOO_LARGE" }, { status: 413 })
  const { pathname } = new URL(request.url)
  const refused = refuseBody(pathname, body)
  if (refused) return refused
  try {
    await spendFor(pathname, body, request.headers.get("x-haat-peer") ?? "unknown")
  } catch (error) {
    return refusalOf(error)
  }
  const { url, method, headers } = request
  return steadily(pathname, () => handle(new Request(url, { method, headers, body })))
}
