import { newId } from "@haat/platform/ids"
import { afterAll, expect, it } from "vitest"
import { createMysql, inTransaction } from "../shared/index.ts"
import { requestKeys } from "./request-keys.mysql.ts"

const mysql = createMysql({ poolSize: 8 })
afterAll(() => mysql.close())

it("runs one of many twins, gives the others its reference, and forgets what was rolled back", async () => {
  const key = { orderId: newId(), operation: "refund", key: newId(), hash: "a".repeat(64) } as const
  let works = 0
  const ask = (hash = key.hash, fails = false) =>
    inTransaction(mysql, async (tx) => {
      const claimed = await requestKeys(tx).claim({ ...key, hash })
      if (claimed.kind !== "fresh") return claimed
      works += 1
      if (fails) throw new Error("refused")
      await requestKeys(tx).settle({ ...key, hash }, "refund-1")
      return claimed
    })
  await expect(ask(key.hash, true)).rejects.toThrow("refused")
  const answers = await Promise.all(Array.from({ length: 6 }, () => ask()))
  expect(answers.filter(({ kind }) => kind === "fresh")).toHaveLength(1)
  expect(answers.filter((one) => one.kind === "again" && one.refId === "refund-1")).toHaveLength(5)
  expect(await ask("b".repeat(64))).toEqual({ kind: "conflict" })
  expect(works).toBe(2)
})
