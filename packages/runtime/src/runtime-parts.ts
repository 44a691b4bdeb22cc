import type { Knowledge } from "@shopbell/conversation";
import type { Store } from "@shopbell/store";
import type { Log } from "./log/log.js";
import type { Route } from "./server/add-route.js";
import type { SocketRoute } from "./server/socket-routes.js";
import type { Settings } from "./settings/settings.js";

/** What every part of the runtime may use. */
export interface RuntimeParts {
	readonly settings: Settings;
	readonly store: Store;
	readonly log: Log;
	/** Epoch ms. */
	readonly now: () => number;
	/** The knowledge base of this moment. */
	readonly knowledge: () => Knowledge;
	/** 128 random bits, URL-safe. */
	readonly createId: () => string;
	/** A secret of this installation, made at the first start and kept in the data folder; 32 bytes. */
	readonly secret: (name: string) => Uint8Array;
	/** Origin under which this server answers, known once it listens. */
	readonly origin: () => string;
}

/** Routes and sockets of one part. */
export interface RouteGroup {
	readonly routes: readonly Route[];
	readonly sockets: readonly SocketRoute[];
	close?(): Promise<void> | void;
}
