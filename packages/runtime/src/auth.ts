import { createAccounts, createEndedSessions, createSessionCache } from "@haat/db/customers"
import type { Customer } from "@haat/domain/customers"
import { secretsEnv, webEnv } from "@haat/platform/env"
import { newId } from "@haat/platform/ids"
import { logFor } from "@haat/platform/log"
import { type BetterAuthOptions, betterAuth } from "better-auth"
import { APIError } from "better-auth/api"
import { accountStore } from "./account-store.ts"
import { accountLetters } from "./auth-letters.ts"
import { type Clients, clients as shared } from "./shared/index.ts"

const log = logFor("customers.auth")
const day = 86_400

/** Sign-up, sign-in and sessions, as the web process mounts them. */
export type Auth = {
  readonly handle: (request: Request) => Promise<Response>
  /** The signed-in customer of a request. Rights beyond shopping are read from MySQL each time, never from a copy. */
  readonly customerOf: (headers: Headers) => Promise<Customer | null>
  /** For seeding only: an account with a role, made or brought up to date. */
  readonly enroll: (account: Enrollment) => Promise<string>
}

export type Enrollment = Omit<Customer, "id"> & { readonly password: string }

export type AuthHooks = {
  /** Called at each sign-in with the request's headers; must be safe to repeat. A failure doesn't stop the sign-in. */
  readonly onSignIn?: (customerId: string, headers: Headers) => Promise<void>
  /** Origins beside PUBLIC_URL that may send requests. */
  readonly trustedOrigins?: readonly string[]
}

const cookies = (): BetterAuthOptions["advanced"] => {
  const secure = webEnv().publicUrl.startsWith("https:")
  return {
    cookiePrefix: "haat",
    useSecureCookies: false,
    defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/", secure },
    // The __Host- prefix binds the cookie to this very host, over https, for every path.
    ...(secure ? { cookies: { session_token: { name: "__Host-haat.session_token" } } } : {}),
  }
}

const speakable = ({ name }: { readonly name: string }): void => {
  if (/^[^\p{Cc}]{1,120}$/u.test(name.trim())) return
  throw new APIError("BAD_REQUEST", {
    code: "INVALID_NAME",
    message: "Name needs 1 to 120 printable characters",
  })
}

type Hooks = NonNullable<BetterAuthOptions["databaseHooks"]>

const hooksOf = ({ onSignIn }: AuthHooks): Hooks => {
  const greet = async (customerId: string, headers: Headers | undefined) => {
    if (!onSignIn || !headers) return
    await onSignIn(customerId, headers).catch((error: unknown) =>
      log.error({ err: error }, "what follows a sign-in failed"),
    )
  }
  return {
    user: {
      create: { before: async (user) => speakable(user) },
      update: { before: async ({ name }) => speakable({ name: name ?? "-" }) },
    },
    session: { create: { after: ({ userId }, context) => greet(userId, context?.headers) } },
  }
}

/** Signing up answers the same whether the address is taken or not; what is true is told by mail. */
const passwordsAndLetters = (clients: Clients) => {
  const { passwords, verification } = accountLetters(clients.mysql())
  return {
    emailAndPassword: {
      ...{ enabled: true, minPasswordLength: 8, maxPasswordLength: 128 },
      ...{ requireEmailVerification: true, revokeSessionsOnPasswordReset: true },
      ...passwords,
    },
    emailVerification: verification,
  } satisfies BetterAuthOptions
}

const configure = (clients: Clients, hooks: AuthHooks) =>
  betterAuth({
    appName: "Haat",
    baseURL: webEnv().publicUrl,
    basePath: "/api/auth",
    secret: secretsEnv().auth,
    trustedOrigins: [...(hooks.trustedOrigins ?? [])],
    telemetry: { enabled: false },
    logger: {
      level: "error",
      log: (level, message) => log[level === "error" ? "error" : "debug"]({}, message),
    },
    database: accountStore(clients.mysql()),
    secondaryStorage: createSessionCache(clients.redis(), createEndedSessions(clients.mysql())),
    ...passwordsAndLetters(clients),
    session: { expiresIn: 30 * day, updateAge: day, storeSessionInDatabase: true },
    verification: { storeInDatabase: true },
    // The web process limits calls itself, per account and per address as its trusted hop sees it.
    rateLimit: { enabled: false },
    user: {
      additionalFields: {
        role: { type: "string", required: false, defaultValue: "shopper", input: false },
        supplierId: { type: "string", required: false, input: false },
      },
    },
    advanced: {
      ...cookies(),
      disableCSRFCheck: false,
      disableOriginCheck: false,
      ipAddress: { ipAddressHeaders: ["x-haat-peer"] },
      database: { generateId: () => newId() },
    },
    databaseHooks: hooksOf(hooks),
  })

const seeded = { method: "admin" } as const

const enroller =
  (clients: Clients, auth: ReturnType<typeof configure>): Auth["enroll"] =>
  async ({ email, name, password, role, supplierId }) => {
    const context = await auth.$context
    const held = await context.internalAdapter.findUserByEmail(email, { includeAccounts: true })
    const hash = await context.password.hash(password)
    const id = held?.user.id ?? (await context.internalAdapter.createUser({ email, name }, seeded)).id
    if (held) await context.internalAdapter.updatePassword(id, hash)
    else {
      const account = { userId: id, providerId: "credential", accountId: id, password: hash }
      await context.internalAdapter.linkAccount(account)
    }
    await clients
      .mysql()
      .change(
        "UPDATE customers_user SET name = ?, role = ?, supplier_id = ?, email_verified = TRUE WHERE id = ?",
        [name, role, supplierId, id],
      )
    return id
  }

/** One better-auth instance over the shop's MySQL and Redis. */
export const createAuth = (hooks: AuthHooks = {}, clients: Clients = shared): Auth => {
  const auth = configure(clients, hooks)
  const accounts = createAccounts(clients.mysql())
  return {
    handle: (request) => auth.handler(request),
    customerOf: async (headers) => {
      const session = await auth.api.getSession({ headers })
      if (!session) return null
      const { id, name, email, role } = session.user
      if (role !== "shopper") return accounts.find(id)
      return { id, name, email, role, supplierId: null }
    },
    enroll: enroller(clients, auth),
  }
}
