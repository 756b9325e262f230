import { z } from "zod"

const line = (max: number, what: string) =>
  z
    .string()
    .trim()
    .max(max, `${what} may have up to ${max} characters`)
    .regex(/^[^\p{Cc}]*$/u, `${what} holds a character that can't be printed`)

const needed = (max: number, what: string) => line(max, what).min(1, `${what} is needed`)

/** Who a seller is to the tax office, as typed. What the numbers must be is the rule's to say. */
export const taxIdentityDraft = z.strictObject({
  legalName: needed(120, "Legal name"),
  address: z.strictObject({
    line1: needed(200, "Building and street"),
    line2: line(200, "Area").default(""),
    city: needed(120, "City"),
    state: needed(60, "State"),
    pincode: z
      .string()
      .trim()
      .regex(/^[1-9]\d{5}$/, "Pincode has 6 digits and doesn't begin with 0"),
  }),
  gstins: z.array(line(40, "A GSTIN")).max(36, "One GSTIN for each state at most").default([]),
})
