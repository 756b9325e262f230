import { spawn, spawnSync } from "node:child_process"
import { afterEach, describe, expect, it, vi } from "vitest"
import { until } from "../clock/index.ts"
import { rereadEnv } from "../env/index.ts"
import { AnswerLost, armFailpoint, passedFailpoints, readFailpoint, underFailpoints } from "./index.ts"

const bank = () => {
  const paid: string[] = []
  return { paid, pay: async (who: string) => paid.push(who), see: () => paid.length }
}
const named = (method: string) => (method === "pay" ? "bank.pay" : undefined)

const turn = (text: string | undefined, more: Record<string, string> = {}) => {
  vi.stubEnv("FAILPOINT", text)
  for (const [name, value] of Object.entries(more)) vi.stubEnv(name, value)
  rereadEnv()
}

afterEach(() => {
  vi.unstubAllEnvs()
  rereadEnv()
  armFailpoint(undefined)
})

describe("failpoints that are off", () => {
  it("leave what they are given as it is", () => {
    const given = bank()
    expect(underFailpoints(given, named)).toBe(given)
  })

  it("can't be switched on in production", () => {
    turn("bank.pay before:1", { NODE_ENV: "production" })
    expect(() => underFailpoints(bank(), named)).toThrow("FAILPOINT: not in production")
  })
})

describe("failpoints that are on", () => {
  it("write down what is passed, and change nothing", async () => {
    turn("on")
    const given = bank()
    const wrapped = underFailpoints(given, named)
    armFailpoint(undefined)
    await wrapped.pay("Asha")
    expect(wrapped.see()).toBe(1)
    await wrapped.pay("Ravi")
    expect(given.paid).toEqual(["Asha", "Ravi"])
    expect(passedFailpoints()).toEqual([
      "bank.pay before:1",
      "bank.pay after:1",
      "bank.pay before:2",
      "bank.pay after:2",
    ])
  })

  it("lose an answer after its effect, at the pass that was armed", async () => {
    turn("on")
    const given = bank()
    const wrapped = underFailpoints(given, named)
    armFailpoint(readFailpoint("bank.pay after:2:lost"))
    await wrapped.pay("Asha")
    await expect(wrapped.pay("Ravi")).rejects.toThrow(AnswerLost)
    expect(given.paid).toEqual(["Asha", "Ravi"])
    const forgiving = underFailpoints(given, named, () => "unknown")
    armFailpoint(readFailpoint("bank.pay after:1:lost"))
    expect(await forgiving.pay("Meera")).toBe("unknown")
  })

  it("kill the process before the effect or after it", () => {
    const script = `
      const { underFailpoints } = await import(${JSON.stringify(new URL("./index.ts", import.meta.url).href)})
      const bank = underFailpoints({ pay: async () => console.log("paid") }, () => "bank.pay")
      await bank.pay(); console.log("went on")`
    const run = (FAILPOINT: string) =>
      spawnSync(process.execPath, ["--input-type=module", "-e", script], {
        env: { ...process.env, NODE_ENV: "test", FAILPOINT },
        encoding: "utf8",
      })
    expect(run("bank.pay before:1")).toMatchObject({ signal: "SIGKILL", stdout: "" })
    expect(run("bank.pay after:1")).toMatchObject({ signal: "SIGKILL", stdout: "paid\n" })
    expect(run("bank.pay after:2")).toMatchObject({ status: 0, stdout: "paid\nwent on\n" })
  })

  it("make the process stand still until it is woken, and then it goes on", async () => {
    const script = `
      const { pass } = await import(${JSON.stringify(new URL("./index.ts", import.meta.url).href)})
      await pass("bank.pay", async () => console.log("paid")); console.log("went on")`
    const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
      env: { ...process.env, NODE_ENV: "test", FAILPOINT: "bank.pay after:1:pause" },
      stdio: ["ignore", "pipe", "inherit"],
    })
    let said = ""
    child.stdout.on("data", (text) => (said += String(text)))
    const ended = new Promise((end) => child.once("exit", end))
    const states = () =>
      spawnSync("ps", ["-o", "state=", "-p", String(child.pid)], { encoding: "utf8" }).stdout.trim()
    await until("it stands still", () => states().startsWith("T"))
    expect(said).not.toContain("went on")
    child.kill("SIGCONT")
    expect(await ended).toBe(0)
    expect(said).toBe("paid\nwent on\n")
  })

  it("are named in one way only", () => {
    expect(() => readFailpoint("bank.pay")).toThrow("is no failpoint")
    expect(readFailpoint("a b:3")).toEqual({ name: "a b", pass: 3, fault: "kill" })
  })
})
