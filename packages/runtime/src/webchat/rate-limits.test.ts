import { type Store, StoreError } from "@shopbell/store";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createWebchatRoutes } from "./create-webchat-routes.js";
import {
	type ChatServer,
	startChatServer,
} from "./testing/start-chat-server.js";

let server: ChatServer;
let isDiskFull = false;

/** A store that says while `isDiskFull` what a full disk makes it say. */
const withFullDisk = (store: Store): Store => ({
	...store,
	receive: (arrival) =>
		isDiskFull
			? Promise.reject(
					new StoreError("store.unavailable", "disk full", "make room"),
				)
			: store.receive(arrival),
});

beforeAll(async () => {
	server = await startChatServer(
		(parts) =>
			createWebchatRoutes(
				{ ...parts, store: withFullDisk(parts.store) },
				{ limits: { messages: { points: 3, seconds: 60 } } },
			),
		{ WIDGET_ORIGINS: "https://shop.example.com" },
	);
});
afterAll(() => server.close());

it("does not count messages against their sender that the store could not take", async () => {
	const post = (path: string, token?: string, body?: unknown) =>
		fetch(server.origin + path, {
			method: "POST",
			headers: {
				origin: "https://shop.example.com",
				"content-type": "application/json",
				...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
			},
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
		});
	const { token, conversationId } = (await (
		await post("/webchat/token")
	).json()) as { token: string; conversationId: string };
	await post("/v3/directline/conversations", token);
	const say = async (text: string) =>
		(
			await post(
				`/v3/directline/conversations/${conversationId}/activities`,
				token,
				{ type: "message", text, channelData: { clientActivityID: text } },
			)
		).status;
	isDiskFull = true;
	const refused = [];
	for (let n = 0; n < 5; n += 1) refused.push(await say("one"));
	expect(refused).toEqual([503, 503, 503, 503, 503]);
	isDiskFull = false;
	expect([
		await say("one"),
		await say("two"),
		await say("three"),
		await say("four"),
	]).toEqual([200, 200, 200, 429]);
});
