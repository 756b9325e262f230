import { z } from "zod"

/** Ids and codes are short and printable; anything else can't name something of ours. */
export const idInput = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._:~-]*$/u, "may hold letters, digits and . _ : ~ - only")

export const skuInput = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._:~/+-]*$/u, "is not a SKU")

export const pincodeInput = z
  .string()
  .regex(/^[1-9]\d{5}$/, "has 6 digits and doesn't begin with 0, e.g. 560001")
export const quantityInput = z.int().min(1).max(10)
export const serviceInput = z.enum(["standard", "express"])
/** As typed; whether such a code exists is for pricing to say. */
export const couponInput = z.string().trim().min(1, "enter a code").max(40, "is too long for a code")
export const giftCardInput = z.string().trim().min(1, "enter a code").max(40, "is too long for a code")
export const voucherInputs = {
  coupon: couponInput.nullable().optional(),
  giftCards: z.array(giftCardInput).max(5, "five gift cards at most").optional(),
  useRewards: z.boolean().optional(),
}
export const idempotencyKeyInput = z
  .string()
  .min(8, "use 8 to 64 characters, e.g. a fresh UUID")
  .max(64, "use 8 to 64 characters, e.g. a fresh UUID")
  .regex(/^[A-Za-z0-9._:-]+$/, "may hold letters, digits and . _ : - only")
export const orderCodeInput = z
  .string()
  .max(32)
  .regex(/^[A-Za-z0-9-]+$/, "is not an order code")
export const accessTokenInput = z
  .string()
  .max(200)
  .regex(/^[A-Za-z0-9._~-]+$/, "is not an access token")
