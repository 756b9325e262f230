import { z } from "zod"
import { roundDegrees } from "../network/geography.rule.ts"
import type { NetworkKind, NetworkRow } from "./network-edit.model.ts"

/** As long as every room that keeps such an id has room for. */
const id = (example: string) =>
  z.string().regex(/^[A-Z0-9][A-Za-z0-9-]{1,31}$/, `use 2 to 32 letters, digits and hyphens, e.g. ${example}`)
const words = (limit: number) =>
  z
    .string()
    .trim()
    .min(1, "is empty; say what people call it")
    .max(limit, `at most ${limit} characters`)
    .regex(/^[^\p{Cc}]*$/u, "may not hold line breaks or control characters")
const whole = (min: number, max: number, what: string) =>
  z
    .int(`use a whole number of ${what}`)
    .min(min, `at least ${min} ${what}`)
    .max(max, `at most ${max} ${what}`)
const latitude = z.number().min(-90, "between -90 and 90").max(90, "between -90 and 90")
const longitude = z.number().min(-180, "between -180 and 180").max(180, "between -180 and 180")
const mode = z.enum(["surface", "air", "local"], "use surface, air or local")
const pincode = z.string().regex(/^[1-9]\d{5}$/, "has 6 digits and doesn't begin with 0, e.g. 560001")

const capacity = whole(1, 10_000_000, "parcels a day").optional()

const isDay = (day: string): boolean => {
  const at = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day)
}

const schemas = {
  courier: z.strictObject({ id: id("SADAK"), name: words(80), mode, capacity }),
  hub: z.strictObject({
    id: id("HUB-BLR"),
    name: words(120),
    state: words(64),
    latitude,
    longitude,
    air: z.boolean("use yes or no"),
  }),
  warehouse: z.strictObject({
    id: id("WH-BLR"),
    name: words(120),
    city: words(80),
    state: words(64),
    pincode,
    timeZone: z
      .string()
      .max(48)
      .regex(/^[A-Za-z]+(?:[/_+-][A-Za-z0-9_+-]+)*$/, "e.g. Asia/Kolkata"),
    latitude,
    longitude,
    packHours: whole(0, 72, "hours"),
  }),
  lane: z.strictObject({
    id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9>:-]{2,110}$/, "e.g. WH-BLR>HUB-BLR:surface"),
    from: z.string().min(1, "where does it begin? e.g. WH-BLR").max(32, "at most 32 characters"),
    to: z.string().min(1, "where does it end? e.g. HUB-BLR or CL-560").max(32, "at most 32 characters"),
    courierId: z.string().min(1, "who drives? e.g. SADAK").max(32, "at most 32 characters"),
    mode,
    hours: whole(1, 1000, "hours"),
    costMinor: whole(0, 10_000_000, "paise"),
    cutOffMinute: whole(0, 1439, "minutes after midnight"),
    workingDays: z.int().min(1, "it has to run on some day").max(127, "there are seven days"),
    capacity,
  }),
  holiday: z.strictObject({
    day: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/, "write it as 2026-12-25")
      .refine(isDay, "there is no such day"),
    scope: z.string().min(1, "use all, a warehouse, a state or a lane").max(112),
    name: words(80),
  }),
  "last-mile": z.strictObject({
    pincode,
    hours: whole(0, 240, "hours"),
    express: z.boolean("use yes or no"),
    serviceable: z.boolean("use yes or no"),
    reason: words(160),
  }),
  pincode: z.strictObject({
    pincode,
    city: words(80),
    state: words(64),
    latitude: latitude.transform(roundDegrees),
    longitude: longitude.transform(roundDegrees),
  }),
} as const

export type FieldProblem = { readonly field: string; readonly problem: string }

/** A row of a kind, or which fields are wrong and what they should look like. */
export const parseNetworkRow = (
  kind: NetworkKind,
  input: unknown,
):
  | { readonly ok: true; readonly value: NetworkRow }
  | { readonly ok: false; readonly error: readonly FieldProblem[] } => {
  const parsed = schemas[kind].safeParse(input)
  if (parsed.success) return { ok: true, value: withoutUndefined(parsed.data) as NetworkRow }
  return {
    ok: false,
    error: parsed.error.issues.map(({ path, message }) => ({ field: path.join("."), problem: message })),
  }
}

const withoutUndefined = (row: object): object =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined))
