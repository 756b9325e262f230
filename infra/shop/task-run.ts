import { spawn } from "node:child_process"
import { mkdirSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import type { Task } from "../check.ts"
import { repoRoot, stateRoot } from "../paths.ts"
import { type Counts, countPlaywright, countVitest } from "../terminal/counts.ts"

export type TaskResult = Counts & {
  readonly name: string
  readonly seconds: number
  readonly ok: boolean
  readonly output: string
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

const countsOf = (task: Task, report: string, code: number): Counts => {
  if (task.counts === "itself") return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
  try {
    const parsed: unknown = JSON.parse(readFileSync(report, "utf8"))
    const counts =
      task.counts === "vitest"
        ? countVitest(parsed as Parameters<typeof countVitest>[0])
        : countPlaywright(parsed as Parameters<typeof countPlaywright>[0])
    const silent = code !== 0 && counts.failed === 0
    return silent ? { ...counts, failed: 1 } : counts
  } catch {
    // No report at all: the run broke before its first test.
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

/** Runs one task to its end. With `show` its output goes straight to the terminal, else it is kept for later. */
export const runTask = (task: Task, show: boolean): Promise<TaskResult> =>
  new Promise((resolve) => {
    mkdirSync(reports, { recursive: true })
    const { command, env, report } = planOf(task)
    rmSync(report, { force: true })
    const began = performance.now()
    const [program = "", ...args] = command
    const child = spawn(program, args, {
      cwd: repoRoot,
      env,
      stdio: ["ignore", show ? "inherit" : "pipe", show ? "inherit" : "pipe"],
    })
    let output = ""
    const keep = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout?.on("data", keep)
    child.stderr?.on("data", keep)
    child.on("error", (error) => keep(Buffer.from(error.message)))
    child.on("close", (code) => {
      const counts = countsOf(task, report, code ?? 1)
      const seconds = (performance.now() - began) / 1000
      resolve({
        ...counts,
        name: task.name,
        seconds,
        ok: counts.failed === 0 && counts.skipped === 0,
        output,
      })
    })
  })
