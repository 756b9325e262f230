import { spawn } from "node:child_process"
import { mkdirSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import type { Task } from "../check.ts"
import { repoRoot, stateRoot } from "../paths.ts"
import {
  type Counts,
  countPlaywright,
  countVitest,
  type PlaywrightReport,
  type VitestReport,
} from "../terminal/counts.ts"
import { failedInPlaywright, failedInVitest } from "../terminal/failed-tests.ts"

export type TaskResult = Counts & {
  readonly name: string
  readonly seconds: number
  readonly ok: boolean
  readonly output: string
  /** What failed, by name; of a task that counts itself the last it said. */
  readonly failures: readonly string[]
}

const reports = join(stateRoot, "reports")

type Plan = { readonly command: readonly string[]; readonly env: NodeJS.ProcessEnv; readonly report: string }

const planOf = (task: Task): Plan => {
  const report = join(reports, `${task.name.replaceAll(/\W+/g, "-")}.json`)
  const env = { ...process.env, ...task.env }
  if (task.counts === "vitest") {
    const flags = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`]
    return { command: [...task.command, ...flags], env, report }
  }
  if (task.counts === "playwright") {
    const command = [...task.command, "--reporter=list,json"]
    return {
      command,
      env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
      report,
    }
  }
  return { command: task.command, env, report }
}

type Read = { readonly counts: Counts; readonly failures: readonly string[] }

const read = (task: Task, report: string): Read => {
  const text = readFileSync(report, "utf8")
  if (task.counts === "vitest") {
    const known = JSON.parse(text) as VitestReport
    return { counts: countVitest(known), failures: failedInVitest(known) }
  }
  const known = JSON.parse(text) as PlaywrightReport
  return { counts: countPlaywright(known), failures: failedInPlaywright(known) }
}

const LAST_LINES = 30

const outcomeOf = (task: Task, report: string, { code, output }: { code: number; output: string }): Read => {
  if (task.counts === "itself") {
    const counts = { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
    return { counts, failures: code === 0 ? [] : output.trimEnd().split("\n").slice(-LAST_LINES) }
  }
  try {
    const { counts, failures } = read(task, report)
    const silent = code !== 0 && counts.failed === 0
    return silent
      ? { counts: { ...counts, failed: 1 }, failures: [`ended with ${code}`] }
      : { counts, failures }
  } catch {
    return {
      counts: { passed: 0, failed: 1, skipped: 0 },
      failures: ["no report at all: it broke before its first test"],
    }
  }
}

/** Runs one task to its end. With `show` its output goes to the terminal, else it is only kept for later. */
export const runTask = (task: Task, show: boolean): Promise<TaskResult> =>
  new Promise((resolve) => {
    mkdirSync(reports, { recursive: true })
    const { command, env, report } = planOf(task)
    rmSync(report, { force: true })
    const began = performance.now()
    const [program = "", ...args] = command
    const straight = show && task.counts !== "itself" ? "inherit" : "pipe"
    const child = spawn(program, args, { cwd: repoRoot, env, stdio: ["ignore", straight, straight] })
    let output = ""
    const keep = (chunk: Buffer) => {
      output += chunk.toString()
      if (show) process.stdout.write(chunk)
    }
    child.stdout?.on("data", keep)
    child.stderr?.on("data", keep)
    child.on("error", (error) => keep(Buffer.from(error.message)))
    child.on("close", (code) => {
      const { counts, failures } = outcomeOf(task, report, { code: code ?? 1, output })
      const seconds = (performance.now() - began) / 1000
      resolve({
        ...counts,
        name: task.name,
        seconds,
        ok: counts.failed === 0 && counts.skipped === 0,
        output,
        failures,
      })
    })
  })
