import { createHash } from "node:crypto"
import { createReadStream, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { cacheRoot } from "../paths.ts"
import { withLock } from "../process/lock.ts"
import { hasCommand, run } from "../process/run.ts"
import { Failure } from "../terminal/failure.ts"
import type { Report } from "../terminal/progress.ts"
import { apt } from "./apt.ts"
import { folderMb } from "./folder-size.ts"
import { java17 } from "./java.ts"
import { unreachable } from "./unreachable.ts"

const PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1"

export type Coordinates = `${string}:${string}:${string}`

const pomFor = (artifacts: readonly Coordinates[]): string => {
  const dependencies = artifacts.map((artifact) => {
    const [group, name, version] = artifact.split(":")
    return `<dependency><groupId>${group}</groupId><artifactId>${name}</artifactId><version>${version}</version></dependency>`
  })
  return `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>haat</groupId><artifactId>engine</artifactId><version>1</version><packaging>pom</packaging>
<dependencies>${dependencies.join("\n")}</dependencies></project>`
}

const whyNot = (out: string): string => {
  const fetcher = { tool: "Maven", what: "the engines' jars", mirror: "~/.m2/settings.xml" }
  const reason = out.split("\n").find((line) => line.includes("[ERROR]")) ?? out.slice(-300)
  return unreachable(fetcher, out) ?? `Maven could not fetch the engines' jars: ${reason.slice(0, 400)}`
}

/** `repository` is watched for the progress line. Strict checksums (`-C`) unless the caller holds a hash of its own. */
const maven = async (args: readonly string[], repository: string, report: Report) => {
  if (!(await hasCommand("mvn"))) await apt(["maven"], "Kafka, Cassandra and Elasticsearch come from Maven")
  const java = await java17()
  const JAVA_HOME = java.startsWith("/") ? join(java, "..", "..") : process.env.JAVA_HOME
  const before = folderMb(repository)
  const timer = setInterval(() => report("downloading", { mb: folderMb(repository) - before }), 1000)
  try {
    const result = await run("mvn", ["-B", "-ntp", `-Dmaven.repo.local=${repository}`, ...args], {
      diesWithUs: true,
      env: { ...process.env, ...(JAVA_HOME === undefined ? {} : { JAVA_HOME }) },
    })
    if (result.code === 0) return
    throw new Failure(whyNot(result.out))
  } finally {
    clearInterval(timer)
  }
}

/** All jars of these artifacts, runtime scope, into `folder`; safe against kills, shared between clones. */
export const mavenJars = async (artifacts: readonly Coordinates[], folder: string, report: Report) => {
  const repository = join(cacheRoot, "maven")
  report("waiting for Maven")
  await withLock(join(cacheRoot, "locks", "maven"), async () => {
    report("downloading")
    const work = `${folder}.work`
    rmSync(work, { recursive: true, force: true })
    mkdirSync(work, { recursive: true })
    writeFileSync(join(work, "pom.xml"), pomFor(artifacts))
    const target = join(work, "jars")
    const goal = `${PLUGIN}:copy-dependencies`
    await maven(
      ["-C", "-f", join(work, "pom.xml"), goal, `-DoutputDirectory=${target}`, "-DincludeScope=runtime"],
      repository,
      report,
    )
    for (const jar of readdirSync(target)) if (/-(osx|windows)-/.test(jar)) rmSync(join(target, jar))
    rmSync(folder, { recursive: true, force: true })
    renameSync(target, folder)
    rmSync(work, { recursive: true, force: true })
  })
}

const sha256Of = async (file: string): Promise<string> => {
  const hash = createHash("sha256")
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  return hash.digest("hex")
}

export type Artifact = {
  readonly coordinates: Coordinates
  readonly extension: string
  readonly sha256: string
}

/** One artifact file, fetched into its own repository, held against its hash, used once and dropped again. */
export const mavenFile = async <T>(
  artifact: Artifact,
  report: Report,
  use: (file: string) => Promise<T>,
): Promise<T> => {
  const [group = "", name = "", version = ""] = artifact.coordinates.split(":")
  const repository = join(cacheRoot, `maven-${name}`)
  return withLock(join(cacheRoot, "locks", `maven-${name}`), async () => {
    const goal = `${PLUGIN}:get`
    const wanted = `-Dartifact=${artifact.coordinates}:${artifact.extension}`
    await maven([goal, "-Dtransitive=false", wanted], repository, report)
    const folder = join(repository, ...group.split("."), name, version)
    const file = join(folder, `${name}-${version}.${artifact.extension}`)
    const sha256 = await sha256Of(file)
    if (sha256 !== artifact.sha256)
      throw new Failure(`${name} has checksum ${sha256}, expected ${artifact.sha256}; it was not used.`)
    const value = await use(file)
    rmSync(repository, { recursive: true, force: true })
    return value
  })
}
