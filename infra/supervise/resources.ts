import { existsSync, readFileSync, statfsSync } from "node:fs"
import { dirname } from "node:path"
import { cacheRoot, stateRoot } from "../paths.ts"
import { Failure } from "../terminal/failure.ts"
import { leftByLimit } from "./memory-limit.ts"

export type Need = { readonly memoryMb: number; readonly stateMb: number; readonly cacheMb: number }

/** What a first start takes: engines, web and workers side by side; downloads before they are unpacked. */
export const FULL_NEED: Need = { memoryMb: 2600, stateMb: 1500, cacheMb: 1500 }

const availableMb = (): number => {
  try {
    const kb = /MemAvailable:\s+(\d+)/.exec(readFileSync("/proc/meminfo", "utf8"))?.[1]
    return kb === undefined ? Number.POSITIVE_INFINITY : Math.round(Number(kb) / 1024)
  } catch {
    return Number.POSITIVE_INFINITY
  }
}

const freeMb = (path: string): number => {
  let folder = path
  while (!existsSync(folder)) folder = dirname(folder)
  const { bavail, bsize } = statfsSync(folder)
  return Math.round((bavail * bsize) / 1024 / 1024)
}

export type Have = { readonly memoryMb: number; readonly stateMb: number; readonly cacheMb: number }

const measured = (): Have => ({
  memoryMb: Math.min(availableMb(), leftByLimit()),
  stateMb: freeMb(stateRoot),
  cacheMb: freeMb(cacheRoot),
})

/** One sentence when the machine is too small for what is about to start. */
export const shortage = (need: Need, have: Have): string | undefined => {
  if (have.memoryMb < need.memoryMb) {
    return `Only ${have.memoryMb} MB of memory are free and Haat needs about ${need.memoryMb} MB: end something else first.`
  }
  if (have.stateMb < need.stateMb) {
    return `Only ${have.stateMb} MB are free on the disk of ${stateRoot} and Haat needs about ${need.stateMb} MB.`
  }
  if (have.cacheMb < need.cacheMb) {
    return `Only ${have.cacheMb} MB are free on the disk of ${cacheRoot} and the downloads need about ${need.cacheMb} MB (HAAT_CACHE moves them).`
  }
  return undefined
}

export const refuseShortage = (need: Need) => {
  const sentence = shortage(need, measured())
  if (sentence !== undefined) throw new Failure(sentence)
}
