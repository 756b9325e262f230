import { describe, expect, it } from "vitest"
import { assertNotInTransaction, insideTransaction, isInTransaction, outsideTransactions } from "./index.ts"

const refusal = "was called inside a database transaction"

describe("a call to the outside", () => {
  it("is refused for as long as the transaction is awaited, and no longer", async () => {
    const late = insideTransaction(async () => {
      await Promise.resolve()
      assertNotInTransaction("the bank")
    })
    await expect(late).rejects.toThrow(`the bank ${refusal}`)
    expect(isInTransaction()).toBe(false)
    expect(() => assertNotInTransaction("the bank")).not.toThrow()
  })

  it("is no call to the outside for the store whose transaction it is", () => {
    insideTransaction(() => assertNotInTransaction("MongoDB", "mongo"), "mongo")
    expect(() => insideTransaction(() => assertNotInTransaction("MongoDB", "mongo"))).toThrow(refusal)
  })
})

describe("a client's door", () => {
  it("keeps a transaction out of every method that goes through it, and changes nothing else", () => {
    class Wire {
      sent: string[] = []
      send(word: string): string {
        this.sent.push(word)
        return word
      }
      greet = (): string => this.send("hello")
    }
    const wire = outsideTransactions(new Wire(), "the wire", ["send"])
    expect(wire.greet()).toBe("hello")
    expect(() => insideTransaction(() => wire.greet())).toThrow(`the wire (send) ${refusal}`)
    expect(wire.sent).toEqual(["hello"])
    expect(() => outsideTransactions(new Wire(), "the wire", ["sent"])).toThrow("has no sent")
  })
})
