import { webEnv } from "@haat/platform/env"
import { type GeoReader, openGeoReader } from "@haat/platform/geo"
import { logFor } from "@haat/platform/log"

/** The operator's database of addresses; without one, or with a broken one, first visits see the default region. */
export const geoReader = async (): Promise<GeoReader | null> => {
  const { geoDatabase } = webEnv()
  if (geoDatabase === null) return null
  try {
    return await openGeoReader(geoDatabase)
  } catch (error) {
    logFor("web").warn({ err: error }, "GEOIP_DATABASE can't be read; first visits see the default region")
    return null
  }
}
