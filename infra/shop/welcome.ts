import { demoKeyOf, demoUsers } from "../seed/steps/people.ts"
import { suppliers } from "../seed/world/suppliers.ts"

const line = (label: string, text: string): string => `  ${label.padEnd(14)} ${text}`

const keys = (): string => {
  const [first, last] = [suppliers.at(0), suppliers.at(-1)].map((one) => demoKeyOf(one?.id ?? ""))
  return `${first} to ${last}, a supplier each`
}

/** What a person needs to look around the opened shop: its address, who can sign in, and the doors beside the pages. */
export const welcome = (env: NodeJS.ProcessEnv): string => {
  const shop = (env.PUBLIC_URL ?? "").replace(/\/$/, "")
  const widest = Math.max(...demoUsers.map(({ email }) => email.length))
  return [
    `Haat is open: ${shop}`,
    "",
    `Sign in at ${shop}/sign-in, or buy as a guest:`,
    ...demoUsers.map(({ role, email, password }) => line(role, `${email.padEnd(widest)}  ${password}`)),
    "",
    line("API", `${shop}/api/v1, described at ${shop}/api/v1/openapi.json`),
    line("supplier feeds", `POST ${shop}/api/v1/feeds with Authorization: Bearer <key>`),
    line("demo keys", keys()),
    line("mail", `${env.MAIL_API_URL} (caught here, never sent on)`),
  ].join("\n")
}
