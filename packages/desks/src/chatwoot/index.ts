export type { ChatwootAddress } from "./create-chatwoot-client.js";
export {
	type ChatwootDeskOptions,
	createChatwootDesk,
} from "./create-chatwoot-desk.js";
