import { describe, expect, it } from "vitest"
import { z } from "zod"
import { breakingChanges, type Schema } from "./breaking-changes.ts"

const schemaOf = (schema: z.ZodType): Schema => z.toJSONSchema(schema, { io: "input" }) as Schema
const changes = (before: z.ZodType, after: z.ZodType) => breakingChanges(schemaOf(before), schemaOf(after))

const order = z.object({
  id: z.string().max(36),
  status: z.enum(["placed", "failed"]),
  note: z.string().optional(),
  lines: z.array(z.object({ sku: z.string(), quantity: z.int().positive() })),
})

describe("a compatible change", () => {
  it("is none at all", () => {
    expect(changes(order, order)).toEqual([])
  })

  it("is a new optional field, a new admitted value or a wider limit", () => {
    const wider = order.extend({
      id: z.string().max(64),
      status: z.enum(["placed", "failed", "expired"]),
      gift: z.boolean().optional(),
    })
    expect(changes(order, wider)).toEqual([])
  })
})

describe("a breaking change", () => {
  it("is a removed field, even an optional one", () => {
    expect(changes(order, order.omit({ note: true }))).toEqual(["note was removed"])
  })

  it("is a field of another type, also deep inside", () => {
    const after = order.extend({
      lines: z.array(z.object({ sku: z.number(), quantity: z.int().positive() })),
    })
    expect(changes(order, after)).toEqual(["lines[].sku was string and is number"])
  })

  it("is a new required field or one that became required", () => {
    const after = order.extend({ note: z.string(), city: z.string() })
    expect(changes(order, after)).toEqual(["note is now required", "city is new and required"])
  })

  it("is a required field that may now be missing", () => {
    expect(changes(order, order.partial({ status: true }))).toEqual(["status may now be missing"])
  })

  it("is a value no longer admitted", () => {
    expect(changes(order, order.extend({ status: z.enum(["placed"]) }))).toEqual([
      'status no longer admits "failed"',
    ])
  })

  it("is a stricter limit", () => {
    expect(changes(order, order.extend({ id: z.string().max(12) }))).toEqual(["id has a stricter maxLength"])
    expect(changes(z.object({ a: z.string() }), z.object({ a: z.uuid() }))).toEqual([
      "a has a stricter pattern",
      "a has a stricter format",
    ])
  })

  it("is null no longer admitted", () => {
    const before = z.object({ customer: z.string().nullable() })
    expect(changes(before, z.object({ customer: z.string() }))).toEqual([
      "customer was null or string and is string",
    ])
  })

  it("is a stricter value in a record", () => {
    const before = z.object({ options: z.record(z.string(), z.string().max(120)) })
    const after = z.object({ options: z.record(z.string(), z.string().max(20)) })
    expect(changes(before, after)).toEqual(["options.* has a stricter maxLength"])
  })
})
