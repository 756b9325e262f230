import { TRPCError } from "@trpc/server"
import { expect, it } from "vitest"
import { z } from "zod"
import { describeError } from "./error-shape.ts"
import { refuse } from "./refusals.ts"

it("tells nothing of a fault but its id", () => {
  const cause = new Error("SELECT * FROM customers_user at /srv/haat/app.ts ER_NO_SUCH_TABLE")
  const told = describeError(new TRPCError({ code: "INTERNAL_SERVER_ERROR", message: cause.message, cause }))
  expect(told.errorId).toMatch(/^[0-9a-f-]{36}$/)
  expect(JSON.stringify(told)).not.toMatch(/SELECT|srv|ER_NO/)
})

it("hands a refusal on with its facts, and names the fields of a wrong input", () => {
  expect(describeError(refuse({ code: "CART_FULL", limit: 50 }))).toMatchObject({
    message: "CART_FULL",
    refusal: { code: "CART_FULL", limit: 50 },
    errorId: null,
  })
  const cause = z.strictObject({ pincode: z.string() }).safeParse({ pincode: 1 }).error
  const told = describeError(new TRPCError({ code: "BAD_REQUEST", ...(cause ? { cause } : {}) }))
  expect(told.issues).toMatchObject([{ field: "pincode" }])
  expect(told.message).toContain("pincode")
})
