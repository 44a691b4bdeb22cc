import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { readStoredUpload } from "../webchat/upload-routes.js";
import type { DeskClient } from "./testing/desk-client.js";
import { startDesk, type TestDesk, until } from "./testing/start-desk.js";

// Each sign-in hashes a password, which is slow by design.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let desk: TestDesk;
let anna: DeskClient;
let boris: DeskClient;
let vera: DeskClient;

beforeAll(async () => {
	desk = await startDesk();
	anna = await desk.person("Anna");
	boris = await desk.person("Boris");
	vera = await desk.person("Vera", "supervisor");
});

afterAll(() => desk.close());

const png = Buffer.concat([
	Buffer.from("89504e470d0a1a0a", "hex"),
	Buffer.alloc(500, 7),
]);
const pdf = Buffer.from("%PDF-1.7 invoice");

let conversations = 0;
async function accepted(): Promise<{ id: string; path: string }> {
	const id = `f${++conversations}`;
	const handoffId = await desk.waiting(id);
	await anna.post(`/handoffs/${handoffId}/accept`);
	return { id, path: `/handoffs/${handoffId}` };
}

const listOf = (...parts: readonly string[]): readonly string[] => {
	const folder = join(desk.folder, "uploads", ...parts);
	return existsSync(folder) ? readdirSync(folder) : [];
};
const forShopper = (id: string, file: string) =>
	readStoredUpload(desk.folder, id, file);

describe("files from an agent to a shopper", () => {
	it("are sent with a message, and not before", async () => {
		const { id, path } = await accepted();
		const { status, body } = await anna.upload(`${path}/files`, [
			{ name: "../lamp.html", content: png },
			{ name: "Rechnung.pdf", content: pdf },
		]);
		expect(status).toBe(200);
		expect(body.files).toMatchObject([
			{ name: "lamp.png", contentType: "image/png" },
			{ name: "Rechnung.pdf", contentType: "application/pdf" },
		]);
		const [photo, invoice] = body.files;
		const file = invoice?.file ?? "";
		expect((await forShopper(id, file)).status).toBe(404);

		const message = {
			id: "m1",
			text: "",
			attachments: [
				{ file: photo?.file, name: photo?.name },
				{ file, name: "Rechnung.exe" },
			],
		};
		expect((await anna.post(`${path}/say`, message)).status).toBe(200);
		// A page that did not hear the answer asks again.
		expect((await anna.post(`${path}/say`, message)).status).toBe(200);
		await until(desk.store, async () =>
			(await desk.store.transcript(id)).find(
				({ content }) =>
					content.kind === "reply" && content.message.attachments,
			),
		);
		const { entries } = (await anna.get(`/conversations/${id}`)).body;
		const sent = entries.filter(({ content }) => content.kind === "human");
		expect(sent.map(({ content }) => content)).toMatchObject([
			{
				blocks: [],
				attachments: [
					{ name: "lamp.png", contentType: "image/png" },
					{
						name: "Rechnung.pdf",
						url: `/desk/api/conversations/${id}/files/${file}`,
					},
				],
			},
		]);
		const shown = await forShopper(id, file);
		expect(Buffer.from(shown.body as Uint8Array).equals(pdf)).toBe(true);
		expect(listOf(id, "unsent")).toEqual([]);
	});

	it("can be left out again until they are sent, and not after", async () => {
		const { id, path } = await accepted();
		const upload = async (): Promise<string> =>
			(await anna.upload(`${path}/files`, [{ name: "a.png", content: png }]))
				.body.files[0]?.file ?? "";
		const [kept, left] = [await upload(), await upload()];
		await anna.post(`${path}/files/${left}/remove`);
		expect(listOf(id, "unsent")).toEqual([kept]);
		const say = (file: string) =>
			anna.post(`${path}/say`, {
				id: file.slice(0, 8),
				text: "Here",
				attachments: [{ file, name: "a.png" }],
			});
		expect((await say(left)).status).toBe(404);
		expect((await say(kept)).status).toBe(200);
		await anna.post(`${path}/files/${kept}/remove`);
		expect((await forShopper(id, kept)).status).toBe(200);
	});

	it("come from whoever has the conversation or joined it, and nobody else", async () => {
		const { id, path } = await accepted();
		const files = [{ name: "a.png", content: png }];
		expect((await boris.upload(`${path}/files`, files)).status).toBe(403);
		expect((await vera.upload(`${path}/files`, files)).status).toBe(403);
		expect((await anna.upload(`${path}/files`, files, {})).status).toBe(403);
		expect((await desk.browser().upload(`${path}/files`, files)).status).toBe(
			401,
		);
		expect(listOf(id)).toEqual([]);
		await vera.post(`${path}/join`);
		const theirs = (await vera.upload(`${path}/files`, files)).body.files[0];
		expect(listOf(id, "unsent")).toEqual([theirs?.file]);
		const removal = `${path}/files/${theirs?.file}/remove`;
		expect((await boris.post(removal)).status).toBe(403);
		expect(
			(
				await boris.post(`${path}/say`, {
					id: "b",
					text: "",
					attachments: [{ file: theirs?.file, name: "a.png" }],
				})
			).status,
		).toBe(403);
		expect(listOf(id, "unsent")).toEqual([theirs?.file]);
		await anna.post(`${path}/resolve`);
		expect((await anna.upload(`${path}/files`, files)).status).toBe(410);
		expect((await anna.upload("/handoffs/none/files", files)).status).toBe(404);
	});

	it.each([
		["a program", [Buffer.from("MZ program..........")], 415],
		["a page", [Buffer.from("<html><script>alert(1)</script>")], 415],
		["nothing", [Buffer.alloc(0)], 415],
		["too many", Array.from({ length: 6 }, () => png), 413],
	])("are refused for %s", async (_what, contents, status) => {
		const { id, path } = await accepted();
		const files = contents.map((content) => ({ name: "a.png", content }));
		expect((await anna.upload(`${path}/files`, files)).status).toBe(status);
		expect(listOf(id, "unsent")).toEqual([]);
	});

	it("have the limits of a shopper's message all together", async () => {
		const { id, path } = await accepted();
		const large = Buffer.concat([png, Buffer.alloc(6_000_000)]);
		const picked: { file: string; name: string }[] = [];
		for (const content of [large, large, png, png, png, png])
			picked.push(
				...(await anna.upload(`${path}/files`, [{ name: "a.png", content }]))
					.body.files,
			);
		const say = (attachments: readonly object[]) =>
			anna.post(`${path}/say`, { id: "m", text: "x", attachments });
		expect((await say(picked.slice(0, 2))).status).toBe(413);
		expect((await say(picked)).status).toBe(413);
		expect((await say([{ file: "../shopbell.db", name: "x" }])).status).toBe(
			404,
		);
		expect(
			(await anna.post(`${path}/say`, { id: "m", text: " " })).status,
		).toBe(400);
		expect(listOf(id)).toEqual(["unsent"]);
	});
});
