import { z } from "zod"
import { defineEvent } from "../envelope/index.ts"

export const customerRegistered = defineEvent({
  type: "customers.customer_registered.v1",
  topic: "customers.customer",
  payload: z.object({ customerId: z.string(), email: z.string() }),
})

export const customersEvents = [customerRegistered] as const
