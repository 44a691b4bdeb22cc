import { describe, expect, it } from "vitest";
import { createDirectLine } from "./direct-line.js";

const grant = { token: "t", conversationId: "c/1", expiresInSeconds: 60 };

function answering(status: number, body: unknown, headers = {}) {
	const requests: { url: string; init: RequestInit }[] = [];
	const directLine = createDirectLine("https://bot.example", (async (
		url: string,
		init: RequestInit,
	) => {
		requests.push({ url, init });
		return new Response(JSON.stringify(body), { status, headers });
	}) as typeof fetch);
	return { directLine, requests };
}

describe("the server over HTTP", () => {
	it("is asked for a token of the same conversation by the old token, in a header", async () => {
		const { directLine, requests } = answering(200, {
			token: "new",
			conversationId: "c",
			expires_in: 1800,
		});
		expect(await directLine.obtainToken("old")).toEqual({
			kind: "ok",
			value: { token: "new", conversationId: "c", expiresInSeconds: 1800 },
		});
		expect(requests[0]?.url).toBe("https://bot.example/webchat/token");
		expect(requests[0]?.init.headers).toEqual({ authorization: "Bearer old" });
	});

	it("is read from a watermark, with ids that need quoting quoted", async () => {
		const { directLine, requests } = answering(200, {
			activities: [1],
			watermark: "5",
		});
		expect(await directLine.read(grant, "4")).toEqual({
			kind: "ok",
			value: { activities: [1], watermark: "5" },
		});
		expect(requests[0]?.url).toBe(
			"https://bot.example/v3/directline/conversations/c%2F1/activities?watermark=4",
		);
	});

	it.each([
		[401, { kind: "expired" }],
		[403, { kind: "expired" }],
		[400, { kind: "refused", status: 400 }],
		[413, { kind: "refused", status: 413 }],
		[500, { kind: "later", afterMs: undefined }],
		[503, { kind: "later", afterMs: undefined }],
	])("answers %i with what to do about it", async (status, outcome) => {
		const { directLine } = answering(status, {});
		expect(await directLine.read(grant, undefined)).toEqual(outcome);
	});

	it("says how long to wait when the server does", async () => {
		const { directLine } = answering(429, {}, { "retry-after": "7" });
		expect(await directLine.read(grant, undefined)).toEqual({
			kind: "later",
			afterMs: 7000,
		});
	});

	it("comes back later when there is no network or the answer makes no sense", async () => {
		const unreachable = createDirectLine("https://bot.example", async () => {
			throw new TypeError("network");
		});
		expect(await unreachable.obtainToken(undefined)).toEqual({
			kind: "later",
			afterMs: undefined,
		});
		expect(
			await answering(200, { token: "" }).directLine.obtainToken(undefined),
		).toEqual({ kind: "later", afterMs: undefined });
	});
});
