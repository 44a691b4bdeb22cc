import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { OutboundChannel } from "@shopbell/channels";
import {
	createConversationState,
	defaultPolicy,
	type Knowledge,
} from "@shopbell/conversation";
import { createBuiltinDesk } from "@shopbell/desks/builtin";
import { defaultQueuePolicy } from "@shopbell/handoff";
import type { ShopTemplate } from "@shopbell/knowledge";
import { createStore, type Store } from "@shopbell/store";
import type { Accounts } from "../../accounts/accounts.js";
import { createAccounts } from "../../accounts/create-accounts.js";
import type { Role } from "../../accounts/role.js";
import { withLinkedHistory } from "../../links/with-linked-history.js";
import { silentLog } from "../../log/log.js";
import type { RuntimeParts } from "../../runtime-parts.js";
import { addRoute } from "../../server/add-route.js";
import { createHttpServer } from "../../server/create-http-server.js";
import { serveSockets } from "../../server/socket-routes.js";
import { createSecrets } from "../../settings/secrets.js";
import { toSettings } from "../../settings/settings.js";
import type { DeskRules } from "../../shop/desk-rules.js";
import { createSigns } from "../../signs/create-signs.js";
import { runDeliveries } from "../../work/run-deliveries.js";
import { runQueue } from "../../work/run-queue.js";
import { runTurns } from "../../work/run-turns.js";
import { createDeskRoutes } from "../create-desk-routes.js";
import {
	createDeskParts,
	type DeskOptions,
	type DeskParts,
} from "../desk-parts.js";
import { DeskClient } from "./desk-client.js";

/** A desk on a free port of the loopback, with a real store and workers. */
export interface TestDesk {
	readonly origin: string;
	readonly parts: RuntimeParts;
	/** What the routes of the desk work with. */
	readonly deskParts: DeskParts;
	readonly store: Store;
	readonly accounts: Accounts;
	readonly folder: string;
	/** A browser where nobody is signed in. */
	browser(): DeskClient;
	/** A browser where a new person of that role is signed in, past the change of password. */
	person(name: string, role?: Role): Promise<DeskClient>;
	/** A shopper's message; `human` in it asks for a person. */
	shopperSays(conversationId: string, text: string): Promise<void>;
	/** A conversation in which a person was asked for; answers the handoff's id. */
	waiting(conversationId: string): Promise<string>;
	close(): Promise<void>;
}

export const password = "correct horse battery";

