export { handleHome as GET } from "../../../../server/rest/home-door.ts"
