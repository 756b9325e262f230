import type { AnyTRPCProcedure } from "@trpc/server"
import { describe, expect, it } from "vitest"
import type { z } from "zod"
import type { RequestContext } from "./request-context.ts"
import { restRouter } from "./rest/rest-router.ts"
import { appRouter, createCaller } from "./router.ts"
import { createCallerFactory, type ProcedureMeta, publicProcedure } from "./trpc.ts"

type Listed = readonly [string, AnyTRPCProcedure]
type Steps = { readonly middlewares: readonly unknown[] }

const procedures = (router: { readonly _def: { readonly procedures: unknown } }): readonly Listed[] =>
  Object.entries(router._def.procedures as Record<string, AnyTRPCProcedure>)

const all = [...procedures(appRouter), ...procedures(restRouter)]
const roles = ["public", "customer", "supplier", "admin"]
const roleOf = (procedure: AnyTRPCProcedure) => (procedure._def.meta as ProcedureMeta | undefined)?.role
const inputsOf = (procedure: AnyTRPCProcedure) => procedure._def.inputs as unknown as readonly z.ZodType[]

const context = (role: "shopper" | "supplier" | "admin" | null): RequestContext => ({
  shop: new Proxy({} as RequestContext["shop"], {
    get: (_, room) => {
      throw new Error(`the room ${String(room)} was reached`)
    },
  }),
  shopper: { visitorId: "v", customerId: role === null ? null : "c" },
  visitorKnown: true,
  customer: role === null ? null : { id: "c", name: "C", email: "c@haat.example", role, supplierId: null },
  pincode: "560001",
  isFollowed: true,
  pincodeChosen: false,
  peer: null,
  now: () => new Date(0),
  keepVisitor: () => undefined,
  keepPlace: () => undefined,
  coupon: null,
  keepCoupon: () => undefined,
})

describe("every procedure", () => {
  it.each(all)("%s declares who may call it", (_, procedure) => {
    expect(roles).toContain(roleOf(procedure))
  })

  it.each(all)("%s refuses unknown keys and things that are no object", (_, procedure) => {
    for (const input of inputsOf(procedure)) {
      const strange = { __unknown: 1, role: "admin", price: 1, userId: "x", version: 0 }
      const codes = input.safeParse(strange).error?.issues.map(({ code }) => code)
      expect(codes).toContain("unrecognized_keys")
      for (const bad of [1, "x", [], null, true]) expect(input.safeParse(bad).success).toBe(false)
    }
  })

  it("that changes something is counted against its caller's limit before anything else", () => {
    const [counted] = publicProcedure._def.middlewares
    const own = procedures(appRouter).filter(([, procedure]) => procedure._def.type === "mutation")
    const free = own.filter(([, { _def }]) => (_def as unknown as Steps).middlewares[0] !== counted)
    expect(free.map(([path]) => path)).toEqual([])
  })

  it("that changes something has an input", () => {
    const changing = all.filter(([, procedure]) => procedure._def.type === "mutation")
    expect(changing.length).toBeGreaterThan(10)
    expect(changing.filter(([, procedure]) => inputsOf(procedure).length === 0)).toEqual([])
  })
})

const closedTo = (role: "shopper" | "supplier" | null) =>
  procedures(appRouter).filter(([, procedure]) => {
    const needed = roleOf(procedure)
    if (role === null) return needed !== "public"
    return needed === "admin" || (needed === "supplier" && role !== "supplier")
  })

const callerOf = (role: "shopper" | "supplier" | null) =>
  createCallerFactory(appRouter)(context(role)) as unknown as Record<
    string,
    Record<string, (input: unknown) => Promise<unknown>>
  >

const call = (role: "shopper" | "supplier" | null, path: string) => {
  const [room = "", name = ""] = path.split(".")
  return callerOf(role)[room]?.[name]?.({})
}

describe("who isn't signed in", () => {
  const queries = closedTo(null).filter(([, procedure]) => procedure._def.type === "query")

  it.each(queries)("is asked to by %s before anything is read", async (path) => {
    await expect(call(null, path)).rejects.toMatchObject({ code: "UNAUTHORIZED" })
  })
})

describe("a shopper", () => {
  it("may not call what is for suppliers and admins", async () => {
    for (const [path] of closedTo("shopper"))
      await expect(call("shopper", path)).rejects.toMatchObject({ code: "FORBIDDEN" })
  })
})

it("quantities that are no small whole numbers never reach the basket", async () => {
  const [input] = procedures(appRouter).flatMap(([path, add]) => (path === "basket.add" ? inputsOf(add) : []))
  expect(input?.safeParse({ sku: "A", quantity: 1 }).success).toBe(true)
  for (const quantity of [-1, 0, 1.5, 11, 1e9, "1", Number.NaN, 2 ** 53, [1], null, { $gt: "" }])
    expect(input?.safeParse({ sku: "A", quantity }).success).toBe(false)
})

it("a fault in a room leaves no trace of it in the answer", async () => {
  const error = await createCaller(context(null))
    .catalog.categories()
    .catch((fault: unknown) => fault)
  expect(error).toMatchObject({ code: "INTERNAL_SERVER_ERROR" })
})
