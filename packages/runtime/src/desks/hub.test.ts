import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createConversationState } from "@shopbell/conversation";
import type { DeskReport } from "@shopbell/desks";
import { createSamplePack } from "@shopbell/desks/testing";
import { createStore, type Store } from "@shopbell/store";
import { afterEach, beforeEach, expect, it } from "vitest";
import { silentLog } from "../log/log.js";
import type { RuntimeParts } from "../runtime-parts.js";
import { toSettings } from "../settings/settings.js";
import { type DeskOutside, openDeskOutside } from "./open-desk-outside.js";

const address = {
	channelId: "directline",
	serviceUrl: "https://directline.botframework.com/",
	conversation: { id: "bf1" },
	user: { id: "dl_zofia" },
	bot: { id: "bot" },
};

let folder: string;
let store: Store;
let hub: DeskOutside;
let sent: Readonly<Record<string, unknown>>[];

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), "hub-"));
	store = await createStore({
		database: { kind: "embedded", file: join(folder, "shopbell.db") },
		begin: (channel) => createConversationState("new", channel, "en"),
	});
	sent = [];
	await store.openConversation({
		id: "c1",
		channel: "botframework",
		account: "default",
		address,
		state: {
			...createConversationState("c1", "botframework", "en"),
			owner: {
				kind: "queued",
				handoffId: "c1.1",
				sinceAt: Date.now(),
				acknowledged: false,
			},
		},
	});
	const parts: RuntimeParts = {
		settings: toSettings({
			DESK_KIND: "botframework",
			MICROSOFT_APP_ID: "app",
			DESK_HUB_CONTEXT: '{"Skill":"returns"}',
		}),
		store,
		log: silentLog,
		now: Date.now,
		knowledge: () => {
			throw new Error("not asked here");
		},
		createId: () => "id",
		secret: () => new Uint8Array(32),
		origin: () => "",
	};
	const opened = openDeskOutside({
		parts,
		defaultLocale: "pl",
		sender: null,
		sendEvent: async (_to, event) => {
			sent.push(event);
			return { kind: "delivered" };
		},
	});
	if (!opened) throw new Error("no desk");
	hub = opened;
	await hub.line.perform(
		{
			kind: "request",
			handoffId: "c1.1",
			pack: createSamplePack({
				handoffId: "c1.1",
				conversationId: "c1",
				channel: "botframework",
				text: "a person",
				at: Date.now(),
			}),
		},
		{
			key: "k",
			attempt: 0,
			conversationId: "c1",
			channel: "botframework",
			address,
		},
	);
});

afterEach(async () => {
	await store.close();
	rmSync(folder, { recursive: true, force: true });
});

const status = (state: string): DeskReport => ({
	headers: {},
	body: new TextEncoder().encode(
		JSON.stringify({
			type: "event",
			name: "handoff.status",
			channelId: "directline",
			conversation: { id: "bf1" },
			from: { id: "hub", name: "Anna" },
			value: { state },
		}),
	),
	at: Date.now(),
});

async function heard(): Promise<readonly string[]> {
	const kinds: string[] = [];
	for (;;) {
		const claim = await store.claim({ workerId: "w", leaseMs: 1000 });
		if (!claim) return kinds;
		if (claim.input.kind === "desk") kinds.push(claim.input.signal.kind);
		await store.commit(claim, {
			state: claim.conversation.state,
			replies: [],
			deliverReplies: false,
			timers: [],
			deskCommands: [],
			calls: [],
			events: [],
		});
	}
}

it("a hub gets the event in the shopper's conversation, in the language of the shop", () => {
	expect(sent).toMatchObject([
		{
			name: "handoff.initiate",
			conversation: { id: "bf1" },
			value: { Skill: "returns", handoffId: "c1.1" },
		},
	]);
	expect(JSON.stringify(sent)).toContain("Zofia");
});

it("a hub is heard through its channel, where its token was checked, and on no other way", async () => {
	expect(hub.routes.routes).toEqual([]);
	expect((await hub.line.receive(status("accepted"))).kind).toBe("refused");
	expect(await heard()).toEqual(["acknowledged"]);
	await hub.onAdmitted(status("accepted"));
	await hub.onAdmitted(status("accepted"));
	await hub.onAdmitted(status("completed"));
	expect(await heard()).toEqual(["accepted", "resolved"]);
});

it("a hub serves the shoppers of its channel alone", () => {
	expect(hub.serves("botframework")).toBe(true);
	expect(hub.serves("webchat")).toBe(false);
});
