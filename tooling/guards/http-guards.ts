import type { Guard } from "./guard.ts"

const server = "apps/web/src/server"
const attacks = `${server}/attacks.int.test.ts`
const door = `${server}/trpc-door.int.test.ts`
const accounts = `${server}/identity/auth-door.int.test.ts`
const letters = "packages/runtime/src/auth-letters.int.test.ts"
const signature = "packages/gateways/src/payment/webhook-signature.ts"
const seeing = "packages/domain/src/ordering/views/see-order.rule.ts"

type Change = readonly [file: string, find: string, put: string]
/** Part of the test's name, and its file where it isn't the one of the attacks. */
type Bite = readonly [bites: string, test?: string]

/** A guard that a raw request meets, and the request that must then get through. */
const met = (name: string, [file, find, put]: Change, [bites, test = attacks]: Bite): Guard => ({
  ...{ name: `http: ${name}`, bites },
  ...{ without: { file, find, put }, tests: [test] },
})

/** What stands between a raw HTTP request and the books, removed beneath requests that are handed to the doors themselves. */
export const httpGuards: readonly Guard[] = [
  met(
    "a quantity is a whole number from 1 to 10",
    [`${server}/inputs.ts`, "quantityInput = z.int().min(1).max(10)", "quantityInput = z.coerce.number()"],
    ["is no quantity but"],
  ),
  met(
    "no copy of a request brings a client's claims back",
    [`${server}/guard/trusted-hop.ts`, "    settleRaw(request)\n", ""],
    ["works on a real server", `${server}/guard/trusted-hop.test.ts`],
  ),
  met(
    "the front leaves to Next what isn't plainly spelt",
    [`${server}/front/doors.ts`, "\\w[\\w.,]*$/", ".*/"],
    ["leaves to Next", `${server}/front/doors.test.ts`],
  ),
  met(
    "an order takes no key of the server's",
    [
      "apps/web/src/features/ordering/router.ts",
      "placeInput = z.strictObject({\n  idempotencyKey",
      "placeInput = z.object({\n  idempotencyKey",
    ],
    ["is no price, state, owner or version"],
  ),
  met(
    "a key is short",
    [`${server}/inputs.ts`, '.max(64, "use 8 to 64 characters, e.g. a fresh UUID")', ""],
    ["is no key longer"],
  ),
  met(
    "an order is its owner's",
    [seeing, "owner === ownerKey(shopper) ||", 'owner !== "" ||'],
    ["doesn't exist for a stranger"],
  ),
  met(
    "the whole token of an order's link",
    [seeing, "return difference === 0", "return difference >= 0"],
    ["doesn't exist for a stranger"],
  ),
  met(
    "a webhook's signature, over the raw body",
    [
      signature,
      'if (!timingSafeEqual(digest(secret, timestamp, rawBody), Buffer.from(hex, "hex"))) return "forged"',
      "",
    ],
    ["changed by one byte"],
  ),
  met(
    "a webhook's age",
    [
      signature,
      "Math.abs(now.getTime() - Number(timestamp) * 1000) > toleranceMs",
      "Math.abs(now.getTime() - Number(timestamp) * 1000) < -toleranceMs",
    ],
    ["six minutes old"],
  ),
  met(
    "a webhook's size",
    [`${server}/webhook-door.ts`, "await boundedBody(request, maxBody)", "await request.text()"],
    ["too large isn't even read"],
  ),
  met(
    "who signs up sends what the form sends",
    [
      `${server}/identity/auth-door.ts`,
      '["/sign-up/email", z.strictObject(',
      '["/sign-up/email", z.looseObject(',
    ],
    ["take no role, supplier or verdict", accounts],
  ),
  met(
    "a taken address is answered as a new one",
    ["packages/runtime/src/auth.ts", "requireEmailVerification: true", "requireEmailVerification: false"],
    ["say of a taken address", accounts],
  ),
  met(
    "the time of an answer tells nothing of an account",
    [
      `${server}/identity/auth-door.ts`,
      "if (!lettered.test(pathname)) return answer()",
      "if (steadyMs > 0) return answer()",
    ],
    ["say of a taken address", accounts],
  ),
  met(
    "a mailbox gets so many letters",
    [
      `${server}/identity/auth-door.ts`,
      'await spendOne({ name: "account-letter", calls: 5, perSeconds: 60 * minute }, digest(emailOf(body)))',
      "",
    ],
    ["fill nobody's mailbox", accounts],
  ),
  met(
    "an account's doors know our origin",
    ["packages/runtime/src/auth.ts", "disableOriginCheck: false", "disableOriginCheck: true"],
    ["open for no page of another site", accounts],
  ),
  met(
    "a new password ends every session",
    [
      "packages/runtime/src/auth.ts",
      "revokeSessionsOnPasswordReset: true",
      "revokeSessionsOnPasswordReset: false",
    ],
    ["ends every session", letters],
  ),
  met(
    "a link that opens an account leaves MySQL sealed",
    [
      "packages/runtime/src/auth-letters.ts",
      "await symmetricEncrypt({ key: secretsEnv().auth, data: link })",
      "await Promise.resolve(link)",
    ],
    ["keeps links out of the outbox", letters],
  ),
  met(
    "a mutation comes from our own pages",
    [
      `${server}/trpc-door.ts`,
      'if (foreign !== null) return answer(foreign === "NOT_JSON" ? 415 : 403, foreign)',
      "void foreign",
    ],
    ["takes mutations from our own pages only", door],
  ),
  met(
    "nobody is followed who asks not to be",
    ["apps/web/src/features/search/router.ts", "if (!ctx.isFollowed) return", "void ctx.isFollowed"],
    ["asks not to be followed", "apps/web/src/features/search/router.test.ts"],
  ),
  met(
    "ten calls in one request",
    [`${server}/trpc-door.ts`, "maxBatchSize: maxBatch,", "maxBatchSize: maxBatch * 100,"],
    ["refuses a crowd in one request", door],
  ),
  met(
    "a visitor's mutations are counted",
    [
      `${server}/trpc.ts`,
      "await spend(path, { visitorId: ctx.shopper.visitorId, peer: ctx.peer })",
      "void spend",
    ],
    ["lets one visitor order only so often", door],
  ),
]
