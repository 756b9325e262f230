import { spawn } from "node:child_process"
import { existsSync } from "node:fs"
import { join, relative } from "node:path"
import { repoRoot } from "../paths.ts"
import { Failure } from "../terminal/failure.ts"

/** Path of one of our own entry points; its absence is a failure with a name, not a stack trace. */
export const entryPoint = (path: string): string => {
  const file = join(repoRoot, path)
  if (existsSync(file)) return file
  throw new Failure(`${path} is missing, so this step cannot run.`)
}

export type ChildOptions = {
  readonly cwd?: string
  readonly env: NodeJS.ProcessEnv
  /** Called with each line; without it the child writes to our terminal. */
  readonly onLine?: (line: string) => void
}

/** Splits a stream of chunks into lines. */
export const lineSplitter = (onLine: (line: string) => void) => {
  let rest = ""
  return (chunk: Buffer | string) => {
    const lines = (rest + chunk.toString()).split(/\r?\n/)
    rest = lines.pop() ?? ""
    for (const line of lines) onLine(line)
  }
}

/** Runs one of our programs with this Node to its end; answers with its exit code. */
export const runNode = (
  args: readonly string[],
  { cwd = repoRoot, env, onLine }: ChildOptions,
): Promise<number> =>
  new Promise((resolve, reject) => {
    const output = onLine === undefined ? "inherit" : "pipe"
    const child = spawn(process.execPath, args, { cwd, env, stdio: ["ignore", output, output] })
    if (onLine !== undefined) {
      child.stdout?.on("data", lineSplitter(onLine))
      child.stderr?.on("data", lineSplitter(onLine))
    }
    child.on("error", reject)
    child.on("close", (code) => resolve(code ?? 1))
  })

/** A type error stands above the warnings that a build ends with. */
const tailLines = 60

/** As `runNode`, and an end that is not 0 becomes a Failure with the last lines. */
export const mustNode = async (args: readonly string[], options: ChildOptions): Promise<void> => {
  const tail: string[] = []
  const onLine = (line: string) => {
    tail.push(line)
    if (tail.length > tailLines) tail.shift()
    options.onLine?.(line)
  }
  const code = await runNode(args, { ...options, onLine })
  if (code === 0) return
  const name = relative(repoRoot, args.find((arg) => arg.startsWith("/")) ?? args[0] ?? "node")
  throw new Failure(`${name} ended with ${code}:\n  ${tail.join("\n  ")}`)
}
