import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createConversationState } from "@shopbell/conversation";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createStore } from "../create-store.js";
import type { Store } from "../port/store.js";

let folder: string;
let store: Store;

const open = (): Promise<Store> =>
	createStore({
		database: { kind: "embedded", file: join(folder, "shopbell.db") },
		begin: (channel) => createConversationState("new", channel, "en"),
	});

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), "store-"));
	store = await open();
});

afterEach(async () => {
	await store.close();
	rmSync(folder, { recursive: true });
});

describe("opening a file", () => {
	it("tells a second opener that the file is in use", async () => {
		await expect(open()).rejects.toMatchObject({ code: "store.in-use" });
	});

	it("tells a file that is no database", async () => {
		writeFileSync(
			join(folder, "other.db"),
			"this is not a database, ".repeat(100),
		);
		const opening = createStore({
			database: { kind: "embedded", file: join(folder, "other.db") },
			begin: () => createConversationState("x", "x", "en"),
		});
		await expect(opening).rejects.toMatchObject({ code: "store.damaged" });
	});

	it("tells a folder that cannot be made", async () => {
		writeFileSync(join(folder, "file"), "");
		const opening = createStore({
			database: { kind: "embedded", file: join(folder, "file", "x.db") },
			begin: () => createConversationState("x", "x", "en"),
		});
		await expect(opening).rejects.toMatchObject({ code: "store.unwritable" });
	});
});
