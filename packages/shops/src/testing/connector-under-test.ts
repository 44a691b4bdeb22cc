import type { ShopConnector } from "../port/shop-connector.js";
import type { FaultyServer } from "./server/start-faulty-server.js";

/** A connector with the shop it talks to. */
export interface ConnectorUnderTest {
	/** Reads at most 64 KiB; waits 1 ms before the first repetition. */
	readonly connector: ShopConnector;
	readonly server: FaultyServer;
	/** Requests that break the vendor's rules; empty all the time. */
	readonly violations: () => readonly string[];
	/** How many changes the shop carried out so far. */
	readonly countChanges: () => number | Promise<number>;
	/** Numbers of orders: not yet sent, and on its way. */
	readonly orders: { readonly open: string; readonly sent: string };
	/** Address of the customer who placed them. */
	readonly email: string;
	/** Credentials. */
	readonly secrets: readonly string[];
	readonly close: () => Promise<void>;
}
