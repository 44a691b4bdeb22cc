import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import type { ChannelSend, OutboundChannel } from "@shopbell/channels";
import { viberCapabilities } from "@shopbell/channels/viber";
import type { OutgoingMessage } from "@shopbell/conversation";
import { afterEach, beforeEach, expect, it } from "vitest";
import { storeUpload, uploadFolder } from "../webchat/store-upload.js";
import {
	type ChatServer,
	startChatServer,
} from "../webchat/testing/start-chat-server.js";
import { filePath } from "../webchat/upload-routes.js";
import { createFileLinks } from "./create-file-links.js";
import { createFileRoutes } from "./create-file-routes.js";
import { withFileLinks } from "./with-file-links.js";

const pdf = Buffer.from("%PDF-1.7 a label for the parcel that goes back");
const file = { conversationId: "c1", name: "label.pdf" };
const day = 86_400_000;

let folder: string;
let server: ChatServer;
let time: number;
const links = createFileLinks(new Uint8Array(32).fill(7), () => time);

beforeEach(async () => {
	time = 1_700_000_000_000;
	folder = mkdtempSync(join(tmpdir(), "links-"));
	for (const conversation of ["c1", "c2"])
		await storeUpload(
			Readable.from([pdf]),
			uploadFolder(folder, conversation),
			"label",
		);
	server = await startChatServer(() => createFileRoutes(folder, links));
});

afterEach(async () => {
	await server.close();
	rmSync(folder, { recursive: true, force: true });
});

const open = (path: string) => fetch(`${server.origin}${path}`);

it("opens the file that it was made for, for thirty days", async () => {
	const link = links.toLink(file);
	const response = await open(link);
	expect(response.status).toBe(200);
	expect(Buffer.from(await response.arrayBuffer()).equals(pdf)).toBe(true);
	expect(response.headers.get("content-disposition")).toMatch(/^attachment/);
	expect(response.headers.get("cache-control")).toContain("no-store");
	time += 30 * day - 1;
	expect((await open(link)).status).toBe(200);
	time += 1001;
	expect((await open(link)).status).toBe(404);
});

it("opens no other file, and not for longer than it says", async () => {
	const link = links.toLink(file);
	const forged = [
		link.replace("c1", "c2"),
		link.replace("label", "other"),
		link.replace(/until=\d/, "until=9"),
		link.replace(/key=./, "key=_"),
		link.replace(/&key=.*/, ""),
		link.replace(/\?.*/, ""),
		link.replace(/key=[^&]*/, "key="),
	];
	for (const each of forged) {
		expect(each).not.toBe(link);
		expect((await open(each)).status, each).toBe(404);
	}
});

it("goes to shoppers of a channel that takes no files, where they can reach the bot", async () => {
	const sent: ChannelSend[] = [];
	const channel: OutboundChannel = {
		name: "viber",
		capabilities: viberCapabilities,
		async send(send) {
			sent.push(send);
			return { kind: "delivered" };
		},
	};
	const message = {
		attachments: [
			{
				name: "Label.pdf",
				url: filePath("c1", "label.pdf"),
				contentType: "application/pdf",
			},
			{
				name: "elsewhere.pdf",
				url: "https://x.example/a.pdf",
				contentType: "application/pdf",
			},
		],
	} as unknown as OutgoingMessage;
	const send = { conversationId: "c1", address: {}, message, key: "k" };
	await withFileLinks(channel, links, server.origin).send(send);
	const [label, elsewhere] = sent[0]?.message.attachments ?? [];
	expect(elsewhere).not.toHaveProperty("link");
	const opened = await fetch(label?.link ?? "");
	expect(Buffer.from(await opened.arrayBuffer()).equals(pdf)).toBe(true);
	await withFileLinks(channel, links, null).send(send);
	expect(sent[1]?.message).toBe(message);
});
