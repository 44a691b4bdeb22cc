import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createStore } from "../create-store.js";
import type { StoreSubject } from "./store-subject.js";

/** A file in a folder of its own. */
export async function createEmbeddedSubject(): Promise<StoreSubject> {
	const folder = mkdtempSync(join(tmpdir(), "store-"));
	const file = join(folder, "shopbell.db");
	return {
		open: (options) =>
			createStore({ ...options, database: { kind: "embedded", file } }),
		dispose: async () => rmSync(folder, { recursive: true, force: true }),
	};
}
