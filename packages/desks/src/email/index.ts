export {
	createEmailDesk,
	type EmailDeskOptions,
} from "./create-email-desk.js";
export type { DeskLetter, DeskPost } from "./desk-letter.js";
