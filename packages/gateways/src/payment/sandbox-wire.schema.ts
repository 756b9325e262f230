import { z } from "zod"

export const sandboxStatus = z.enum([
  "open",
  "challenged",
  "processing",
  "authorized",
  "captured",
  "declined",
  "cancelled",
])

/** A payment as the sandbox tells it. */
export const sandboxPayment = z.object({
  id: z.string().min(1).max(80),
  reference: z.string().min(1).max(80),
  status: sandboxStatus,
  amount: z.int().nonnegative(),
  /** What was really taken. */
  captured: z.int().nonnegative(),
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

export const sandboxSettlement = z.object({
  day: z.iso.date(),
  complete: z.boolean(),
  lines: z.array(
    z.object({
      kind: z.enum(["charge", "refund"]),
      id: z.string(),
      reference: z.string(),
      refundReference: z.string(),
      amount: z.int().nonnegative(),
      currency: z.string().length(3),
      at: z.iso.datetime(),
    }),
  ),
})

export const sandboxEvent = z.object({
  id: z.string().min(1).max(80),
  type: z.string().max(80),
  data: z.unknown(),
})
