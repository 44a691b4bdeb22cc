import type { StoreChange } from "../port/store.js";
import type { FullStoreOptions } from "../store-options.js";

/** What intake needs besides the database. */
export interface IntakeContext extends Pick<FullStoreOptions, "now" | "begin"> {
	readonly changed: (change: StoreChange) => void;
}
