import { describe, expect, it } from "vitest"
import { authProblem, credentialProblems } from "./credentials.rule.ts"

const good = { name: "Asha", email: "asha@example.com", password: "long enough" }

describe("credentialProblems", () => {
  it("has nothing against good ones", () => {
    expect(credentialProblems("sign-in", { ...good, name: "" })).toEqual({})
    expect(credentialProblems("sign-up", good)).toEqual({})
  })
  it("asks for what is missing", () => {
    expect(Object.keys(credentialProblems("sign-up", { name: " ", email: "", password: "" }))).toEqual([
      "name",
      "email",
      "password",
    ])
  })
  it("lets any password try to sign in, but wants a new one long", () => {
    expect(credentialProblems("sign-in", { ...good, password: "x" })).toEqual({})
    expect(credentialProblems("sign-up", { ...good, password: "short" }).password).toMatch(/8 characters/)
    expect(credentialProblems("sign-up", { ...good, password: "x".repeat(129) }).password).toMatch(/128/)
  })
})

describe("authProblem", () => {
  it("doesn't tell which of both is wrong", () => {
    expect(authProblem({ status: 401, code: "INVALID_EMAIL_OR_PASSWORD" })).toMatch(/E-mail or password/)
  })
  it("says to wait when there were too many tries", () => {
    expect(authProblem({ status: 429, code: "X" })).toMatch(/Wait/)
  })
  it("has words for the unknown", () => {
    expect(authProblem({ status: 500, code: "X" })).toMatch(/Try again/)
  })
})