/** Starts it; `folder` continues with the data of an earlier one. */
export async function startDesk(
	options: {
		readonly folder?: string;
		/** Default any free one. */
		readonly port?: number;
		readonly environment?: Readonly<Record<string, string>>;
		/** Whether offers are made and told; default not, so that nobody but the test acts. */
		readonly runsQueue?: boolean;
		/** The shop behind the desk; default none. */
		readonly agentActions?: DeskOptions["agentActions"];
		/** Texts that messengers have approved; default none. */
		readonly templates?: readonly ShopTemplate[];
		/** Epoch ms; default the system clock. */
		readonly now?: () => number;
		/** Channels that must be called; default none. */
		readonly channels?: readonly OutboundChannel[];
		/** Default: knows nothing but the wish for a person. */
		readonly knowledge?: Knowledge;
	} = {},
): Promise<TestDesk> {
	const folder = options.folder ?? mkdtempSync(join(tmpdir(), "desk-"));
	const createId = (): string => randomBytes(16).toString("base64url");
	const now = options.now ?? Date.now;
	const settings = toSettings({ DATA_DIR: folder, ...options.environment });
	const store = await createStore({
		database: { kind: "embedded", file: join(folder, "shopbell.db") },
		now,
		canSendLetters: settings.mail !== null,
		begin: (channel) => createConversationState(createId(), channel, "en"),
	});
	let origin = "";
	const parts: RuntimeParts = {
		settings,
		store,
		log: silentLog,
		now,
		knowledge: () => options.knowledge ?? wishForPerson,
		createId,
		secret: createSecrets(folder),
		origin: () => origin,
	};
	const accounts = await createAccounts(parts);
	const deskOptions: DeskOptions = {
		rules,
		agentActions: options.agentActions ?? (() => null),
		shopName: () => "Lipa",
		templates: () => options.templates ?? [],
		signs: createSigns(store, silentLog),
		fetchFile: async () => false,
	};
	const group = createDeskRoutes(parts, accounts, deskOptions);
	const forTests = createDeskParts(parts, deskOptions);
	const server = createHttpServer(silentLog);
	for (const route of group.routes) addRoute(server, route, silentLog);
	const sockets = serveSockets(server.server, group.sockets, silentLog);
	await new Promise<void>((resolve) =>
		server.listen(options.port ?? 0, "127.0.0.1", () => resolve()),
	);
	origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const stopWork = startWork(
		parts,
		options.runsQueue ?? false,
		new Map((options.channels ?? []).map((each) => [each.name, each])),
	);

	const shopperSays: TestDesk["shopperSays"] = async (id, text) => {
		if (!(await store.conversation(id)))
			await store.openConversation({
				id,
				channel: "webchat",
				account: "default",
				address: null,
				state: createConversationState(id, "webchat", "en"),
			});
		await store.receive({
			channel: "webchat",
			account: "default",
			externalId: createId(),
			conversation: { kind: "known", id },
			input: { kind: "message", at: now(), text },
			message: { text, attachments: [] },
		});
	};

	return {
		origin,
		parts,
		deskParts: forTests.parts,
		store,
		accounts,
		folder,
		browser: () => new DeskClient(origin),
		async person(name, role = "agent") {
			const email = `${name.toLowerCase()}@shop.example`;
			const added = await accounts.addUser({ email, name, role });
			if (added.kind !== "added") throw new Error(added.kind);
			const client = new DeskClient(origin);
			await client.signIn(email, added.oneTimePassword);
			await client.post("/change-password", {
				currentPassword: added.oneTimePassword,
				newPassword: password,
			});
			return client;
		},
		shopperSays,
		async waiting(conversationId) {
			await shopperSays(conversationId, "a human please");
			const handoffId = `${conversationId}.1`;
			await until(store, () => store.handoffs.get(handoffId));
			return handoffId;
		},
		async close() {
			await stopWork();
			forTests.close();
			sockets.close();
			await group.close?.();
			server.server.closeAllConnections();
			await new Promise<void>((resolve) => server.close(() => resolve()));
			await store.close();
			if (!options.folder) rmSync(folder, { recursive: true, force: true });
		},
	};
}

/** Waits for something to be stored. */
export async function until<T>(
	store: Store,
	look: () => Promise<T | undefined>,
): Promise<T> {
	for (;;) {
		const changed = new Promise<void>((resolve) => {
			const stop = store.subscribe(() => {
				stop();
				resolve();
			});
		});
		const found = await look();
		if (found !== undefined) return found;
		await changed;
	}
}

const rules: DeskRules = {
	opening: () => ({ kind: "open", closesAt: null }),
	queue: () => defaultQueuePolicy,
};

function startWork(
	parts: RuntimeParts,
	runsQueue: boolean,
	channels: ReadonlyMap<string, OutboundChannel>,
): () => Promise<void> {
	const { store, log, now } = parts;
	const turns = runTurns({
		store,
		knowledge: parts.knowledge,
		policy: defaultPolicy,
		now,
		log,
		isPulled: (channel) => !channels.has(channel),
		workerId: "test",
	});
	const deliveries = runDeliveries({
		store,
		desk: withLinkedHistory(createBuiltinDesk(store.handoffs), store),
		channels,
		now,
		log,
		workerId: "test",
	});
	const queue = runsQueue ? runQueue({ store, rules, now, log }) : undefined;
	const unsubscribe = store.subscribe(({ kind }) => {
		if (kind === "inbox") turns.wake();
		if (kind === "outbox") deliveries.wake();
		if (kind === "handoffs" || kind === "agents") queue?.wake();
	});
	return async () => {
		unsubscribe();
		await Promise.all([turns.stop(), deliveries.stop(), queue?.stop()]);
	};
}

/** Knows nothing but the wish for a person. */
const wishForPerson: Knowledge = {
	locales: ["en"],
	defaultLocale: "en",
	understand: (text) => ({
		match: {
			language: {
				language: "en",
				confidence: 0.99,
				informativeTokens: 3,
				reason: "detected",
			},
			candidates: [],
			decision: { kind: "none", reason: "out-of-scope" },
		},
		cues: { wantsPerson: /human/.test(text), isFrustrated: false },
	}),
	article: () => undefined,
	smallTalkReply: () => undefined,
};
