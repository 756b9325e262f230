import { execFileSync, spawn } from "node:child_process"
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
import { dirname, join, relative } from "node:path"
import { type Ran, readRan } from "./report.ts"

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

type Command = {
  readonly program: string
  readonly words: readonly string[]
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
}

/** Runs to the end, whatever that is, and answers what was said. */
const spoken = ({ program, words, cwd, env }: Command): Promise<string> =>
  new Promise((ended) => {
    const child = spawn(program, [...words], { cwd, env, stdio: ["ignore", "pipe", "pipe"] })
    let text = ""
    const keep = (chunk: Buffer) => {
      text += chunk.toString()
    }
    child.stdout.on("data", keep)
    child.stderr.on("data", keep)
    child.on("error", (error) => ended(`${text}\n${error.message}`))
    child.on("close", () => ended(text))
  })

export type Wanted = {
  readonly tests: readonly string[]
  /** Part of the name of those to run; all if left out. */
  readonly named?: string
  /** A statement that the empty database suffers first. */
  readonly sql?: string
}

const isInt = (path: string): boolean => path.endsWith(".int.test.ts")
/** The runner joins the names of a group and its test by an arrow, its report by a blank. */
const escaped = (text: string): string =>
  text.replaceAll(/[$()*+.?[\\\]^{|}]/g, "\\$&").replaceAll(" ", "(?: | > )")

/** A copy of the tree where guards may be taken out; nothing outside of it and of its database changes. */
export const openScratch = (root: string, lane: number) => {
  const folder = mkdtempSync(join(tmpdir(), "haat-guards-"))
  const namespace = `haat_guards_${process.pid}_${lane}_test`
  copy(root, folder)
  linkModules(root, folder)
  edit(join(folder, "vitest.config.ts"), (text) => text.replaceAll("haat_test", namespace))
  cpSync(join(folder, "tooling/guards/guards-setup.ts"), join(folder, "tooling/vitest/int-setup.ts"))

  // The database is made anew after a statement has changed it.
  let changed = true
  const run = async (project: "unit" | "int", { tests, named, sql = "" }: Wanted): Promise<Ran> => {
    const report = join(folder, "report.json")
    rmSync(report, { force: true })
    const fresh = changed || sql !== ""
    if (project === "int") changed = sql !== ""
    const words = [
      ...["run", "--project", project, "--reporter=json", `--outputFile=${report}`, "--testTimeout=120000"],
      ...(named === undefined ? [] : ["-t", escaped(named)]),
      ...tests,
    ]
    const env = {
      ...process.env,
      HAAT_NAMESPACE: namespace,
      HAAT_GUARD_SQL: sql,
      HAAT_GUARD_FRESH: String(fresh),
    }
    const program = join(root, "node_modules/.bin/vitest")
    return readRan(report, await spoken({ program, words, cwd: folder, env }))
  }

  return {
    /** Runs unit and integration tests, each in its project. */
    test: async (wanted: Wanted): Promise<Ran> => {
      const ran: Ran[] = []
      for (const [project, tests] of [
        ["unit", wanted.tests.filter((path) => !isInt(path))],
        ["int", wanted.tests.filter(isInt)],
      ] as const)
        if (tests.length > 0) ran.push(await run(project, { ...wanted, tests }))
      const count = ran.reduce((sum, one) => sum + one.count, 0)
      if (count === 0) throw new Error(`no test is called "${wanted.named ?? ""}"`)
      return {
        count,
        red: ran.some(({ red }) => red),
        said: ran.flatMap(({ said }) => said),
        files: ran.flatMap(({ files }) => files).map((file) => relative(folder, file)),
      }
    },
    read: (path: string) => readFileSync(join(folder, path), "utf8"),
    write: (path: string, text: string) => writeFileSync(join(folder, path), text),
    close: async () => {
      const env = { ...process.env, HAAT_NAMESPACE: namespace }
      const words = ["--input-type=module", "-e", dropDatabase]
      await spoken({ program: process.execPath, words, cwd: folder, env })
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type Scratch = ReturnType<typeof openScratch>
