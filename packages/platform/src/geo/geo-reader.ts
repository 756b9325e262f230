import { type CityResponse, open, validate } from "maxmind"

/** Country and first subdivision by their ISO 3166 codes, e.g. IN and KA. */
export type GeoSpot = { readonly country: string; readonly subdivision: string }

/** Where an address is said to be; null when the database doesn't know, or it is no address. Answers from memory. */
export type GeoReader = (address: string) => GeoSpot | null

/** Opens the operator's database, e.g. GeoLite2-City.mmdb, and follows when the file is replaced. */
export const openGeoReader = async (path: string): Promise<GeoReader> => {
  const database = await open<CityResponse>(path, {
    watchForUpdates: true,
    watchForUpdatesNonPersistent: true,
  })
  return (address) => {
    if (!validate(address)) return null
    const found = database.get(address)
    const [country, subdivision] = [found?.country?.iso_code, found?.subdivisions?.[0]?.iso_code]
    return country === undefined || subdivision === undefined ? null : { country, subdivision }
  }
}
