import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createConversationState } from "@shopbell/conversation";
import { createStore } from "@shopbell/store";
import type { StoreUnderTest } from "./store-under-test.js";

/** The embedded store, each run in a folder of its own. */
export function createEmbeddedUnderTest(): StoreUnderTest {
	return {
		kind: "embedded",
		prepare: async () => {
			const dataDir = mkdtempSync(join(tmpdir(), "delivery-"));
			return {
				dataDir,
				env: {},
				open: () =>
					createStore({
						database: { kind: "embedded", file: join(dataDir, "shopbell.db") },
						begin: (channel) =>
							createConversationState(randomUUID(), channel, "en"),
					}),
				remove: async () => rmSync(dataDir, { recursive: true, force: true }),
			};
		},
		close: async () => {},
	};
}
