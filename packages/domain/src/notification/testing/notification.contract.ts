import { expect, it } from "vitest"
import type { Sends } from "../ports.ts"

export const sendsContract = (sends: Sends, freshEvent: () => string): void => {
  const at = (seconds: number) => new Date(Date.UTC(2026, 10, 22, 10, 0, seconds))
  const claim = (eventId: string, seconds: number) =>
    sends.claim({ eventId, channel: "mail", now: at(seconds), leaseMs: 30_000 })

  it("gives a send to one of many, and to nobody once it is done", async () => {
    const event = freshEvent()
    const claims = await Promise.all(Array.from({ length: 10 }, () => claim(event, 0)))
    expect(claims.filter((one) => one === "mine")).toHaveLength(1)
    expect(claims.filter((one) => one === "busy")).toHaveLength(9)
    await sends.done(event, "mail", at(1))
    expect(await claim(event, 100)).toBe("sent")
  })

  it("takes a send from whoever died with it", async () => {
    const event = freshEvent()
    expect(await claim(event, 0)).toBe("mine")
    expect(await claim(event, 29)).toBe("busy")
    expect(await claim(event, 31)).toBe("mine")
    expect(await claim(event, 32)).toBe("busy")
  })
}
