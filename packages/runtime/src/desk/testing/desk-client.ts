import type { HumanAgent } from "@shopbell/conversation";
import type { StoredGap, StoredNote, StoredTicket } from "@shopbell/store";
import { WebSocket } from "ws";
import type { EntryView } from "../entry-view.js";
import type { FilledMacro } from "../fill-macro.js";
import type { HandoffView } from "../handoff-view.js";
import type { LiveMessage, PageMessage } from "../live-message.js";
import type { toAgentView, toMyPresence } from "../presence-view.js";
import type { toOrderView } from "../to-order-view.js";

/** Everything any route answers; a given answer has what its route says. */
interface AnswerBody {
	readonly error: {
		readonly code: string;
		readonly by?: HumanAgent;
		readonly entries?: readonly EntryView[];
	};
	readonly user: {
		readonly id: string;
		readonly name: string;
		readonly role: string;
		readonly mustChangePassword: boolean;
	};
	readonly oneTimePassword: string;
	readonly items: readonly HandoffView[];
	readonly counts: {
		readonly waiting: number;
		readonly mine: number;
		readonly mentions: number;
	};
	readonly longestWaitMs: number | null;
	readonly me: ReturnType<typeof toMyPresence>;
	readonly moved: number;
	readonly agents: readonly ReturnType<typeof toAgentView>[];
	readonly groups: readonly string[];
	readonly note: Omit<StoredNote, "handoffId"> & readonly string[];
	readonly notes: readonly Omit<StoredNote, "handoffId">[];
	readonly may: readonly string[];
	readonly history: readonly { readonly conversationId: string }[];
	readonly number: string;
	readonly tickets: readonly StoredTicket[];
	readonly gaps: readonly StoredGap[];
	readonly articles: readonly {
		readonly id: string;
		readonly confidence: number;
		readonly text: string;
		readonly short: string;
	}[];
	readonly macros: readonly FilledMacro[];
	readonly shop: string;
	readonly orders: readonly ReturnType<typeof toOrderView>[];
	readonly actions: readonly { readonly action: string }[];
	readonly outcome: string;
	readonly value: Readonly<Record<string, unknown>>;
	readonly handoff: HandoffView;
	readonly entries: readonly EntryView[];
	readonly files: readonly {
		readonly file: string;
		readonly name: string;
		readonly contentType: string;
	}[];
}

/** An answer as a test looks at it. */
export interface DeskAnswer {
	readonly status: number;
	readonly body: AnswerBody;
	readonly headers: Headers;
}

/** A browser at the desk: keeps its cookie, sends the `Origin` a browser would. */
export class DeskClient {
	cookie = "";

	constructor(readonly origin: string) {}

	get(path: string): Promise<DeskAnswer> {
		return this.request("GET", path);
	}

	post(
		path: string,
		body: unknown = {},
		headers: Readonly<Record<string, string>> = {},
	): Promise<DeskAnswer> {
		return this.request("POST", path, body, headers);
	}

	/** Uploads files as a page does. */
	async upload(
		path: string,
		files: readonly { readonly name: string; readonly content: Buffer }[],
		headers: Readonly<Record<string, string>> = { origin: this.origin },
	): Promise<DeskAnswer> {
		const form = new FormData();
		for (const { name, content } of files)
			form.append("file", new Blob([new Uint8Array(content)]), name);
		const response = await fetch(`${this.origin}/desk/api${path}`, {
			method: "POST",
			headers: { cookie: this.cookie, ...headers },
			body: form,
		});
		return {
			status: response.status,
			body: JSON.parse((await response.text()) || "{}") as AnswerBody,
			headers: response.headers,
		};
	}

	signIn(email: string, password: string): Promise<DeskAnswer> {
		return this.post("/sign-in", { email, password });
	}

	/** Messages as they come; `next` waits for one that fits. */
	async listen(
		headers: Readonly<Record<string, string>> = {},
	): Promise<LiveListener> {
		const socket = new WebSocket(
			`${this.origin.replace("http", "ws")}/desk/api/live`,
			{ headers: { origin: this.origin, cookie: this.cookie, ...headers } },
		);
		const listener = new LiveListener(socket);
		await listener.opened;
		return listener;
	}

	private async request(
		method: string,
		path: string,
		body?: unknown,
		headers: Readonly<Record<string, string>> = {},
	): Promise<DeskAnswer> {
		const response = await fetch(`${this.origin}/desk/api${path}`, {
			method,
			headers: {
				...(this.cookie ? { cookie: this.cookie } : {}),
				...(method === "POST"
					? { "content-type": "application/json", origin: this.origin }
					: {}),
				...headers,
			},
			...(method === "POST" ? { body: JSON.stringify(body) } : {}),
		});
		for (const cookie of response.headers.getSetCookie()) {
			const [pair = ""] = cookie.split(";");
			this.cookie = pair.endsWith("=") ? "" : pair;
		}
		const text = await response.text();
		return {
			status: response.status,
			body: JSON.parse(text || "{}") as AnswerBody,
			headers: response.headers,
		};
	}
}

/** An open socket of a desk page. */
export class LiveListener {
	readonly opened: Promise<void>;
	readonly closed: Promise<number>;
	private readonly seen: LiveMessage[] = [];
	private readonly waiting = new Set<() => void>();

	constructor(private readonly socket: WebSocket) {
		this.opened = new Promise((resolve, reject) => {
			socket.once("open", () => resolve());
			socket.once("unexpected-response", (_request, response) =>
				reject(new Error(`refused with ${response.statusCode}`)),
			);
			socket.once("error", reject);
		});
		this.closed = new Promise((resolve) => {
			socket.once("close", (code) => resolve(code));
		});
		socket.on("message", (data) => {
			this.seen.push(JSON.parse(String(data)) as LiveMessage);
			for (const look of this.waiting) look();
		});
	}

	follow(conversationId: string, after = 0): void {
		this.socket.send(JSON.stringify({ kind: "follow", conversationId, after }));
	}

	/** What a page says of itself. */
	say(message: PageMessage): void {
		this.socket.send(JSON.stringify(message));
	}

	/** The first message, seen or to come, that fits. */
	next<K extends LiveMessage["kind"]>(
		kind: K,
		fits: (message: Extract<LiveMessage, { kind: K }>) => boolean = () => true,
	): Promise<Extract<LiveMessage, { kind: K }>> {
		return new Promise((resolve) => {
			const look = (): void => {
				const found = this.seen.find(
					(message) =>
						message.kind === kind &&
						fits(message as Extract<LiveMessage, { kind: K }>),
				);
				if (!found) return;
				this.waiting.delete(look);
				resolve(found as Extract<LiveMessage, { kind: K }>);
			};
			this.waiting.add(look);
			look();
		});
	}

	/** Messages seen so far. */
	get all(): readonly LiveMessage[] {
		return this.seen;
	}

	close(): void {
		this.socket.close();
	}
}
