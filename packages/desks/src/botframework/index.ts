export {
	type BotFrameworkDeskOptions,
	createBotFrameworkDesk,
} from "./create-bot-framework-desk.js";
export {
	createHandoffInitiation,
	createHandoffStatus,
	type EventStamp,
	type HandoffEvent,
	type HandoffState,
	type HandoffTranscript,
	type HandoffTurn,
} from "./handoff-events.js";
