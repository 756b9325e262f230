import { execFileSync, spawnSync } from "node:child_process"
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"

/** Of this run alone; dropped whenever a statement has changed it, and at the end. */
const namespace = `haat_guards_${process.pid}_test`
const dropDatabase = 'import("./tooling/vitest/int-setup.ts").then(({ drop }) => drop())'

const trackedIn = (root: string): readonly string[] =>
  execFileSync("git", ["ls-files", "-co", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1e8,
  })
    .split("\n")
    .filter((path) => path !== "" && existsSync(join(root, path)))

const copy = (root: string, to: string): void => {
  for (const path of trackedIn(root)) {
    mkdirSync(dirname(join(to, path)), { recursive: true })
    cpSync(join(root, path), join(to, path))
  }
}

/** Packages from outside are shared, our own are the copy's. */
const linkModules = (root: string, to: string): void => {
  mkdirSync(join(to, "node_modules"))
  for (const name of readdirSync(join(root, "node_modules")))
    if (name !== "@haat") symlinkSync(join(root, "node_modules", name), join(to, "node_modules", name))
  cpSync(join(root, "node_modules/@haat"), join(to, "node_modules/@haat"), {
    recursive: true,
    verbatimSymlinks: true,
  })
}

const edit = (file: string, change: (text: string) => string): void =>
  writeFileSync(file, change(readFileSync(file, "utf8")))

export type Ran = {
  readonly red: boolean
  /** The first tests that failed, or what kept them from running. */
  readonly said: readonly string[]
}

type Report = {
  readonly numFailedTests: number
  readonly numPassedTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly message?: string
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[]
  }[]
}

const readReport = (file: string, output: string): Report => {
  if (!existsSync(file)) throw new Error(`the tests didn't run:\n${output.slice(-3000)}`)
  return JSON.parse(readFileSync(file, "utf8")) as Report
}

/** A copy of the tree where guards may be taken out; nothing outside of it and of its database changes. */
export const openScratch = (root: string) => {
  const folder = mkdtempSync(join(tmpdir(), "haat-guards-"))
  copy(root, folder)
  linkModules(root, folder)
  edit(join(folder, "vitest.config.ts"), (text) => text.replaceAll("haat_test", namespace))
  cpSync(join(folder, "tooling/guards/guards-setup.ts"), join(folder, "tooling/vitest/int-setup.ts"))

  let changed = true
  const run = (project: "unit" | "int", tests: readonly string[], sql: string): Ran => {
    const report = join(folder, "report.json")
    rmSync(report, { force: true })
    const fresh = changed || sql !== ""
    changed = sql !== ""
    const words = [
      "run",
      "--project",
      project,
      "--reporter=json",
      `--outputFile=${report}`,
      "--testTimeout=120000",
    ]
    const { stdout, stderr } = spawnSync(join(root, "node_modules/.bin/vitest"), [...words, ...tests], {
      cwd: folder,
      encoding: "utf8",
      env: {
        ...process.env,
        HAAT_NAMESPACE: namespace,
        HAAT_GUARD_SQL: sql,
        HAAT_GUARD_FRESH: String(fresh),
      },
    })
    const { numFailedTests, numPassedTests, testResults } = readReport(report, stdout + stderr)
    const failed = testResults.flatMap(({ assertionResults }) =>
      assertionResults.filter(({ status }) => status === "failed").map(({ fullName }) => fullName),
    )
    if (numFailedTests + numPassedTests === 0)
      throw new Error(
        `no test ran: ${testResults
          .map(({ message }) => message)
          .join("\n")
          .slice(0, 2000)}`,
      )
    return { red: failed.length > 0, said: failed }
  }

  return {
    folder,
    /** Runs unit and integration tests, each in its project. */
    test: (tests: readonly string[], sql = ""): Ran => {
      const isInt = (path: string) => path.endsWith(".int.test.ts")
      const groups = [
        ["unit", tests.filter((path) => !isInt(path))],
        ["int", tests.filter(isInt)],
      ] as const
      const said = groups.flatMap(([project, paths]) =>
        paths.length > 0 ? run(project, paths, sql).said : [],
      )
      return { red: said.length > 0, said }
    },
    read: (path: string) => readFileSync(join(folder, path), "utf8"),
    write: (path: string, text: string) => writeFileSync(join(folder, path), text),
    close: () => {
      const env = { ...process.env, HAAT_NAMESPACE: namespace }
      spawnSync(process.execPath, ["--input-type=module", "-e", dropDatabase], { cwd: folder, env })
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type Scratch = ReturnType<typeof openScratch>
