export type Credentials = { readonly name: string; readonly email: string; readonly password: string }
export type CredentialProblems = Partial<Record<keyof Credentials, string>>

const shortestPassword = 8
const longestPassword = 128

/** What is wrong with an address, or null. */
export const emailProblem = (email: string): string | null => {
  if (email.trim() === "") return "Enter your e-mail address."
  return /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(email.trim())
    ? null
    : "Enter an e-mail address like name@example.com."
}

/** What is wrong with a password to be kept, or null. */
export const newPasswordProblem = (password: string): string | null => {
  if (password.length < shortestPassword)
    return `Use at least ${shortestPassword} characters; a few words work well.`
  return password.length > longestPassword ? `Use at most ${longestPassword} characters.` : null
}

/** What is wrong with what was typed, field by field. Any password may sign in; a new one must be long enough. */
export const credentialProblems = (
  mode: "sign-in" | "sign-up",
  { name, email, password }: Credentials,
): CredentialProblems => {
  const found: readonly (readonly [keyof Credentials, string | null])[] = [
    ["name", mode === "sign-up" && name.trim() === "" ? "Enter your name." : null],
    ["email", emailProblem(email)],
    [
      "password",
      mode === "sign-up" ? newPasswordProblem(password) : password === "" ? "Enter your password." : null,
    ],
  ]
  return Object.fromEntries(found.filter(([, problem]) => problem !== null))
}

const refusals: Readonly<Record<string, string>> = {
  INVALID_EMAIL_OR_PASSWORD: "E-mail or password isn’t right. Check both and try again.",
  EMAIL_NOT_VERIFIED:
    "Your address isn’t confirmed yet. We have sent you the link once more: look into your mail.",
  INVALID_TOKEN: "This link has been used or is older than an hour. Ask for a new one.",
  OFFLINE: "We couldn’t reach the shop. Check your connection and try again.",
}

/** Why the account's door stayed closed, in words. */
export const authProblem = ({ status, code }: { readonly status: number; readonly code: string }): string => {
  if (status === 429) return "Too many tries. Wait a minute, then try again."
  return refusals[code] ?? "That didn’t work. Try again in a moment."
}
