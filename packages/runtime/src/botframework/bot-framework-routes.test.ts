import {
	createHmac,
	generateKeyPairSync,
	type KeyObject,
	sign,
} from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import {
	type BotArrival,
	type BotDeletion,
	type BotFramework,
	botFrameworkChannel,
} from "@shopbell/channels/botframework";
import { phrasesOf } from "@shopbell/conversation";
import type { DeskReport } from "@shopbell/desks";
import type { TranscriptEntry } from "@shopbell/store";
import {
	afterAll,
	afterEach,
	beforeAll,
	beforeEach,
	describe,
	expect,
	it,
	vi,
} from "vitest";
import { silentLog } from "../log/log.js";
import { takeEvent } from "../messengers/take-event.js";
import {
	type ChatServer,
	startChatServer,
} from "../webchat/testing/start-chat-server.js";
import { runDeliveries } from "../work/run-deliveries.js";
import type { Loop } from "../work/run-loop.js";
import { createBotFrameworkRoutes } from "./create-bot-framework-routes.js";

type Parts = Parameters<typeof createBotFrameworkRoutes>[0];

const appId = "11111111-2222-3333-4444-555555555555";
const issuer = "https://api.botframework.com";
const serviceUrl = "https://smba.trafficmanager.net/emea/";

/** A small server of somebody else: keys, or a channel that takes replies. */
interface Other {
	readonly url: string;
	readonly hits: { path: string; body: string }[];
	answer: (
		path: string,
	) =>
		| { status: number; body?: unknown; headers?: Record<string, string> }
		| "drop";
	close(): Promise<void>;
}

async function startOther(): Promise<Other> {
	const other: Other = {
		url: "",
		hits: [],
		answer: () => ({ status: 200, body: { id: "r1" } }),
		close: () =>
			new Promise((resolve) => {
				server.closeAllConnections();
				server.close(() => resolve());
			}),
	};
	const server: Server = createServer((request, response) => {
		let body = "";
		request.on("data", (chunk) => {
			body += chunk;
		});
		request.on("end", () => {
			other.hits.push({ path: request.url ?? "", body });
			const answer = other.answer(request.url ?? "");
			if (answer === "drop") {
				request.socket.destroy();
				return;
			}
			response.writeHead(answer.status, {
				"content-type": "application/json",
				...answer.headers,
			});
			response.end(JSON.stringify(answer.body ?? {}));
		});
	});
	await new Promise<void>((resolve) =>
		server.listen(0, "127.0.0.1", () => resolve()),
	);
	const { port } = server.address() as AddressInfo;
	return Object.assign(other, { url: `http://127.0.0.1:${port}` });
}

/** What arrives goes to the store as in the whole program; files stay where they are. */
const taking = ({ store, log, now }: Parts) => ({
	take: (event: BotArrival | BotDeletion) =>
		takeEvent(botFrameworkChannel, event, {
			store,
			log,
			now,
			files: {
				fetchSoon: () => undefined,
				fetchNow: async () => false,
				forget: async () => undefined,
			},
		}),
});

const create = (parts: Parts, options = {}) => {
	const made = createBotFrameworkRoutes(parts, {
		...taking(parts),
		...options,
	});
	return made ?? { group: { routes: [], sockets: [] }, channel: undefined };
};

const activity = (change: Readonly<Record<string, unknown>> = {}) => ({
	type: "message",
	id: `a-${Math.random()}`,
	channelId: "msteams",
	serviceUrl,
	conversation: { id: "c1" },
	from: { id: "u1", name: "Ola" },
	recipient: { id: "b1" },
	text: "parcel",
	...change,
});

const post = (
	server: ChatServer,
	body: unknown,
	headers: Record<string, string> = {},
) =>
	fetch(`${server.origin}/api/messages`, {
		method: "POST",
		headers: { "content-type": "application/json", ...headers },
		body: typeof body === "string" ? body : JSON.stringify(body),
	});

