// Everyday

// Types
export type { CodeLimits } from "./code/create-code-proof.js";
export type { Identity, IdentityOptions } from "./create-identity.js";
export {
	createIdentity,
	defaultLimits,
	systemIdentityPorts,
} from "./create-identity.js";
export type { SmtpOptions, SmtpSender } from "./email/create-smtp-sender.js";
export { createSmtpSender } from "./email/create-smtp-sender.js";
export type { Letter, LetterLocale, LetterSender } from "./email/letter.js";
// Wiring
export { letterLocales, toLetterLocale } from "./email/letter.js";
export type { IdentityErrorCode } from "./identity-error.js";
export { IdentityError } from "./identity-error.js";
export type { AttemptLimit } from "./limits/attempt-limiter.js";
export type { TimePorts } from "./limits/with-even-duration.js";
export type {
	LinkForm,
	LinkLimits,
	LinkOffer,
	LinkProof,
	LinkRedemption,
} from "./link/create-link-proof.js";
export type {
	OrderClaim,
	OrderLimits,
	OrderOwner,
	OrderProofOutcome,
} from "./order/create-order-proof.js";
export { createMemoryRecords } from "./records/create-memory-records.js";
export type {
	IdentityRecord,
	IdentityRecords,
} from "./records/identity-records.js";
export type {
	TokenCustomer,
	TokenOptions,
	TokenOutcome,
	TokenUse,
} from "./token/read-customer-token.js";
export type { NewToken } from "./token/sign-customer-token.js";
export { signCustomerToken } from "./token/sign-customer-token.js";
