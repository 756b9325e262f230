import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs"
import { dirname, join } from "node:path"
import { cacheRoot } from "../../paths.ts"
import type { EngineContext } from "../engine.ts"

const archiveOf = (name: string, version: string) => join(cacheRoot, "cds", `${name}-${version}.jsa`)
const freshOf = (context: EngineContext) => join(context.dir, "tmp", "classes.jsa")

/**
 * Class-data archive: the first run writes one at its clean exit, later boots load classes from it (about twice
 * as quick). A run that was killed leaves only a file nobody trusts.
 */
export const archiveFlags = (context: EngineContext, version: string): string[] => {
  const archive = archiveOf(context.name, version)
  const quiet = ["-Xshare:auto", "-Xlog:cds=off", "-Xlog:cds+dynamic=off", "-Xlog:class+path=off"]
  if (existsSync(archive)) return [...quiet, `-XX:SharedArchiveFile=${archive}`]
  mkdirSync(dirname(freshOf(context)), { recursive: true })
  rmSync(freshOf(context), { force: true })
  return [...quiet, `-XX:ArchiveClassesAtExit=${freshOf(context)}`]
}

/** After an exit within the grace period: the archive is whole and may be shared. */
export const keepArchive = (context: EngineContext, version: string) => {
  if (!existsSync(freshOf(context))) return
  mkdirSync(dirname(archiveOf(context.name, version)), { recursive: true })
  renameSync(freshOf(context), archiveOf(context.name, version))
}

/** A JVM that dies at once may have met a damaged archive: the next try goes without. */
export const dropArchive = (context: EngineContext, version: string): boolean => {
  const had = existsSync(archiveOf(context.name, version))
  rmSync(archiveOf(context.name, version), { force: true })
  return had
}

export type Heap = { readonly min: number; readonly max: number; readonly direct: number }

const memoryFlags = ({ min, max, direct }: Heap): string[] => [
  ...[`-Xms${min}m`, `-Xmx${max}m`, `-XX:MaxDirectMemorySize=${direct}m`],
  ...["-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8"],
]

/** Small and quick to boot: serial collector, first compiler tier only. */
export const smallJvm = (heap: Heap): string[] => [
  ...memoryFlags(heap),
  ...["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"],
]

/** For load: all compiler tiers and a collector with short pauses; slower to boot. */
export const loadJvm = (heap: Heap): string[] => [...memoryFlags(heap), "-XX:+UseG1GC"]

export const properties = (entries: Readonly<Record<string, string | number | boolean>>): string =>
  Object.entries(entries)
    .map(([key, value]) => `${key}=${value}\n`)
    .join("")

/** Warnings to the console, which is the engine's log file. */
export const LOG4J2 = `<Configuration status="WARN"><Appenders><Console name="C">
<PatternLayout pattern="%d{ISO8601} %-5p %c{1} %m%n"/></Console></Appenders>
<Loggers><Logger name="kafka.server.KafkaRaftServer" level="INFO"/>
<Logger name="org.apache.kafka.common.utils.AppInfoParser" level="ERROR"/>
<Logger name="org.apache.kafka.connect.runtime.isolation" level="ERROR"/>
<Logger name="io.debezium.connector.binlog" level="INFO"/>
<Root level="WARN"><AppenderRef ref="C"/></Root></Loggers></Configuration>
`
