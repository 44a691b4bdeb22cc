// Everyday
export { createEmbeddedSubject } from "./create-embedded-subject.js";
export { createPostgresSubject } from "./create-postgres-subject.js";
export { describeStoreContract } from "./describe-store-contract.js";
// Types
export type {
	CreateSubject,
	StoreCapabilities,
	StoreSubject,
} from "./store-subject.js";
