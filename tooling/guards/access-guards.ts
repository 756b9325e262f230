import type { Guard } from "./guard.ts"

const trpc = "apps/web/src/server/trpc.ts"
const walk = "apps/web/src/server/router.test.ts"

export const accessGuards: readonly Guard[] = [
  {
    name: "access: an order is its owner's",
    without: {
      file: "packages/domain/src/ordering/views/see-order.rule.ts",
      find: "isOwner(order, shopper) ||",
      put: "isOwner(order, shopper) || shopper.customerId === null ||",
    },
    tests: ["packages/domain/src/ordering/views/see-order.rule.test.ts"],
    bites: "shows an order to its owner",
  },
  {
    name: "access: the whole token of an order's link",
    without: {
      file: "packages/domain/src/ordering/views/see-order.rule.ts",
      find: "return difference === 0",
      put: "return difference >= 0",
    },
    tests: ["packages/domain/src/ordering/views/see-order.rule.test.ts"],
    bites: "shows an order to its owner",
  },
  {
    name: "access: staff procedures are for staff",
    without: { file: trpc, find: 'if (!allowed) throw refuse({ code: "NOT_ALLOWED" })', put: "void allowed" },
    tests: [walk],
    bites: "may not call",
  },
  {
    name: "access: customer procedures need a customer",
    without: {
      file: trpc,
      find: 'base.meta({ role: "customer" }).use(signedIn)',
      put: 'base.meta({ role: "customer" })',
    },
    tests: [walk],
    bites: "isn't signed in",
  },
]
