import { z } from "zod"
import { defineEvent } from "../envelope/index.ts"

export const customerRegistered = defineEvent({
  type: "customers.customer_registered.v1",
  topic: "customers.customer",
  payload: z.object({ customerId: z.string(), email: z.string() }),
})

/** Somebody is to get a letter about their account. The link opens an account, so only its sealed form leaves MySQL. */
export const letterRequested = defineEvent({
  type: "customers.letter_requested.v1",
  topic: "customers.customer",
  payload: z.object({
    customerId: z.string(),
    email: z.string(),
    name: z.string(),
    letter: z.enum(["confirm", "taken", "reset"]),
    sealedLink: z.string(),
  }),
})

export const customersEvents = [customerRegistered, letterRequested] as const
