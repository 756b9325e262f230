import { existsSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { run } from "../process/run.ts"
import { Failure } from "../terminal/failure.ts"
import { apt } from "./apt.ts"

const JVM_FOLDER = "/usr/lib/jvm"

const candidates = (): string[] => {
  const folders = existsSync(JVM_FOLDER) ? readdirSync(JVM_FOLDER).filter((name) => name.includes("17")) : []
  const homes = [
    process.env.HAAT_JAVA_HOME,
    ...folders.map((name) => join(JVM_FOLDER, name)),
    process.env.JAVA_HOME,
  ]
  const programs = homes.filter((home) => home !== undefined).map((home) => join(home, "bin", "java"))
  return [...programs.filter((program) => existsSync(program)), "java"]
}

const isJava17 = async (java: string): Promise<boolean> => {
  const { code, out } = await run(java, ["-version"])
  return code === 0 && /version "17[."]/.test(out)
}

const find = async (): Promise<string | undefined> => {
  for (const java of candidates()) if (await isJava17(java)) return java
  return undefined
}

let found: Promise<string> | undefined

/** A Java 17 runtime. Never just the first `java` on PATH: Elasticsearch 8.6 does not start on 24 or later. */
export const java17 = (): Promise<string> => {
  found ??= (async () => {
    const already = await find()
    if (already !== undefined) return already
    await apt(["openjdk-17-jre-headless"], "Elasticsearch, Cassandra and Kafka need Java 17")
    const installed = await find()
    if (installed === undefined)
      throw new Failure("Java 17 was installed but is not found under /usr/lib/jvm; set HAAT_JAVA_HOME.")
    return installed
  })()
  return found
}
