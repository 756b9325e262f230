export { type GeoReader, type GeoSpot, openGeoReader } from "./geo-reader.ts"
