// Everyday
export { createBotFrameworkSubject } from "./botframework/create-bot-framework-subject.js";
export { createChatwootSubject } from "./chatwoot/create-chatwoot-subject.js";
export {
	createRemoteSubject,
	type RemoteSetup,
} from "./create-remote-subject.js";
// Wiring
export { type DeskCase, runDeskCase } from "./desk-case.js";
// Types
export type {
	DeskProcess,
	DeskSubject,
	DeskTraits,
	DeskWorld,
	Ticket,
	Told,
} from "./desk-subject.js";
export {
	type DeskSuiteResult,
	deskCases,
	runDeskSuite,
} from "./desk-suite.js";
export { createEmailSubject } from "./email/create-email-subject.js";
export { type Fault, type Faults, faultKinds } from "./faults.js";
export { createMemoryRecords } from "./memory-records.js";
export { createSamplePack } from "./sample-pack.js";
export { createTestClock, type TestClock } from "./test-clock.js";
export { createWebhookSubject } from "./webhook/create-webhook-subject.js";
export { createZendeskSubject } from "./zendesk/create-zendesk-subject.js";
