import { createRequire } from "node:module";
import {
	type Activity,
	ConnectionStatus,
	DirectLine,
} from "botframework-directlinejs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { WebSocket } from "ws";
import { createWebchatRoutes } from "./create-webchat-routes.js";
import {
	type ChatServer,
	startChatServer,
} from "./testing/start-chat-server.js";

vi.setConfig({ testTimeout: 30_000 });

let server: ChatServer;
let sockets: Set<WebSocket>;
const clients: DirectLine[] = [];

/** What the client finds in a browser; remembers sockets, so that a test can cut them. */
beforeEach(async () => {
	// The package has no types.
	const { XMLHttpRequest } = createRequire(import.meta.url)("xhr2") as {
		XMLHttpRequest: unknown;
	};
	sockets = new Set();
	class RememberedSocket extends WebSocket {
		constructor(url: string) {
			super(url);
			sockets.add(this);
			this.once("close", () => sockets.delete(this));
		}
	}
	vi.stubGlobal("XMLHttpRequest", XMLHttpRequest);
	vi.stubGlobal("WebSocket", RememberedSocket);
	server = await startChatServer((parts) =>
		createWebchatRoutes(parts, {
			limits: { messages: { points: 10_000, seconds: 60 } },
		}),
	);
});

afterEach(async () => {
	for (const client of clients.splice(0)) client.end();
	for (const socket of sockets) socket.terminate();
	await server.close();
	vi.unstubAllGlobals();
});

interface Chat {
	readonly client: DirectLine;
	readonly seen: Activity[];
	say(text: string, key?: string): Promise<string>;
	texts(): string[];
}

async function widgetToken(): Promise<{
	token: string;
	conversationId: string;
}> {
	const response = await fetch(`${server.origin}/webchat/token`, {
		method: "POST",
		headers: { origin: server.origin },
	});
	return (await response.json()) as { token: string; conversationId: string };
}

function chat(options: {
	token?: string;
	secret?: string;
	conversationId?: string;
	webSocket?: boolean;
}): Chat {
	// The wait before a reconnect is 3 to 15 s, drawn by this function.
	const services = { random: () => -0.2499 };
	const client = new DirectLine({
		domain: `${server.origin}/v3/directline`,
		pollingInterval: 200,
		...options,
		...services,
	} as ConstructorParameters<typeof DirectLine>[0]);
	clients.push(client);
	const seen: Activity[] = [];
	client.activity$.subscribe(
		(activity) => seen.push(activity),
		() => undefined,
	);
	return {
		client,
		seen,
		// The client hands out the activities of a frame one by one, frames side by side: it is the
		// sequence id that orders them, as Web Chat does.
		texts: () =>
			[...seen]
				.sort((a, b) => placeOf(a) - placeOf(b))
				.map((activity) =>
					activity.type === "message" ? (activity.text ?? "") : "",
				),
		say: (text, key) =>
			new Promise((resolve, reject) => {
				client
					.postActivity({
						type: "message",
						text,
						from: { id: "whoever" },
						...(key === undefined
							? {}
							: { channelData: { clientActivityID: key } }),
					})
					.subscribe(resolve, reject);
			}),
	};
}

const placeOf = ({ channelData }: Activity): number =>
	channelData["webchat:sequence-id"];

const until = (check: () => void) =>
	vi.waitFor(check, { timeout: 15_000, interval: 20 });

describe.each([
	["socket", true],
	["polling", false],
])("the Direct Line client over %s", (_name, webSocket) => {
	it("starts, sees its own message with its id, and the reply", async () => {
		const { token } = await widgetToken();
		const { client, say, seen, texts } = chat({ token, webSocket });
		const id = await say("parcel", "key-1");
		await until(() => expect(texts().join("\n")).toContain("Answer to parcel"));
		const [echo, answer] = seen;
		expect(echo).toMatchObject({
			id,
			text: "parcel",
			from: { role: "user" },
			channelData: { clientActivityID: "key-1", "webchat:sequence-id": 1 },
		});
		expect(echo?.from.id).not.toBe("whoever");
		expect(answer).toMatchObject({
			from: { role: "bot" },
			channelData: { "webchat:sequence-id": 2 },
		});
		expect(client.connectionStatus$.getValue()).toBe(ConnectionStatus.Online);
	});

	it("gets the whole history when it comes back with an empty watermark", async () => {
		const { token, conversationId } = await widgetToken();
		const first = chat({ token, webSocket });
		await first.say("one");
		await first.say("two");
		await until(() => expect(first.seen).toHaveLength(4));
		first.client.end();
		const again = chat({ token, conversationId, webSocket });
		await until(() => expect(again.texts()).toEqual(first.texts()));
	});

	it("keeps two clients of one conversation equal", async () => {
		const { token, conversationId } = await widgetToken();
		const first = chat({ token, webSocket });
		await first.say("one");
		const second = chat({ token, conversationId, webSocket });
		await second.say("two");
		await first.say("three");
		await until(() => expect(first.seen).toHaveLength(6));
		await until(() => expect(second.texts()).toEqual(first.texts()));
	});

	it("works with the installation's secret as well", async () => {
		const secret = Buffer.from(server.parts.secret("direct-line")).toString(
			"base64url",
		);
		const { say, texts } = chat({ secret, webSocket });
		await say("parcel");
		await until(() => expect(texts().join("\n")).toContain("Answer to parcel"));
	});
});

describe("the Direct Line client", () => {
	it("goes on with a refreshed token", async () => {
		const { token } = await widgetToken();
		const { client, say, texts } = chat({ token });
		await say("one");
		const fresh = await new Promise<string>((resolve, reject) => {
			const { refreshToken } = client as unknown as {
				refreshToken(): {
					subscribe(
						next: (token: string) => void,
						error: (error: unknown) => void,
					): void;
				};
			};
			refreshToken.call(client).subscribe(resolve, reject);
		});
		(client as unknown as { token: string }).token = fresh;
		server.advance(40 * 60_000);
		await say("two");
		await until(() => expect(texts()).toContain("Answer to two"));
	});

	it("is told that its token has expired", async () => {
		const { token } = await widgetToken();
		const { client, say } = chat({ token });
		await say("one");
		server.advance(3601_000);
		expect(await say("two")).toBe("retry");
		expect(client.connectionStatus$.getValue()).toBe(
			ConnectionStatus.ExpiredToken,
		);
	});

	it("misses and doubles nothing while its socket is cut twenty times", async () => {
		const { token } = await widgetToken();
		const { say, seen, texts } = chat({ token });
		for (let n = 1; n <= 20; n += 1) {
			await say(`m${n}`, `key-${n}`);
			server.cutSockets();
			await say(`n${n}`, `more-${n}`);
		}
		await until(() => expect(new Set(texts()).size).toBe(80));
		expect(seen.map(placeOf).sort((a, b) => a - b)).toEqual(
			Array.from({ length: 80 }, (_, n) => n + 1),
		);
	});
});
