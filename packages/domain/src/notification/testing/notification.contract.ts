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

  it("tells each of several at once what is true of it", async () => {
    const [sent, held, one, two] = [freshEvent(), freshEvent(), freshEvent(), freshEvent()]
    await Promise.all([claim(sent, 0), claim(held, 0)])
    await sends.done(sent, "mail", at(1))
    const first = [claim(one, 2), claim(sent, 2), claim(held, 2), claim(two, 2)]
    expect(await Promise.all(first)).toEqual(["mine", "sent", "busy", "mine"])
    await Promise.all([sends.done(one, "mail", at(3)), sends.done(two, "mail", at(3))])
    const again = [one, two, held, freshEvent(), freshEvent()].map((event) => claim(event, 4))
    expect(await Promise.all(again)).toEqual(["sent", "sent", "busy", "mine", "mine"])
  })

  it("takes a send from whoever died with it", async () => {
    const event = freshEvent()
    expect(await claim(event, 0)).toBe("mine")
    expect(await claim(event, 29)).toBe("busy")
    expect(await claim(event, 31)).toBe("mine")
    expect(await claim(event, 32)).toBe("busy")
  })
}
