import { photoLimitBytes } from "@haat/domain/catalog"
import { newId } from "@haat/platform/ids"
import { logFor } from "@haat/platform/log"
import { isBounded } from "../guard/bounded-body.ts"
import { spendOne } from "../guard/rate-limit.ts"
import { allowedOrigins } from "../guard/same-origin.ts"
import { RefusalError } from "../refusals.ts"
import { createRequestContext } from "../request-context.ts"

const log = logFor("web.review-photos")
const types = ["image/jpeg", "image/png", "image/webp"]
const perHour = { name: "review-photos", calls: 40, perSeconds: 3600 }

const answer = (status: number, body: object): Response =>
  Response.json(body, { status, headers: { "cache-control": "no-store" } })

const problem = (status: number, code: string, hint: string): Response =>
  answer(status, { error: { code, hint } })

/** A page of another site can't send our header without asking first, and is never allowed to. */
const isOurs = (headers: Headers): boolean => {
  const origin = headers.get("origin")
  return (origin === null || allowedOrigins().includes(origin)) && headers.has("x-haat-client")
}

const isType = (headers: Headers): boolean =>
  types.includes(headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "")

const taken = async (request: Request): Promise<Response> => {
  const { headers } = request
  if (!isOurs(headers)) return problem(403, "FOREIGN_ORIGIN", "Send photos from the shop's own pages.")
  const { customer, shop } = await createRequestContext(headers)
  if (customer === null) return problem(401, "SIGN_IN_NEEDED", "Sign in to add photos.")
  if (!isType(headers)) return problem(415, "UNKNOWN_FORMAT", `Send one of: ${types.join(", ")}.`)
  if (!isBounded(request, photoLimitBytes))
    return problem(413, "PHOTO_REFUSED", "Send at most 8 MB, and say how many bytes they are.")
  await spendOne(perHour, customer.id)
  const bytes = new Uint8Array(await request.arrayBuffer())
  const added = await shop.reviews.addPhoto(customer.id, bytes)
  return added.ok ? answer(200, added.value) : problem(422, added.error.code, "Send a JPEG, PNG or WebP.")
}

const isLimited = (error: unknown): boolean =>
  error instanceof Error &&
  error.cause instanceof RefusalError &&
  error.cause.refusal.code === "TOO_MANY_REQUESTS"

/** Takes a shopper's photo for a review: bounded, from our pages, by whoever is signed in. */
export const takeReviewPhoto = async (request: Request): Promise<Response> => {
  try {
    return await taken(request)
  } catch (error) {
    if (isLimited(error)) return problem(429, "TOO_MANY_REQUESTS", "Wait a while before the next photo.")
    const errorId = newId()
    log.error({ err: error, errorId }, "photo failed")
    return problem(500, "INTERNAL_SERVER_ERROR", `Something went wrong on our side. (${errorId})`)
  }
}
