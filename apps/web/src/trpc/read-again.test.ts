import { TRPCError } from "@trpc/server"
import { expect, it } from "vitest"
import { readAgain } from "./read-again.ts"

const failing = (times: number, error: Error) => {
  let calls = 0
  const read = async () => {
    calls += 1
    if (calls <= times) throw error
    return "the order"
  }
  return { read, calls: () => calls }
}

it("reads once more after a fault of ours", async () => {
  for (const fault of [new Error("Connection lost"), new TRPCError({ code: "INTERNAL_SERVER_ERROR" })]) {
    const { read, calls } = failing(1, fault)
    expect(await readAgain(read)).toBe("the order")
    expect(calls()).toBe(2)
  }
})

it("gives up after that, with the fault as it came", async () => {
  const { read, calls } = failing(9, new Error("Connection lost"))
  await expect(readAgain(read)).rejects.toThrow("Connection lost")
  expect(calls()).toBe(2)
})

it("takes a refusal for an answer", async () => {
  const { read, calls } = failing(9, new TRPCError({ code: "NOT_FOUND" }))
  await expect(readAgain(read)).rejects.toThrow("NOT_FOUND")
  expect(calls()).toBe(1)
})
