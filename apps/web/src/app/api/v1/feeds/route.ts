export { handleFeed as POST } from "../../../../server/rest/feed-door.ts"
