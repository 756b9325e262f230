import { expect, test } from "vitest"
import { demoUsers } from "../seed/steps/people.ts"
import { welcome } from "./welcome.ts"

const env = {
  NODE_ENV: "production",
  PUBLIC_URL: "http://127.0.0.1:3700/",
  MAIL_API_URL: "http://127.0.0.1:11726",
} as const

test("names the shop, its APIs and the caught mail where they listen", () => {
  const text = welcome(env)
  expect(text).toContain("open: http://127.0.0.1:3700\n")
  expect(text).toContain("http://127.0.0.1:3700/api/v1/openapi.json")
  expect(text).toContain("http://127.0.0.1:11726")
  expect(text).toContain("haat-demo-key-sup-01")
})

test("every demo user stands there with the password", () => {
  const lines = welcome(env).split("\n")
  for (const { email, password } of demoUsers)
    expect(lines.some((line) => line.includes(email) && line.endsWith(password))).toBe(true)
})