// botbuilder prints what is wrong with a token.
beforeEach(() => {
	vi.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => {
	vi.restoreAllMocks();
});

describe("a token of a channel", () => {
	const ours = generateKeyPairSync("rsa", { modulusLength: 2048 });
	const endorsed = generateKeyPairSync("rsa", { modulusLength: 2048 });
	const theirs = generateKeyPairSync("rsa", { modulusLength: 2048 });
	const elliptic = generateKeyPairSync("ec", { namedCurve: "P-256" });
	let keys: Other;
	let server: ChatServer;
	let production: ChatServer;

	const cloud = (url: string) => ({
		ToChannelFromBotLoginUrl: `${url}/login`,
		ToChannelFromBotOAuthScope: issuer,
		ToBotFromChannelTokenIssuer: issuer,
		ToBotFromChannelOpenIdMetadataUrl: `${url}/channel`,
		ToBotFromEmulatorOpenIdMetadataUrl: `${url}/emulator`,
		OAuthUrl: issuer,
	});

	beforeAll(async () => {
		keys = await startOther();
		const jwk = (key: KeyObject, kid: string, endorsements?: string[]) => ({
			...key.export({ format: "jwk" }),
			kid,
			use: "sig",
			...(endorsements ? { endorsements } : {}),
		});
		keys.answer = (path) => ({
			status: 200,
			body:
				path === "/keys"
					? {
							keys: [
								jwk(ours.publicKey, "k1"),
								jwk(endorsed.publicKey, "k2", ["slack"]),
								jwk(elliptic.publicKey, "k3"),
							],
						}
					: { jwks_uri: `${keys.url}/keys`, issuer },
		});
		const app = {
			MICROSOFT_APP_ID: appId,
			MICROSOFT_APP_PASSWORD: "password",
		};
		const options = { cloud: cloud(keys.url) };
		server = await startChatServer(
			(parts) => create(parts, options).group,
			app,
		);
		production = await startChatServer(
			(parts) => create(parts, options).group,
			{
				...app,
				SHOPBELL_ENV: "production",
			},
		);
	});
	afterAll(async () => {
		await server.close();
		await production.close();
		await keys.close();
	});

	const seconds = () => Math.floor(Date.now() / 1000);
	const part = (value: unknown) =>
		Buffer.from(JSON.stringify(value)).toString("base64url");
	const header = { alg: "RS256", typ: "JWT", kid: "k1" };
	const claims = () => ({
		iss: issuer,
		aud: appId,
		serviceurl: serviceUrl,
		nbf: seconds() - 60,
		exp: seconds() + 3600,
	});
	const signed = (
		head: object,
		body: object,
		key: KeyObject = ours.privateKey,
		digest = "RSA-SHA256",
	) => {
		const text = `${part(head)}.${part(body)}`;
		return `${text}.${sign(digest, Buffer.from(text), key).toString("base64url")}`;
	};
	const hmac = (head: object, secret: string) => {
		const text = `${part(head)}.${part(claims())}`;
		return `${text}.${createHmac("sha256", secret).update(text).digest("base64url")}`;
	};
	const without = (name: string) => {
		const { [name]: _gone, ...rest } = claims() as Record<string, unknown>;
		return rest;
	};
	const aad = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/";
	const pem = () =>
		ours.publicKey.export({ type: "spki", format: "pem" }).toString();
	const bearer = (token: string) => `Bearer ${token}`;
	const good = () => signed(header, claims());

	const wrong: readonly (readonly [string, () => string, object?])[] = [
		["none", () => ""],
		["an empty bearer", () => "Bearer "],
		["another scheme", () => `Basic ${good()}`],
		["no scheme", () => good()],
		["two tokens", () => `Bearer ${good()} ${good()}`],
		["garbage", () => bearer("garbage")],
		["three parts of garbage", () => bearer("a.b.c")],
		[
			"a body that is no JSON",
			() =>
				bearer(`${part(header)}.${Buffer.from("{").toString("base64url")}.x`),
		],
		["a body that is null", () => bearer(`${part(header)}.${part(null)}.x`)],
		["a very long token", () => bearer(`${good()}${"x".repeat(9000)}`)],
		["no signature", () => bearer(`${part(header)}.${part(claims())}.`)],
		[
			"the algorithm none",
			() => bearer(`${part({ ...header, alg: "none" })}.${part(claims())}.`),
		],
		[
			"the algorithm None with a signature",
			() => bearer(signed({ ...header, alg: "None" }, claims())),
		],
		[
			"HS256 with the public key",
			() => bearer(hmac({ ...header, alg: "HS256" }, pem())),
		],
		[
			"HS256 with the app's password",
			() => bearer(hmac({ ...header, alg: "HS256" }, "password")),
		],
		[
			"HS256 with an empty secret",
			() => bearer(hmac({ ...header, alg: "HS256" }, "")),
		],
		["RS256 said, HMAC done", () => bearer(hmac(header, pem()))],
		[
			"RS512 said, RS256 done",
			() => bearer(signed({ ...header, alg: "RS512" }, claims())),
		],
		[
			"a PSS signature",
			() => bearer(signed({ ...header, alg: "PS256" }, claims())),
		],
		[
			"an elliptic key",
			() =>
				bearer(
					signed(
						{ ...header, alg: "ES256", kid: "k3" },
						claims(),
						elliptic.privateKey,
						"SHA256",
					),
				),
		],
		[
			"an elliptic key under an RSA name",
			() =>
				bearer(
					signed(
						{ ...header, kid: "k3" },
						claims(),
						elliptic.privateKey,
						"SHA256",
					),
				),
		],
		[
			"another key under our key's name",
			() => bearer(signed(header, claims(), theirs.privateKey)),
		],
		[
			"a key nobody knows",
			() =>
				bearer(signed({ ...header, kid: "k9" }, claims(), theirs.privateKey)),
		],
		["no key id", () => bearer(signed({ alg: "RS256" }, claims()))],
		[
			"a key id that is no text",
			() => bearer(signed({ ...header, kid: { $ne: 1 } }, claims())),
		],
		[
			"a key of its own in the header",
			() =>
				bearer(
					signed(
						{
							...header,
							kid: "k9",
							jwk: theirs.publicKey.export({ format: "jwk" }),
						},
						claims(),
						theirs.privateKey,
					),
				),
		],
		[
			"an address of keys in the header",
			() =>
				bearer(
					signed(
						{ ...header, kid: "k9", jku: "http://127.0.0.1:1/keys" },
						claims(),
						theirs.privateKey,
					),
				),
		],
		[
			"a changed body",
			() => {
				const [head, , signature] = good().split(".");
				return bearer(
					`${head}.${part({ ...claims(), aud: "x" })}.${signature}`,
				);
			},
		],
		["a cut signature", () => bearer(good().slice(0, -4))],
		[
			"another issuer",
			() =>
				bearer(signed(header, { ...claims(), iss: "https://evil.example" })),
		],
		[
			"an issuer that begins alike",
			() =>
				bearer(signed(header, { ...claims(), iss: `${issuer}.evil.example` })),
		],
		[
			"a list of issuers",
			() => bearer(signed(header, { ...claims(), iss: [issuer] })),
		],
		["no issuer", () => bearer(signed(header, without("iss")))],
		[
			"the emulator's issuer",
			() =>
				bearer(
					signed(header, { ...claims(), iss: aad, ver: "1.0", appid: appId }),
				),
		],
		[
			"the emulator's newer issuer",
			() =>
				bearer(
					signed(header, {
						...claims(),
						iss: "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0",
						ver: "2.0",
						azp: appId,
					}),
				),
		],
		[
			"a skill's claims",
			() =>
				bearer(
					signed(header, {
						...claims(),
						iss: aad,
						ver: "1.0",
						appid: "other-bot",
					}),
				),
		],
		[
			"another audience",
			() =>
				bearer(
					signed(header, {
						...claims(),
						aud: "66666666-2222-3333-4444-555555555555",
					}),
				),
		],
		["no audience", () => bearer(signed(header, without("aud")))],
		[
			"an empty audience",
			() => bearer(signed(header, { ...claims(), aud: "" })),
		],
		[
			"several audiences",
			() => bearer(signed(header, { ...claims(), aud: [appId, "x"] })),
		],
		[
			"an end that has passed",
			() =>
				bearer(
					signed(header, {
						...claims(),
						nbf: seconds() - 7200,
						exp: seconds() - 301,
					}),
				),
		],
		["no end", () => bearer(signed(header, without("exp")))],
		[
			"an end that is no number",
			() => bearer(signed(header, { ...claims(), exp: "never" })),
		],
		[
			"a beginning that is to come",
			() => bearer(signed(header, { ...claims(), nbf: seconds() + 400 })),
		],
		[
			"another service URL",
			() =>
				bearer(
					signed(header, {
						...claims(),
						serviceurl: "https://slack.botframework.com/",
					}),
				),
		],
		["no service URL", () => bearer(signed(header, without("serviceurl")))],
		[
			"a service URL without its slash",
			() =>
				bearer(
					signed(header, { ...claims(), serviceurl: serviceUrl.slice(0, -1) }),
				),
		],
		[
			"a key endorsed for another channel",
			() =>
				bearer(signed({ ...header, kid: "k2" }, claims(), endorsed.privateKey)),
		],
		[
			"the private channel of App Service",
			() => bearer(signed(header, claims())),
			{ channelId: "AseChannel" },
		],
	];

	it("is refused when it is wrong, in production and out of it, each of them", async () => {
		const accepted: string[] = [];
		let refused = 0;
		for (const target of [server, production]) {
			for (const [name, authorization, change] of wrong) {
				const reply = await post(
					target,
					activity({ conversation: { id: "wrong" }, ...change }),
					{
						authorization: authorization(),
					},
				);
				if (reply.status === 401) refused += 1;
				else accepted.push(`${name}: ${reply.status}`);
			}
			expect(
				await target.store.claim({ workerId: "w", leaseMs: 1 }),
			).toBeUndefined();
		}
		expect(accepted).toEqual([]);
		expect(refused).toBe(wrong.length * 2);
	});

	it("is accepted when it is right, with each algorithm, and an endorsed key for its channel", async () => {
		const slack = "https://slack.botframework.com/";
		for (const [token, change] of [
			[good(), {}],
			[
				signed(
					{ ...header, alg: "RS512" },
					claims(),
					ours.privateKey,
					"RSA-SHA512",
				),
				{},
			],
			[
				signed(
					{ ...header, kid: "k2" },
					{ ...claims(), serviceurl: slack },
					endorsed.privateKey,
				),
				{ channelId: "slack", serviceUrl: slack },
			],
		] as const) {
			const reply = await post(production, activity(change), {
				authorization: bearer(token),
			});
			expect(reply.status).toBe(200);
			expect(await reply.text()).toBe("");
		}
	});

	it("does not open other hosts, even when it is signed for them", async () => {
		for (const evil of [
			"https://evil.example/",
			"http://169.254.169.254/",
			"http://127.0.0.1:9/",
		]) {
			const token = signed(header, { ...claims(), serviceurl: evil });
			const reply = await post(production, activity({ serviceUrl: evil }), {
				authorization: bearer(token),
			});
			expect(reply.status).toBe(403);
		}
	});

	it("is answered with 'later' while the keys cannot be had, never with yes", async () => {
		const down = await startOther();
		down.answer = () => ({ status: 500 });
		const cut = await startChatServer(
			(parts) => create(parts, { cloud: cloud(down.url) }).group,
			{
				MICROSOFT_APP_ID: appId,
				MICROSOFT_APP_PASSWORD: "password",
				SHOPBELL_ENV: "production",
			},
		);
		expect(
			(await post(cut, activity(), { authorization: bearer(good()) })).status,
		).toBe(503);
		await down.close();
		expect(
			(await post(cut, activity(), { authorization: bearer(good()) })).status,
		).toBe(503);
		await cut.close();
	});

	it("is kept when a message cannot be answered because the bot's own token is not to be had", async () => {
		const made = createBotFrameworkRoutes(production.parts, {
			...taking(production.parts),
			cloud: cloud(keys.url),
		});
		const outcome = await made?.channel.send({
			conversationId: "c",
			key: "k",
			address: {
				channelId: "msteams",
				serviceUrl,
				conversation: { id: "c" },
				user: { id: "u" },
				bot: { id: "b" },
			},
			message: {
				author: { kind: "bot" },
				locale: "en",
				markdown: "hi",
				blocks: [
					{ kind: "paragraph", children: [{ kind: "text", text: "hi" }] },
				],
				quickReplies: [],
				asksFeedback: false,
				asksRating: false,
				fence: 0,
			},
		});
		expect(outcome).toMatchObject({ kind: "retry", reason: "no token" });
	});
});

describe("without an app id", () => {
	let channel: Other;
	let server: ChatServer;
	let deliveries: Loop;
	let sendEvent: BotFramework["sendEvent"] | undefined;
	const admitted: unknown[] = [];

	beforeAll(async () => {
		channel = await startOther();
		let outbound: ReturnType<typeof create>["channel"];
		server = await startChatServer((parts) => {
			const made = create(parts, {
				onAdmitted: async ({ body }: DeskReport) => {
					admitted.push(JSON.parse(new TextDecoder().decode(body)));
				},
			});
			outbound = made.channel;
			sendEvent = "sendEvent" in made ? made.sendEvent : undefined;
			return made.group;
		});
		deliveries = runDeliveries({
			store: server.store,
			desk: { name: "none", perform: async () => undefined },
			channels: new Map(outbound ? [["botframework", outbound]] : []),
			now: server.parts.now,
			log: silentLog,
			workerId: "test",
		});
		server.store.subscribe(({ kind }) => {
			if (kind === "outbox") deliveries.wake();
		});
	});
	beforeEach(() => {
		channel.hits.length = 0;
		channel.answer = () => ({ status: 200, body: { id: "r1" } });
	});
	afterAll(async () => {
		await deliveries.stop();
		await server.close();
		await channel.close();
	});

	const local = (change: object = {}) =>
		activity({ channelId: "emulator", serviceUrl: channel.url, ...change });
	const replies = () =>
		channel.hits.map(({ path, body }) => ({
			path,
			...(JSON.parse(body) as { text: string }),
		}));

	it("the route does not exist in production", async () => {
		const production = await startChatServer((parts) => create(parts).group, {
			SHOPBELL_ENV: "production",
		});
		expect((await post(production, local())).status).toBe(404);
		await production.close();
	});

	it("a message from this machine is stored, answered at once and replied to through the connector", async () => {
		expect((await post(server, local())).status).toBe(200);
		await expect.poll(replies).toMatchObject([
			{
				path: "/v3/conversations/c1/activities",
				type: "message",
				text: expect.stringContaining("Answer to parcel"),
				textFormat: "markdown",
				from: { id: "b1" },
				recipient: { id: "u1" },
				suggestedActions: {
					actions: expect.arrayContaining([
						expect.objectContaining({
							type: "messageBack",
							title: phrasesOf("en").talkToPerson,
							value: "person",
						}),
					]),
				},
			},
		]);
	});

	it("an event goes out as it is, and what a hub reports is passed on once it is admitted", async () => {
		const outcome = await sendEvent?.(
			{
				channelId: "emulator",
				serviceUrl: channel.url,
				conversation: { id: "c-hub" },
				user: { id: "u1" },
				bot: { id: "b1" },
			},
			{ type: "event", name: "handoff.initiate", value: { Skill: "returns" } },
		);
		expect(outcome).toEqual({ kind: "delivered" });
		expect(replies()).toMatchObject([
			{
				path: "/v3/conversations/c-hub/activities",
				type: "event",
				name: "handoff.initiate",
				value: { Skill: "returns" },
			},
		]);
		const status = {
			type: "event",
			name: "handoff.status",
			conversation: { id: "c-hub" },
			value: { state: "accepted" },
		};
		expect((await post(server, local(status))).status).toBe(200);
		expect(admitted).toContainEqual(expect.objectContaining(status));
		const seen = admitted.length;
		const stranger = { ...local(status), serviceUrl: "https://evil.example" };
		expect((await post(server, stranger)).status).toBe(403);
		expect(admitted).toHaveLength(seen);
	});

	it("the same activity three times is one message with one reply", async () => {
		const thrice = local({ conversation: { id: "c-thrice" } });
		const statuses = await Promise.all(
			[1, 2, 3].map(async () => (await post(server, thrice)).status),
		);
		expect(statuses).toEqual([200, 200, 200]);
		await post(
			server,
			local({ conversation: { id: "c-thrice" }, text: "last" }),
		);
		await expect
			.poll(() =>
				replies().map(({ text }) =>
					text.split("\n").find((line) => line.startsWith("Answer")),
				),
			)
			.toEqual(["Answer to parcel", "Answer to last"]);
	});

	it("a reply is sent once even when the channel fails after taking it, and nothing is followed elsewhere", async () => {
		const answers: ReturnType<Other["answer"]>[] = [
			{ status: 500 },
			{ status: 503, headers: { "retry-after": "0" } },
			"drop",
			{ status: 307, headers: { location: `${channel.url}/internal` } },
		];
		for (const [n, answer] of answers.entries()) {
			channel.hits.length = 0;
			channel.answer = () => answer;
			await post(server, local({ conversation: { id: `odd-${n}` } }));
			await expect.poll(() => channel.hits.length).toBe(1);
			// The next one shows that the first is done with.
			await post(server, local({ conversation: { id: `odd-next-${n}` } }));
			await expect
				.poll(() => channel.hits.map(({ path }) => path))
				.toEqual([
					`/v3/conversations/odd-${n}/activities`,
					`/v3/conversations/odd-next-${n}/activities`,
				]);
		}
	});

	it.each([
		["the cloud's metadata", "http://169.254.169.254/latest"],
		["the shop's network", "http://10.0.0.1/internal"],
		["a name", "http://intranet/"],
		["a channel, since nobody is checked", "https://slack.botframework.com/"],
		["user and host", "http://127.0.0.1@evil.example/"],
		["no address", "nonsense"],
	])("never calls %s", async (_name, target) => {
		expect((await post(server, local({ serviceUrl: target }))).status).toBe(
			403,
		);
	});

	it("believes neither a page, nor a proxy", async () => {
		for (const headers of [
			{ origin: "https://evil.example" },
			{ origin: "null" },
			{ "x-forwarded-for": "203.0.113.5" },
		] as Record<string, string>[])
			expect((await post(server, local(), headers)).status).toBe(403);
	});

	it.each([
		["no JSON", "{", 400],
		["no activity", "[]", 400],
		["no type", JSON.stringify({ text: "hi" }), 400],
		["nothing", "", 400],
		["more than 256 KB", JSON.stringify({ text: "x".repeat(256 * 1024) }), 413],
	])("refuses %s", async (_name, body, status) => {
		expect((await post(server, body)).status).toBe(status);
	});

	it("stores what it acknowledges before it does so", async () => {
		const stored = vi.spyOn(server.store, "receive");
		stored.mockRejectedValueOnce(
			Object.assign(new Error("disk"), { name: "StoreError" }),
		);
		expect((await post(server, local())).status).toBe(503);
		expect((await post(server, local({ type: "typing" }))).status).toBe(200);
	});

	it("greets who joins", async () => {
		await post(
			server,
			local({
				type: "conversationUpdate",
				conversation: { id: "c-join" },
				membersAdded: [{ id: "u1" }],
			}),
		);
		await expect
			.poll(() => replies()[0]?.text)
			.toContain(phrasesOf("en").greeting.slice(0, 10));
	});

	it("keeps the shopper's words in the transcript", async () => {
		await post(server, local({ conversation: { id: "c-kept" }, text: "kept" }));
		await expect.poll(() => replies().length).toBe(1);
		const entries: TranscriptEntry[] = [];
		for (let n = 1; n < 30; n += 1)
			entries.push(...(await server.store.transcript(`begun-${n}`)));
		expect(
			entries.some(
				({ content }) =>
					content.kind === "shopper" && content.message.text === "kept",
			),
		).toBe(true);
	});

	it("one conversation that floods is asked to come back later, the others are not", async () => {
		const say = (id: string, n: number) =>
			post(
				server,
				local({ conversation: { id }, id: `${id}-${n}`, text: `${n}` }),
			);
		const statuses: number[] = [];
		for (let n = 0; n < 61; n += 1)
			statuses.push((await say("c-flood", n)).status);
		expect(statuses.slice(0, 60).every((status) => status === 200)).toBe(true);
		expect(statuses[60]).toBe(429);
		expect((await say("c-flood", 61)).headers.get("retry-after")).toMatch(
			/^\d+$/,
		);
		expect((await say("c-calm", 0)).status).toBe(200);
	});
});
