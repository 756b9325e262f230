import { z } from "zod"

export const sandboxStatus = z.enum(["open", "processing", "captured", "declined", "cancelled"])

/** A payment as the sandbox tells it. */
export const sandboxPayment = z.object({
  id: z.string().min(1).max(80),
  reference: z.string().min(1).max(80),
  status: sandboxStatus,
  amount: z.int().nonnegative(),
  currency: z.string().length(3),
  reason: z.string().max(300).nullable(),
  checkoutUrl: z.url().nullable(),
})
export type SandboxPayment = z.infer<typeof sandboxPayment>

export const sandboxRefund = z.object({
  id: z.string(),
  reference: z.string(),
  status: z.enum(["pending", "succeeded", "failed"]),
})

export const sandboxEvent = z.object({
  id: z.string().min(1).max(80),
  type: z.string().max(80),
  data: z.unknown(),
})
