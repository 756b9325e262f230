import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { expect, it } from "vitest"
import { withTimerSlack } from "./timer-slack.ts"

const run = (command: string, args: readonly string[]) => {
  const launch = withTimerSlack({ command, args }, 3)
  const { stdout, status } = spawnSync(launch.command, [...launch.args], { encoding: "utf8" })
  return { said: stdout.trim(), status }
}

it("starts what it was given, with its arguments as they are", () => {
  expect(run("/bin/sh", ["-c", `printf '%s|' "$@"; exit 3`, "me", "a b", "$HOME", ""])).toEqual({
    ...{ said: "a b|$HOME||", status: 3 },
  })
})

it("lets its waits end later, where the system can be told", () => {
  const told = "/proc/self/timerslack_ns"
  expect(run("/bin/cat", [told]).said).toBe(existsSync(told) ? "3000000" : "")
})
