import { existsSync, readdirSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWebchatRoutes } from "./create-webchat-routes.js";
import {
	type ChatServer,
	startChatServer,
} from "./testing/start-chat-server.js";

let server: ChatServer;
let chat: { token: string; conversationId: string };

beforeAll(async () => {
	server = await startChatServer((parts) =>
		createWebchatRoutes(parts, {
			limits: {
				uploads: { points: 1000, seconds: 60 },
				uploadsPerAddress: { points: 1000, seconds: 60 },
			},
		}),
	);
	const token = await fetch(`${server.origin}/webchat/token`, {
		method: "POST",
		headers: { origin: server.origin },
	});
	chat = (await token.json()) as typeof chat;
	await fetch(`${server.origin}/v3/directline/conversations`, {
		method: "POST",
		headers: { authorization: `Bearer ${chat.token}` },
	});
});
afterAll(() => server.close());

const png = Buffer.concat([
	Buffer.from("89504e470d0a1a0a", "hex"),
	Buffer.alloc(5000, 7),
]);
const path = () =>
	`${server.origin}/v3/directline/conversations/${chat.conversationId}`;
const stored = (): string[] => {
	const folder = join(
		server.parts.settings.dataDir,
		"uploads",
		chat.conversationId,
	);
	return existsSync(folder) ? readdirSync(folder) : [];
};

function form(
	files: { name: string; content: Buffer; type?: string }[],
	activity?: unknown,
): FormData {
	const data = new FormData();
	if (activity !== undefined)
		data.append(
			"activity",
			new Blob([JSON.stringify(activity)], {
				type: "application/vnd.microsoft.activity",
			}),
		);
	for (const { name, content, type } of files)
		data.append(
			"file",
			new Blob([new Uint8Array(content)], { type: type ?? "image/png" }),
			name,
		);
	return data;
}

const upload = (body: BodyInit, headers: Record<string, string> = {}) =>
	fetch(`${path()}/upload?userId=whoever`, {
		method: "POST",
		headers: { authorization: `Bearer ${chat.token}`, ...headers },
		body,
	});

describe("an upload", () => {
	it("becomes a message with a file that only the conversation's token gives back", async () => {
		const reply = await upload(
			form(
				[
					{
						name: "../../etc/pässport.html",
						content: png,
						type: "text/html",
					},
				],
				{
					type: "message",
					text: "look",
					channelData: { clientActivityID: "up-1" },
				},
			),
		);
		expect(reply.status).toBe(200);
		const activities = await fetch(`${path()}/activities`, {
			headers: { authorization: `Bearer ${chat.token}` },
		});
		const [echo] = (
			(await activities.json()) as {
				activities: {
					text: string;
					attachments: {
						contentUrl: string;
						name: string;
						contentType: string;
					}[];
				}[];
			}
		).activities;
		expect(echo?.text).toBe("look");
		const [file] = echo?.attachments ?? [];
		expect(file).toMatchObject({
			name: "pässport.png",
			contentType: "image/png",
		});
		const url = file?.contentUrl ?? "";
		expect(url.startsWith(`${path()}/files/`)).toBe(true);
		expect(url.endsWith(stored()[0] ?? "nothing")).toBe(true);
		expect((await fetch(url)).status).toBe(401);
		const back = await fetch(url, {
			headers: { authorization: `Bearer ${chat.token}` },
		});
		expect(Buffer.from(await back.arrayBuffer()).equals(png)).toBe(true);
		expect(back.headers.get("content-disposition")).toMatch(/^attachment/);
		expect(back.headers.get("x-content-type-options")).toBe("nosniff");
	});

	it("leaves one copy when it is repeated", async () => {
		const before = stored().length;
		const activity = {
			type: "message",
			channelData: { clientActivityID: "up-2" },
		};
		const one = await upload(form([{ name: "a.png", content: png }], activity));
		const two = await upload(form([{ name: "a.png", content: png }], activity));
		expect(await two.json()).toEqual(await one.json());
		expect(stored()).toHaveLength(before + 1);
	});

	it.each([
		[
			"a page in an image's clothes",
			[
				{
					name: "a.png",
					content: Buffer.from("<html><script>alert(1)</script>"),
				},
			],
			415,
		],
		[
			"a drawing with scripts",
			[
				{
					name: "a.svg",
					content: Buffer.from("<svg onload='x'></svg>"),
					type: "image/svg+xml",
				},
			],
			415,
		],
		["an empty file", [{ name: "a.png", content: Buffer.alloc(0) }], 415],
		[
			"one good and one bad file",
			[
				{ name: "a.png", content: png },
				{ name: "b.png", content: Buffer.from("MZ program..........") },
			],
			415,
		],
		[
			"too many files",
			Array.from({ length: 6 }, () => ({ name: "a.png", content: png })),
			413,
		],
		[
			"more than ten megabytes",
			[
				{
					name: "a.png",
					content: Buffer.concat([png, Buffer.alloc(11_000_000)]),
				},
			],
			413,
		],
	])("is refused whole for %s", async (_name, files, status) => {
		const before = stored();
		const reply = await upload(form(files)).catch(() => undefined);
		// A client that is still sending may find the connection closed before it reads the answer.
		if (reply) expect(reply.status).toBe(status);
		await expect.poll(stored).toEqual(before);
	});

	it("is refused when its size was not told and turns out too large", async () => {
		const before = stored();
		const boundary = "b";
		const outcome = await new Promise<string>((resolve) => {
			const sending = request(`${path()}/upload`, {
				method: "POST",
				headers: {
					authorization: `Bearer ${chat.token}`,
					"content-type": `multipart/form-data; boundary=${boundary}`,
				},
			});
			sending.on("response", (response) =>
				resolve(String(response.statusCode)),
			);
			sending.on("error", () => resolve("cut"));
			sending.write(
				`--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\n\r\n`,
			);
			sending.write(png);
			for (let n = 0; n < 12; n += 1) sending.write(Buffer.alloc(1_000_000));
			sending.end(`\r\n--${boundary}--\r\n`);
		});
		expect(["413", "cut"]).toContain(outcome);
		await expect.poll(stored).toEqual(before);
	});

	it.each([
		["no form at all", "hello", "text/plain", 415],
		["a form without a boundary", "x", "multipart/form-data", 415],
		[
			"a form that ends early",
			'--b\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\nabc',
			"multipart/form-data; boundary=b",
			400,
		],
		["an empty form", "--b--\r\n", "multipart/form-data; boundary=b", 400],
	])("is refused for %s", async (_name, body, type, status) => {
		const before = stored();
		expect((await upload(body, { "content-type": type })).status).toBe(status);
		expect(stored()).toEqual(before);
	});

	it.each([
		"..%2f..%2fshopbell.db",
		"%2e%2e",
		"a.html",
		".hidden.png",
		"a.png%00",
		"nothing.png",
	])("does not give back %s", async (name) => {
		const reply = await fetch(`${path()}/files/${name}`, {
			headers: { authorization: `Bearer ${chat.token}` },
		});
		expect([400, 404]).toContain(reply.status);
	});
});
