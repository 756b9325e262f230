import { createHmac, timingSafeEqual } from "node:crypto"
import { secretsEnv } from "@haat/platform/env"
import { TRPCError } from "@trpc/server"
import { z } from "zod"

/** Lists change while they are read: whoever comes back later begins anew. */
const lifeSeconds = 15 * 60

/** A place in a list with when it was given and by whom, as one word fit for an address. */
export const cursorInput = z
  .string()
  .max(8000, "is no cursor of ours; leave it out to begin with the first page")
  .regex(/^[\w-]+\.[0-9a-z]+\.[\w-]{43}$/, "is no cursor of ours; leave it out to begin with the first page")

type Seal = { readonly place: string; readonly given: string; readonly question: unknown }

const macOf = ({ place, given, question }: Seal): string =>
  createHmac("sha256", secretsEnv().tokens)
    .update(JSON.stringify(["list-cursor", question, given, place]))
    .digest("base64url")

/** Only we can write a cursor, and only for the question it goes on with. */
export const sealCursor = (place: string, question: unknown, now: Date): string => {
  const given = Math.floor(now.getTime() / 1000).toString(36)
  const sealed = Buffer.from(place).toString("base64url")
  return `${sealed}.${given}.${macOf({ place: sealed, given, question })}`
}

const refused = (message: string): TRPCError =>
  new TRPCError({
    code: "BAD_REQUEST",
    cause: new z.ZodRealError([{ code: "custom", path: ["cursor"], message, input: undefined }]),
  })

/** The place a cursor names; refused where it isn't ours, belongs to another question or is too old. */
export const openCursor = (cursor: string, question: unknown, now: Date): string => {
  const [place = "", given = "", mac = ""] = cursor.split(".")
  const expected = Buffer.from(macOf({ place, given, question }))
  const isOurs = mac.length === expected.length && timingSafeEqual(expected, Buffer.from(mac))
  if (!isOurs)
    throw refused(
      "wasn't given for this question; ask what it was given for, or leave it out to begin with the first page",
    )
  const age = Math.floor(now.getTime() / 1000) - Number.parseInt(given, 36)
  if (age > lifeSeconds)
    throw refused("is older than a quarter of an hour; leave it out to begin with the first page")
  return Buffer.from(place, "base64url").toString()
}
