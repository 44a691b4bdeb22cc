import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
	type LiveKnowledge,
	openLiveKnowledge,
} from "../../knowledge/live-knowledge.js";
import { type Log, type LogFields, silentLog } from "../../log/log.js";
import { toSettings } from "../../settings/settings.js";
import { type Runtime, startRuntime } from "../../start-runtime.js";
import { writeSampleKnowledge } from "./sample-knowledge.js";

/** The whole runtime on a free port with the sample's flows, and a browser's side of a chat. */
export interface Bot {
	readonly origin: string;
	readonly runtime: Runtime;
	/** Codes of what was logged as a warning or an error, and all of it as text. */
	readonly warnings: readonly LogFields[];
	chat(): Promise<Chat>;
	stop(): Promise<void>;
}

/** One shopper's chat over Direct Line. */
export interface Chat {
	readonly conversationId: string;
	/** Where its socket is opened, for a minute. */
	readonly streamUrl: string;
	/** Posts a text, or a button's value. */
	say(text: string, value?: string): Promise<void>;
	/** Posts a text; answers the status. */
	post(text: string): Promise<number>;
	/** The shopper's own lines. */
	said(): Promise<readonly string[]>;
	/** The page tells who is signed in. */
	signIn(token: string | null): Promise<void>;
	/** Waits for a reply whose text holds this; answers the whole text. */
	reads(part: string): Promise<string>;
	/** Every reply so far. */
	replies(): Promise<readonly Reply[]>;
}

export interface Reply {
	readonly text: string;
	/** Values of the buttons. */
	readonly buttons: readonly string[];
}

/** Starts it in a folder of its own, or in one that an earlier one has left behind. */
export async function startBot(
	environment: Readonly<Record<string, string>> = {},
	given: {
		/** Default one of its own, removed at the end. */
		readonly folder?: string;
		/** Default the sample's, learnt anew, which takes a while. */
		readonly knowledge?: LiveKnowledge;
	} = {},
): Promise<Bot> {
	const folder = given.folder ?? mkdtempSync(join(tmpdir(), "bot-"));
	const warnings: LogFields[] = [];
	const log: Log = {
		...silentLog,
		warn: (fields) => warnings.push(fields),
		error: (fields) => warnings.push(fields),
	};
	const runtime = await startRuntime({
		settings: toSettings({
			PORT: "0",
			DATA_DIR: join(folder, "data"),
			...environment,
		}),
		log,
		pages: [],
		home: null,
		openKnowledge: async () =>
			given.knowledge
				? { ...given.knowledge, close: () => undefined }
				: openSampleKnowledge(folder),
	});
	const { origin } = runtime;
	return {
		origin,
		runtime,
		warnings,
		chat: () => startChat(origin),
		stop: async () => {
			await runtime.stop();
			if (given.folder === undefined)
				rmSync(folder, { recursive: true, force: true });
		},
	};
}

/** The sample's knowledge base in a folder. */
export function openSampleKnowledge(folder: string): Promise<LiveKnowledge> {
	const knowledgeFolder = join(folder, "knowledge-base");
	if (!existsSync(knowledgeFolder)) writeSampleKnowledge(knowledgeFolder);
	return openLiveKnowledge({
		folder: knowledgeFolder,
		now: Date.now,
		log: silentLog,
	});
}

interface Activity {
	readonly from: { readonly role: string };
	readonly text: string;
	readonly suggestedActions?: {
		readonly actions: readonly { readonly value: string }[];
	};
}

async function startChat(origin: string): Promise<Chat> {
	let sent = 0;
	let token = "";
	const send = (
		method: "GET" | "POST",
		path: string,
		body?: unknown,
	): Promise<Response> =>
		fetch(origin + path, {
			method,
			headers: {
				origin,
				...(token === "" ? {} : { authorization: `Bearer ${token}` }),
				...(body === undefined ? {} : { "content-type": "application/json" }),
			},
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
		});
	const request = async (
		...[method, path, body]: Parameters<typeof send>
	): Promise<Record<string, unknown>> => {
		const response = await send(method, path, body);
		if (!response.ok) throw new Error(`${path}: ${response.status}`);
		return (await response.json()) as Record<string, unknown>;
	};
	const granted = await request("POST", "/webchat/token");
	token = String(granted.token);
	const conversationId = String(granted.conversationId);
	const { streamUrl } = await request(
		"POST",
		"/v3/directline/conversations",
		{},
	);
	const activities = `/v3/directline/conversations/${conversationId}/activities`;
	const keyed = (activity: Readonly<Record<string, unknown>>) => ({
		...activity,
		channelData: { clientActivityID: `client-${++sent}` },
	});
	const post = (activity: Readonly<Record<string, unknown>>) =>
		request("POST", activities, keyed(activity));

	const read = async (): Promise<readonly Activity[]> =>
		(await request("GET", activities)).activities as readonly Activity[];
	const replies = async (): Promise<readonly Reply[]> => {
		const all = await read();
		return all
			.filter(({ from }) => from.role === "bot")
			.map(({ text, suggestedActions }) => ({
				text,
				buttons: (suggestedActions?.actions ?? []).map(({ value }) => value),
			}));
	};
	return {
		conversationId,
		streamUrl: String(streamUrl),
		say: async (text, value) => {
			await post({ type: "message", text, ...(value ? { value } : {}) });
		},
		async post(text) {
			const response = await send(
				"POST",
				activities,
				keyed({ type: "message", text }),
			);
			await response.arrayBuffer();
			return response.status;
		},
		said: async () =>
			(await read())
				.filter(({ from }) => from.role !== "bot")
				.map(({ text }) => text),
		signIn: async (customerToken) => {
			await post({
				type: "event",
				name: "shopbell/opened",
				value: { customerToken },
			});
		},
		reads: async (part) => {
			for (;;) {
				const found = (await replies()).find(({ text }) => text.includes(part));
				if (found) return found.text;
				await new Promise((resolve) => setTimeout(resolve, 50));
			}
		},
		replies,
	};
}
