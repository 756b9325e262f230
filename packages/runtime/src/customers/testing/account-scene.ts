import { webEnv } from "@haat/platform/env"
import { newId } from "@haat/platform/ids"
import type { Auth } from "../../auth.ts"
import { linkSeals } from "../../auth-letters.ts"
import { clients } from "../../shared/index.ts"

const { origin } = new URL(webEnv().publicUrl)

type Told = { readonly letter: string; readonly sealedLink: string }
type Person = { readonly email: string; readonly name: string; readonly password: string }

export const person = (): Person => ({
  ...{ email: `${newId()}@haat.example`, name: "Asha Rao", password: "a-long-password" },
})

export const request = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  new Request(`${origin}/api/auth${path}`, {
    method: "POST",
    body: JSON.stringify(body),
    headers: { "content-type": "application/json", origin, ...headers },
  })

/** Letters asked for, oldest first, as the outbox keeps them. */
export const lettersTo = async (email: string): Promise<readonly Told[]> => {
  const rows = await clients.mysql().rows<{ readonly payload: string }>(
    `SELECT o.payload FROM shared_outbox o JOIN customers_user u ON u.id = o.aggregateid
     WHERE u.email = ? AND o.type = 'customers.letter_requested.v1' ORDER BY o.id`,
    [email],
  )
  return rows.map(({ payload }) => (JSON.parse(payload) as { readonly payload: Told }).payload)
}

/** Whom the opened link of the newest letter takes where. */
export const linkTo = async (email: string): Promise<URL> => {
  const link = await linkSeals.open((await lettersTo(email)).at(-1)?.sealedLink ?? "")
  if (link === null) throw new Error(`no link for ${email}`)
  return new URL(link)
}

export const cookieOf = (response: Response): string =>
  response.headers.getSetCookie()[0]?.split(";")[0] ?? ""

/** People before the doors of one better-auth. */
export const accountScene = (auth: Auth) => {
  const signUp = (who: object) => auth.handle(request("/sign-up/email", who))
  return {
    signUp,
    signIn: (who: object) => auth.handle(request("/sign-in/email", who)),
    /** Signs up and follows the letter's link; the answer carries the session. */
    join: async (who: { readonly email: string }): Promise<Response> => {
      const up = await signUp(who)
      if (!up.ok) throw new Error(await up.text())
      return auth.handle(new Request(await linkTo(who.email), { headers: { origin } }))
    },
    whoIs: (cookie: string) => auth.customerOf(new Headers({ cookie })),
  }
}
