export { handleLive as GET } from "../../../server/health.ts"
