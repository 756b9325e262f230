import { z } from "zod"

const line = (max: number, what: string) =>
  z
    .string()
    .trim()
    .max(max, `${what} may have up to ${max} characters`)
    .regex(/^[^\p{Cc}]*$/u, `${what} holds a character that can't be printed`)

const needed = (max: number, what: string) => line(max, what).min(1, `${what} is needed`)

/** An address as typed by a person. A phone is an Indian mobile number, kept as its ten digits. */
export const addressDraft = z.strictObject({
  name: needed(120, "Name"),
  phone: z
    .string()
    .trim()
    .transform((given) => given.replaceAll(/[\s-]/g, "").replace(/^(?:\+?91|0)(?=\d{10}$)/, ""))
    .pipe(z.string().regex(/^[6-9]\d{9}$/, "Phone must be a 10-digit Indian mobile number")),
  line1: needed(200, "Flat, house or building"),
  line2: line(200, "Area or street").default(""),
  landmark: line(120, "Landmark").default(""),
  pincode: z.string().regex(/^[1-9]\d{5}$/, "Pincode has 6 digits and doesn't begin with 0"),
  city: needed(120, "City"),
  state: needed(120, "State"),
})
