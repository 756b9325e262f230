// Runs on any Node from 18 on: finds or fetches the Node that the project pins, makes sure the dependencies are
// installed, and hands over to infra/cli.ts.
import { spawn, spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs"
import { homedir } from "node:os"
import { delimiter, dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const wanted = readFileSync(join(root, ".nvmrc"), "utf8").trim()
const wantedMajor = Number(wanted.split(".")[0])
const cache = process.env.HAAT_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "haat")
const state = process.env.HAAT_STATE ?? join(root, ".haat")
const packageName = `node-${process.platform}-${process.arch}`

const fail = (sentence) => {
  console.error(sentence)
  process.exit(1)
}

const majorOf = (node) => {
  const { status, stdout } = spawnSync(node, ["--version"], { encoding: "utf8" })
  return status === 0 ? Number(stdout.trim().slice(1).split(".")[0]) : 0
}

const SETPRIV = "/usr/bin/setpriv"

/** npm ends with us, even when we are killed: one left behind would meet the next one in the same folder. */
const npm = (args, cwd, node) => {
  const path = `${dirname(node)}${delimiter}${process.env.PATH ?? ""}`
  const inherited = Object.entries({ ...process.env, PATH: path, NODE_ENV: "development" })
  const env = Object.fromEntries(inherited.filter(([name]) => !/^npm_(package|lifecycle)_/i.test(name)))
  const wrap = existsSync(SETPRIV) ? [SETPRIV, "--pdeathsig", "KILL", "--"] : []
  const [command, ...rest] = [...wrap, "npm", ...args]
  const stdio = ["ignore", "inherit", "pipe"]
  return spawnSync(command, rest, { cwd, env, stdio, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 })
}

// Five tries within a quarter of a minute; npm's own are three within more than one.
const CI = ["ci", "--no-audit", "--no-fund", "--loglevel=error", "--fetch-retries=4"]
const QUICK = ["--fetch-retry-factor=2", "--fetch-retry-mintimeout=1000"]

const NO_WAY =
  /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ERR_SOCKET_TIMEOUT/

const mustNpm = (cwd, node) => {
  const { status, stderr, error } = npm([...CI, ...QUICK], cwd, node)
  if (status === 0) return
  const code = NO_WAY.exec(stderr ?? "")?.[0]
  if (code !== undefined) {
    const [, scheme, host] = /(https?:\/\/)(?:[^\s@/]*@)?([^\s/"')]+)/.exec(stderr) ?? []
    const where = host === undefined ? "" : ` ${scheme}${host}`
    fail(
      `npm cannot reach its registry${where} (${code}); check the network or name a mirror in npm_config_registry.`,
    )
  }
  console.error((stderr || String(error ?? "")).trimEnd())
  fail("npm could not install the dependencies; its lines above say why.")
}

/** The root lock file pins the Node package too, integrity included; a small lock of its own makes npm check it. */
const fetchNode = (folder) => {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"))
  const entry = lock.packages[`node_modules/${packageName}`]
  if (entry === undefined) {
    const integrity = `${process.platform} ${process.arch}`
    fail(
      `Haat needs Node ${wantedMajor} or later and pins none for ${integrity}: install it and run the command again.`,
    )
  }
  console.log(`  node        fetching ${wanted}; this machine has ${process.version}`)
  const work = `${folder}.work-${process.pid}`
  mkdirSync(work, { recursive: true })
  const dependencies = { [packageName]: entry.version }
  const manifest = { name: "haat-node", version: "1.0.0", private: true, dependencies }
  const packages = { "": manifest, [`node_modules/${packageName}`]: entry }
  writeFileSync(join(work, "package.json"), JSON.stringify(manifest))
  writeFileSync(
    join(work, "package-lock.json"),
    JSON.stringify({ ...manifest, lockfileVersion: 3, requires: true, packages }),
  )
  mustNpm(work, process.execPath)
  rmSync(folder, { recursive: true, force: true })
  renameSync(work, folder)
}

const findNode = () => {
  if (Number(process.versions.node.split(".")[0]) >= wantedMajor) return process.execPath
  const installed = join(root, "node_modules", packageName, "bin", "node")
  if (existsSync(installed) && majorOf(installed) >= wantedMajor) return installed
  const folder = join(cache, `node-${wanted}`)
  const cached = join(folder, "node_modules", packageName, "bin", "node")
  if (!existsSync(cached)) fetchNode(folder)
  if (majorOf(cached) < wantedMajor) fail(`${cached} does not run; remove ${folder} and try again.`)
  return cached
}

/** A dead process that nobody has collected yet, or another program under an old number, holds nothing. */
const isInstalling = (pid) => {
  try {
    process.kill(pid, 0)
    return process.platform !== "linux" || readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("launch.mjs")
  } catch {
    return false
  }
}

const lockInstall = () => {
  const lock = join(state, "npm.lock")
  mkdirSync(state, { recursive: true })
  const holder = existsSync(lock) ? Number(readFileSync(lock, "utf8")) : 0
  if (holder > 0 && isInstalling(holder))
    fail(`Another start of this clone is installing dependencies (process ${holder}); wait for it or end it.`)
  writeFileSync(lock, String(process.pid))
  return () => rmSync(lock, { force: true })
}

const timeOf = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0)

/** A stamp of the lock file says what is installed; `npm install` by hand counts as well. */
const ensureDependencies = (node) => {
  const lockFile = join(root, "package-lock.json")
  const hash = createHash("sha256").update(readFileSync(lockFile)).digest("hex")
  const stamp = join(state, "npm.sha256")
  if (existsSync(join(root, "node_modules")) && existsSync(stamp) && readFileSync(stamp, "utf8") === hash)
    return
  if (timeOf(join(root, "node_modules", ".package-lock.json")) < timeOf(lockFile)) {
    console.log("  npm         installing dependencies")
    const began = Date.now()
    const unlock = lockInstall()
    mustNpm(root, node)
    unlock()
    console.log(`  npm         installed in ${((Date.now() - began) / 1000).toFixed(1)} s`)
  }
  mkdirSync(state, { recursive: true })
  writeFileSync(stamp, hash)
}

const began = Date.now()
const node = findNode()
const [command = "help"] = process.argv.slice(2)
if (command !== "stop") ensureDependencies(node)
else if (!existsSync(join(root, "node_modules"))) process.exit(0)

// npm may have replaced the very Node that was found inside node_modules: it is the same version.
const child = spawn(node, [join(root, "infra", "cli.ts"), ...process.argv.slice(2)], {
  stdio: "inherit",
  env: {
    ...process.env,
    PATH: [dirname(node), join(root, "node_modules", ".bin"), process.env.PATH ?? ""].join(delimiter),
    HAAT_LAUNCHED_AT: String(began),
  },
})
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal))
child.on("close", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 143)))
