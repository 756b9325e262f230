import { expect, test } from "@playwright/test"
import { leaks } from "../fixtures/api-shopper.ts"
import { callerAt, ownAddress, type Said } from "../fixtures/caller.ts"
import { textsIn } from "../fixtures/crooked.ts"
import { callProcedure, inputFor, procedures } from "../fixtures/procedures.ts"

/** What a driver or a store would take for more than a value. */
const objects: readonly unknown[] = [
  { $ne: null },
  { $gt: "" },
  { email: 1 },
  { toString: "x" },
  ["a"],
  [["a", "b"]],
  1,
  true,
]
const texts = [
  `' OR '1'='1`,
  `x'; DROP TABLE basket_line; -- `,
  `\\' UNION SELECT password FROM customers_account -- `,
  `%_%`,
  `{"$where":"sleep(5000)"}`,
  `*:* OR _exists_:title`,
  `a:b{c}\r\nDEL haat`,
  `../../../etc/passwd\u0000.png`,
]

/** As an `expectRefused` of raw answers. */
const expectClean = ({ status, text }: Said, what: string): void => {
  expect(status, `${what}: ${text}`).toBeLessThan(500)
  expect(text, what).not.toMatch(leaks)
}

test("S37–S40: no text field of what anybody may ask takes anything but a text, nor a text for more than that", async ({
  baseURL,
}) => {
  test.setTimeout(300_000)
  const open = procedures().filter(({ role, input }) => role === "public" && input !== null)
  let fields = 0
  for (const procedure of open) {
    // An address of its own for each: what is sent here is no other test's quota.
    const caller = callerAt(baseURL ?? "", ownAddress())
    for (const put of textsIn(inputFor(procedure.input ?? {}, {}))) {
      fields += 1
      const ask = (instead: unknown) => callProcedure(caller, procedure, put(instead))
      for (const [at, said] of (await Promise.all(objects.map(ask))).entries()) {
        expectClean(said, procedure.path)
        expect(said.status, `${procedure.path} ${JSON.stringify(put(objects[at]))}: ${said.text}`).toBe(400)
      }
      for (const said of await Promise.all([null, ...texts].map(ask))) expectClean(said, procedure.path)
    }
    caller.close()
  }
  expect(fields).toBeGreaterThan(40)
})
