export type { SunshineAddress } from "./create-sunshine-client.js";
export {
	createZendeskDesk,
	type ZendeskDeskOptions,
} from "./create-zendesk-desk.js";
