import { handleRest } from "../../../../server/rest/door.ts"

export { handleRest as DELETE, handleRest as GET, handleRest as PATCH, handleRest as POST, handleRest as PUT }
