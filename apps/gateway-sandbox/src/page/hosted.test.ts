import { describe, expect, it } from "vitest"
import { opened, wanted } from "../testing/opened.ts"

describe("the buyer's page", () => {
  it("shows the amount, escapes what the merchant wrote, and goes back after paying", () => {
    const { visit, bank, open } = opened()
    const id = open()
    const page = visit("GET", `/pay/${id}`)
    expect(page?.body).toContain("₹447.00")
    expect(page?.body).toContain("Haat order &lt;ABC&gt;")
    expect(page?.body).toContain('<html lang="en">')
    expect(visit("POST", `/pay/${id}/pay`)).toMatchObject({
      status: 303,
      headers: { location: wanted.returnUrl },
    })
    expect(bank.find(id)?.status).toBe("captured")
    visit("POST", `/pay/${id}/decline`)
    expect(bank.find(id)?.status).toBe("captured")
    expect(visit("GET", `/pay/${id}`)?.body).toContain("Back to the shop")
  })

  it("leaves an abandoned payment open, and takes a late one later", () => {
    const { api, visit, bank, open } = opened()
    const id = open()
    visit("POST", `/pay/${id}/abandon`)
    expect(bank.find(id)?.status).toBe("open")
    visit("POST", `/pay/${id}/late`, "seconds=0")
    expect(bank.find(id)?.status).toBe("processing")
    expect(api("POST", "/v1/payments/by-reference/attempt-1/cancel")).toMatchObject({ status: "processing" })
    bank.doDue()
    expect(bank.find(id)?.status).toBe("captured")
  })

  it("asks for the code of the bank's message, three times at most", () => {
    const { visit, bank, open } = opened()
    const id = open({ mode: "challenge" })
    expect(visit("POST", `/pay/${id}/pay`)?.headers.location).toBe(`/pay/${id}`)
    expect(visit("GET", `/pay/${id}`)?.body).toContain("one-time-code")
    visit("POST", `/pay/${id}/challenge`, "code=000000")
    expect(bank.find(id)?.status).toBe("challenged")
    visit("POST", `/pay/${id}/challenge`, "code=123456")
    expect(bank.find(id)?.status).toBe("captured")
    const other = open({ mode: "challenge", reference: "attempt-2" })
    visit("POST", `/pay/${other}/pay`)
    for (const code of ["1", "2", "3"]) visit("POST", `/pay/${other}/challenge`, `code=${code}`)
    expect(bank.find(other)).toMatchObject({ status: "declined", captured: 0 })
  })

  it("lets a person choose a difficult bank", () => {
    const { visit, bank, open } = opened()
    const id = open()
    expect(visit("GET", `/pay/${id}`)?.body).toContain("wrong-amount")
    visit("POST", `/pay/${id}/pay`, "mode=wrong-amount")
    expect(bank.find(id)).toMatchObject({ status: "captured", amount: 44_700, captured: 100 })
  })

  it("knows nothing of made-up payments", () => {
    const { visit } = opened()
    expect(visit("GET", "/pay/nobody")?.status).toBe(404)
    expect(visit("GET", "/elsewhere")).toBeNull()
  })
})
