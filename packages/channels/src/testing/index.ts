// Everyday

// Types
export type { CheckResult, MessengerCheck } from "./check.js";
export { describeMessenger } from "./describe-messenger.js";
export { messengerChecks } from "./messenger-checks.js";
export type {
	DoneByShopper,
	Forgery,
	MessengerKit,
	MessengerSimulator,
	SaidByShopper,
	ShownMessage,
} from "./messenger-kit.js";
export { messengerKits } from "./messenger-kits.js";
export type { VendorFault } from "./vendor-server.js";
