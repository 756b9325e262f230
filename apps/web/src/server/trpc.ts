import { initTRPC } from "@trpc/server"
import superjson from "superjson"
import type { OpenApiMeta } from "trpc-to-openapi"
import { wire } from "../trpc/wire.ts"
import { writeAnswer } from "../trpc/write-answer.ts"
import { shapeError } from "./error-shape.ts"
import { spend } from "./guard/rate-limit.ts"
import { refuse } from "./refusals.ts"
import type { RequestContext } from "./request-context.ts"

/** Who may call a procedure. Each one declares its role; a test walks the router and fails on any that doesn't. */
export type ProcedureRole = "public" | "customer" | "supplier" | "admin"
export type ProcedureMeta = OpenApiMeta<{ readonly role?: ProcedureRole }>

const t = initTRPC
  .context<RequestContext>()
  .meta<ProcedureMeta>()
  .create({
    transformer: { input: superjson, output: { serialize: writeAnswer, deserialize: wire.deserialize } },
    isDev: false,
    errorFormatter: shapeError,
  })

export const { router, createCallerFactory } = t

/** Counts every mutation, not every request, so a batch pays for each of its calls. */
const counted = t.middleware(async ({ ctx, type, path, next }) => {
  if (type === "mutation") {
    await spend(path, { visitorId: ctx.shopper.visitorId, peer: ctx.peer })
    ctx.keepVisitor()
  }
  return next()
})

const signedIn = t.middleware(({ ctx, next }) => {
  if (ctx.customer === null) throw refuse({ code: "SIGN_IN_NEEDED" })
  return next({ ctx: { customer: ctx.customer } })
})

const withRole = (role: "supplier" | "admin") =>
  signedIn.unstable_pipe(({ ctx, next }) => {
    const allowed = ctx.customer.role === role || ctx.customer.role === "admin"
    if (!allowed) throw refuse({ code: "NOT_ALLOWED" })
    return next({ ctx })
  })

const base = t.procedure.use(counted)

/** For the REST door, whose procedures call the ones below and so are counted there. */
export const outerProcedure = t.procedure.meta({ role: "public" })

export const publicProcedure = base.meta({ role: "public" })
export const customerProcedure = base.meta({ role: "customer" }).use(signedIn)
export const supplierProcedure = base.meta({ role: "supplier" }).use(withRole("supplier"))
export const adminProcedure = base.meta({ role: "admin" }).use(withRole("admin"))
